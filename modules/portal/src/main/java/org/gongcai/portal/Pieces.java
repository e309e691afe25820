package org.gongcai.portal;

import org.gongcai.platform.security.Caller;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * A file that a service hands out piece by piece, so that none is ever held in memory as a whole.
 */
final class Pieces {

    /** Reads some of the file. */
    interface Source {
        byte[] read(long offset);
    }

    private Pieces() {}

    /** Written on another thread, so the person is taken along. */
    static StreamingResponseBody of(long size, Source source) {
        var caller = Caller.current();
        return output -> {
            for (long at = 0; at < size; ) {
                long offset = at;
                byte[] piece = caller.call(() -> source.read(offset));
                if (piece.length == 0) {
                    throw new IllegalStateException("A file ends at %d of %d".formatted(at, size));
                }
                output.write(piece);
                at += piece.length;
            }
        };
    }
}
