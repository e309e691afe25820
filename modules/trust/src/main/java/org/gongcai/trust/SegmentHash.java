package org.gongcai.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;

/**
 * The hash S(x) of something long: over the SHA-256 of each segment of 1 MiB, so that uploads can
 * be resumed.
 */
public final class SegmentHash {
    public static final int SEGMENT = 1_048_576;
    private static final String TAG = "gongcai/bid/v1/segments";
    private static final int BUFFER = 16_384;

    private final MessageDigest current = Encodings.newSha256();
    private final ByteArrayOutputStream done = new ByteArrayOutputStream();
    private long size;

    /** Reads to the end in constant memory. */
    public static SegmentHash of(InputStream in) throws IOException {
        var hash = new SegmentHash();
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            hash.update(buffer, 0, n);
        }
        return hash;
    }

    /** The hash from segments that were hashed one by one, in order; the last may be shorter. */
    public static Bytes32 ofSegments(long size, List<Bytes32> segments) {
        if (segments.size() != (size + SEGMENT - 1) / SEGMENT) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "%d segments for %d bytes".formatted(segments.size(), size));
        }
        var all = new ByteArrayOutputStream();
        segments.forEach(segment -> all.writeBytes(segment.shared()));
        return value(size, all.toByteArray());
    }

    public void update(byte[] bytes, int offset, int length) {
        for (int from = offset; from < offset + length; ) {
            int room = SEGMENT - (int) (size % SEGMENT);
            int taken = Math.min(room, offset + length - from);
            current.update(bytes, from, taken);
            from += taken;
            size += taken;
            if (taken == room) {
                done.writeBytes(current.digest());
            }
        }
    }

    public long size() {
        return size;
    }

    /** The hash of everything so far; call once, at the end. */
    public Bytes32 value() {
        if (size % SEGMENT != 0) {
            done.writeBytes(current.digest());
        }
        return value(size, done.toByteArray());
    }

    private static Bytes32 value(long size, byte[] digests) {
        return Encodings.h(TAG, Encodings.u64(size), digests);
    }
}
