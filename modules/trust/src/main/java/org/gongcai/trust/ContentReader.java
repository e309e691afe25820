package org.gongcai.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Reads a decrypted frame: length, index, files, zeros to the padded length, and nothing else. */
final class ContentReader {
    private static final int BUFFER = ChunkKeys.CHUNK;

    private final InputStream in;
    private final long len;
    private final HashedOutput content = new HashedOutput(OutputStream.nullOutputStream());
    private final byte[] buffer = new byte[BUFFER];

    ContentReader(InputStream in, long len) {
        this.in = in;
        this.len = len;
    }

    BidIndex read(ContentSink sink) throws IOException {
        long size = ByteBuffer.wrap(exactly(Long.BYTES)).getLong();
        if (size < Integer.BYTES || size > len - Long.BYTES) {
            throw malformed("content of %d bytes in a frame of %d".formatted(size, len));
        }
        var index = readIndex(size);
        sink.index(index);
        for (BidFile file : index.files()) {
            try (var out = sink.file(file)) {
                copy(file.size(), out);
            }
        }
        rejectUnlessZeros(len - Long.BYTES - size);
        if (in.read() >= 0) {
            throw malformed("more than the %d bytes the header names".formatted(len));
        }
        return index;
    }

    Bytes32 hash() {
        return content.hash().value();
    }

    private BidIndex readIndex(long size) throws IOException {
        byte[] length = exactly(Integer.BYTES);
        long indexLength = Integer.toUnsignedLong(ByteBuffer.wrap(length).getInt());
        if (indexLength > Math.min(BidIndex.LARGEST, size - Integer.BYTES)) {
            throw malformed("index of %d bytes".formatted(indexLength));
        }
        byte[] bytes = exactly((int) indexLength);
        content.write(length);
        content.write(bytes);
        var index = BidIndex.read(bytes);
        if (index.fileBytes() != size - Integer.BYTES - indexLength) {
            throw malformed(
                    "files of %d bytes in content of %d".formatted(index.fileBytes(), size));
        }
        return index;
    }

    private void copy(long count, OutputStream out) throws IOException {
        for (long left = count; left > 0; ) {
            int n = some(left);
            content.write(buffer, 0, n);
            out.write(buffer, 0, n);
            left -= n;
        }
    }

    private void rejectUnlessZeros(long count) throws IOException {
        for (long left = count; left > 0; ) {
            int n = some(left);
            for (int i = 0; i < n; i++) {
                if (buffer[i] != 0) {
                    throw malformed("padding is not zero");
                }
            }
            left -= n;
        }
    }

    private int some(long left) throws IOException {
        int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (n < 0) {
            throw malformed("fewer than the %d bytes the header names".formatted(len));
        }
        return n;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw malformed("frame ends early");
        }
        return bytes;
    }

    private static Untrusted malformed(String why) {
        return new Untrusted(Fault.CONTENT_MALFORMED, why);
    }
}
