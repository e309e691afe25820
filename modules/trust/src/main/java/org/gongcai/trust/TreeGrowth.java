package org.gongcai.trust;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What appending changed: the new size and root, and every tile that is new or wider, to be written
 * before both.
 */
public record TreeGrowth(long size, Bytes32 root, Map<Tile, byte[]> tiles) {
    public TreeGrowth {
        tiles = Collections.unmodifiableMap(new LinkedHashMap<>(tiles));
    }
}
