package org.gongcai.app;

import java.net.URI;
import java.time.Instant;

/** A running program, in this process or in one of its own, reached over HTTP. */
interface Running {
    URI uri();

    /** From the link that the log shows once. */
    String firstStartToken();

    /** What the legal clock shows. */
    Instant legalNow();

    default Desk desk(String username, String password) {
        return HttpDesk.of(uri(), username, password);
    }

    /** Somebody without an account. */
    default Desk citizen() {
        return HttpDesk.of(uri());
    }
}
