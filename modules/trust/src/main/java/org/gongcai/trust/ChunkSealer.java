package org.gongcai.trust;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written to it chunk by chunk and hashes the body on its way out. */
final class ChunkSealer extends OutputStream {
    private final OutputStream body;
    private final ChunkKeys keys;
    private final SegmentHash hash = new SegmentHash();
    private final byte[] chunk = new byte[ChunkKeys.CHUNK];
    private int filled;
    private long number;

    ChunkSealer(OutputStream body, ChunkKeys keys, byte[] salt) throws IOException {
        this.body = body;
        this.keys = keys;
        emit(salt);
        emit(keys.commitment().shared());
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int from = offset; from < offset + length; ) {
            int taken = Math.min(chunk.length - filled, offset + length - from);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            if (filled == chunk.length) {
                sealChunk();
            }
        }
    }

    /**
     * Writes the last chunk, shorter than the others and perhaps empty; says what the body hashes
     * to.
     */
    SegmentHash finish() throws IOException {
        sealChunk();
        body.flush();
        return hash;
    }

    private void sealChunk() throws IOException {
        emit(keys.seal(number++, chunk, filled));
        filled = 0;
    }

    private void emit(byte[] bytes) throws IOException {
        hash.update(bytes, 0, bytes.length);
        body.write(bytes);
    }
}
