package org.gongcai.trust;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an evidence bundle as it comes: the same files in the same order give the same bytes.
 * Holds one file at a time and the hashes of all; {@link #finish()} writes the manifest last.
 */
public final class EvidenceZip implements Closeable {
    /** A fixed moment that every ZIP entry can have; a bundle says nothing of when it was made. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final EvidenceLevel level;
    private final String tender;
    private final String origin;
    private final ZipOutputStream zip;
    private final TreeMap<String, Bytes32> files = new TreeMap<>();

    public EvidenceZip(OutputStream out, EvidenceLevel level, String tender, String origin) {
        this.level = level;
        this.tender = tender;
        this.origin = origin;
        zip = new ZipOutputStream(out);
    }

    /**
     * Whether an archive is these files in this order and nothing else, byte for byte as they are
     * written here. Of any other ZIP file two programs may unpack two things.
     */
    public static boolean isOf(byte[] archive, SequencedMap<String, byte[]> files)
            throws IOException {
        var written = new ByteArrayOutputStream(archive.length);
        try (var zip = new ZipOutputStream(written)) {
            for (var file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
        }
        return Arrays.equals(archive, written.toByteArray());
    }

    /** Refuses a name that was added before. */
    public void add(String name, byte[] bytes) throws IOException {
        if (files.put(name, Encodings.sha256(bytes)) != null) {
            throw new IllegalArgumentException(name + " is in the bundle already");
        }
        write(zip, name, bytes);
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    /** Nothing can be added any more. */
    public void finish() throws IOException {
        var entries =
                files.entrySet().stream()
                        .map(file -> new EvidenceManifest.Entry(file.getKey(), file.getValue()))
                        .toList();
        var manifest = new EvidenceManifest(level, tender, origin, entries);
        write(zip, EvidenceManifest.NAME, manifest.json().bytes());
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
