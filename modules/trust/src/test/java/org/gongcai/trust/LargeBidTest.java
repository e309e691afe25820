package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBidTest {
    private static final Logger LOG = System.getLogger(LargeBidTest.class.getName());
    private static final long SIZE = 100L * 1024 * 1024;
    private static final long MOST_READ_AHEAD = 1 << 20;

    @TempDir Path folder;

    @Test
    void a_hundred_megabytes_are_sealed_and_opened_without_being_held() throws IOException {
        var keys = Fixtures.keySet("all");
        var file = new BidFile("图纸.zip", "application/zip", SIZE);
        var source = new Sliding();
        var body = folder.resolve("body");
        SealedBid sealed;
        long begun = System.nanoTime();
        try (var out = Files.newOutputStream(body)) {
            var counted = new Counting(out, source);
            sealed =
                    new BidSealer(keys, Entropy.secure())
                            .seal(
                                    Fixtures.draft(new Attachment(file, () -> source)),
                                    Fixtures.BIDDER_KEY,
                                    counted);
            assertThat(counted.largestLag).isLessThan(MOST_READ_AHEAD);
        }
        say("sealed", begun);
        assertThat(Files.size(body)).isEqualTo(sealed.head().bodyLen());
        begun = System.nanoTime();
        try (var in = Files.newInputStream(body)) {
            var opened =
                    new BidOpener(keys, sealed.head())
                            .open(sealed.dek(), in, ContentSink.discard());
            say("opened", begun);
            assertThat(opened.plain()).isEqualTo(sealed.plain());
        }
    }

    /** Said, not asserted: machines differ. */
    private static void say(String what, long begun) {
        LOG.log(Level.INFO, "{0} 100 MB in {1} ms", what, (System.nanoTime() - begun) / 1_000_000);
    }

    /** A file that exists nowhere: zeros, counted as they are read. */
    private static final class Sliding extends InputStream {
        private long read;

        @Override
        public int read() {
            return read++ < SIZE ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int n = (int) Math.min(length, SIZE - read);
            read += Math.max(n, 0);
            return n <= 0 ? -1 : n;
        }
    }

    /** Notes how far reading ran ahead of writing: what is in between must be in memory. */
    private static final class Counting extends FilterOutputStream {
        private final Sliding source;
        private long written;
        private long largestLag;

        Counting(OutputStream out, Sliding source) {
            super(out);
            this.source = source;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
            largestLag = Math.max(largestLag, source.read - written);
        }
    }
}
