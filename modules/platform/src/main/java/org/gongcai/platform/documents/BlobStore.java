package org.gongcai.platform.documents;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Named byte sequences of any length, in constant memory. Names have the characters {@code a-z 0-9
 * - . /}. Whatever returned is on the disk; a blob put or created is there whole or not at all.
 */
public interface BlobStore {

    /** Stores everything the stream gives, in the place of what was there. Closes no stream. */
    void put(String name, InputStream content);

    /**
     * The blob appears, in the place of what was there, when the stream is closed; never if a write
     * has failed.
     */
    OutputStream create(String name);

    InputStream open(String name);

    /** The bytes from the offset on, at most {@code length} of them. */
    InputStream open(String name, long offset, long length);

    long size(String name);

    boolean exists(String name);

    /** Removes the blob if it is there. */
    void delete(String name);

    /** Writes into a blob that comes into being with its first such write. */
    void writeAt(String name, long offset, byte[] bytes);
}
