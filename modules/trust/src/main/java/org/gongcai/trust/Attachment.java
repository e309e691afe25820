package org.gongcai.trust;

import java.io.IOException;
import java.io.InputStream;

/** A file to be sealed, with where its bytes come from. */
public record Attachment(BidFile file, Source source) {
    /** Opens the file's bytes from the beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
