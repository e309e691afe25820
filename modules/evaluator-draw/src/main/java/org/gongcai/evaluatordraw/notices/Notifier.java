package org.gongcai.evaluatordraw.notices;

import java.io.IOException;

/** Hands a message to whoever carries it on; throws if it was not taken over. */
interface Notifier {

    /**
     * @param link of the page on which the person answers
     */
    void send(Notice notice, String link) throws IOException;
}
