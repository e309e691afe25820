package org.gongcai.trust;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Log entries as served beside a tile of level 0: each preceded by its length in two bytes. */
public final class EntryBundle {
    private static final int LONGEST = 0xffff;

    private EntryBundle() {}

    public static byte[] format(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException(
                        "entry of %d bytes, at most 65535 fit".formatted(entry.length));
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    public static List<byte[]> parse(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        for (int at = 0; at < bundle.length; ) {
            int start = at + 2;
            int length =
                    start > bundle.length
                            ? LONGEST
                            : ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
            at = start + length;
            if (at > bundle.length) {
                throw new Untrusted(
                        Fault.TRUNCATED, "entry bundle ends inside entry " + entries.size());
            }
            entries.add(Arrays.copyOfRange(bundle, start, at));
        }
        return entries;
    }
}
