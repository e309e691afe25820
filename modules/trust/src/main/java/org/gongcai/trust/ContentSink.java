package org.gongcai.trust;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where an opened bid's content goes: first the index, then each file in order. Until opening
 * returns, files may be incomplete and must not be used.
 */
public interface ContentSink {
    void index(BidIndex index) throws IOException;

    /** Called once per file; the stream is closed after the file's last byte. */
    OutputStream file(BidFile file) throws IOException;

    /** Keeps nothing: for checking a bid and reading its fields only. */
    static ContentSink discard() {
        return new ContentSink() {
            @Override
            public void index(BidIndex index) {}

            @Override
            public OutputStream file(BidFile file) {
                return OutputStream.nullOutputStream();
            }
        };
    }
}
