package org.gongcai.trust;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decrypts a body chunk by chunk; hands out no byte that was not authenticated, and tells
 * truncation from change.
 */
final class ChunkOpener extends InputStream {
    private final InputStream body;
    private final ChunkKeys keys;
    private final SegmentHash hash = new SegmentHash();
    private final byte[] sealed = new byte[ChunkKeys.CHUNK + ChunkKeys.TAG];
    private byte[] chunk = new byte[0];
    private int at;
    private long number;
    private boolean isLast;

    ChunkOpener(InputStream body, Secret32 dek, Bytes32 context) throws IOException {
        this.body = body;
        byte[] prefix = body.readNBytes(ChunkKeys.PREFIX);
        hash.update(prefix, 0, prefix.length);
        this.keys = ChunkKeys.opening(dek, prefix, context);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at == chunk.length && !isLast) {
            nextChunk();
        }
        if (at == chunk.length) {
            return length == 0 ? 0 : -1;
        }
        int taken = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, offset, taken);
        at += taken;
        return taken;
    }

    /** What the body read so far hashes to. */
    SegmentHash bodyHash() {
        return hash;
    }

    private void nextChunk() throws IOException {
        int length = body.readNBytes(sealed, 0, sealed.length);
        if (length < ChunkKeys.TAG) {
            throw new Untrusted(
                    Fault.TRUNCATED, "body ends with full chunk %d".formatted(number - 1));
        }
        hash.update(sealed, 0, length);
        chunk = keys.open(number++, sealed, length);
        at = 0;
        isLast = length < sealed.length;
    }
}
