package org.gongcai.trust;

import java.io.IOException;
import java.io.OutputStream;

/** Hashes by segments what passes through it. */
final class HashedOutput extends OutputStream {
    private final OutputStream out;
    private final SegmentHash hash = new SegmentHash();

    HashedOutput(OutputStream out) {
        this.out = out;
    }

    SegmentHash hash() {
        return hash;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        hash.update(bytes, offset, length);
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
