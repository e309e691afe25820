package org.gongcai.trust;

/**
 * Where the hashes of a log are kept; returns at least the tile's width of 32-byte hashes, more is
 * ignored.
 */
@FunctionalInterface
public interface TileReader {
    byte[] read(Tile tile);
}
