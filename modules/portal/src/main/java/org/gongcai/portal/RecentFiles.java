package org.gongcai.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files that were asked for last, by the hash of what they were made from; older ones go first. */
final class RecentFiles {

    /** A record is about a tenth of a megabyte. */
    private static final int LARGEST = 16 << 20;

    // In the order of their last use.
    private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    synchronized Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    synchronized byte[] keep(String name, byte[] file) {
        if (files.putIfAbsent(name, file) == null) {
            size += file.length;
        }
        var oldest = files.values().iterator();
        while (size > LARGEST && files.size() > 1) {
            size -= oldest.next().length;
            oldest.remove();
        }
        return file;
    }
}
