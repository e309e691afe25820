package org.gongcai.trust;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The address of up to 256 consecutive hashes of a log (C2SP tlog-tiles): at level 0 leaf hashes,
 * above it roots of full tiles of the level below. Immutable once its width is 256.
 */
public record Tile(int level, long index, int width) {
    public static final int FULL = 256;
    static final int HEIGHT = 8;
    private static final int HIGHEST_LEVEL = 63;
    private static final long DIGITS = 1000;
    private static final int MOST_DIGITS = 18;
    private static final String ENTRIES = "tile/entries/";
    private static final Pattern PATH =
            Pattern.compile(
                    "tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT,
                    "no tile %d/%d of width %d".formatted(level, index, width));
        }
    }

    /** The tile as it stands in a tree of that size; refuses one that the tree does not have. */
    public static Tile at(int level, long index, long treeSize) {
        long hashes = hashesAt(level, treeSize) - index * FULL;
        return new Tile(level, index, Math.clamp(hashes, 0, FULL));
    }

    /** Reads what {@link #path()} writes, and nothing else. */
    public static Tile parse(String path) {
        var match = PATH.matcher(path);
        if (!match.matches()) {
            throw new Untrusted(
                    Fault.MALFORMED_TEXT, "not a tile path: " + Encodings.abbreviated(path));
        }
        String index = match.group(2).replaceAll("[x/]", "");
        String width = Objects.requireNonNullElse(match.group(3), String.valueOf(FULL));
        if (index.length() > MOST_DIGITS) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "tile index " + index + " is too large");
        }
        var tile =
                new Tile(
                        Integer.parseInt(match.group(1)),
                        Long.parseLong(index),
                        Integer.parseInt(width));
        if (!tile.path().equals(path)) {
            throw new Untrusted(Fault.MALFORMED_TEXT, "tile path is written " + tile.path());
        }
        return tile;
    }

    /** Reads what {@link #entriesPath()} writes, and nothing else. */
    public static Tile parseEntries(String path) {
        return parse("tile/0/" + NoteText.after(ENTRIES, path));
    }

    /** Whether a tree of that size has all of these hashes. */
    public boolean isIn(long treeSize) {
        long hashes = hashesAt(level, treeSize);
        return index <= hashes / FULL && index * FULL + width <= hashes;
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Such as {@code tile/0/x001/x234/067} or {@code tile/1/000.p/17}. */
    public String path() {
        return "tile/" + level + "/" + indexPath();
    }

    /** Where the entries under this tile of level 0 are. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("entries lie under tiles of level 0, not " + level);
        }
        return ENTRIES + indexPath();
    }

    static long hashesAt(int level, long treeSize) {
        return level * HEIGHT >= Long.SIZE ? 0 : treeSize >>> (level * HEIGHT);
    }

    private String indexPath() {
        var path = new StringBuilder("%03d".formatted(index % DIGITS));
        for (long rest = index / DIGITS; rest > 0; rest /= DIGITS) {
            path.insert(0, "x%03d/".formatted(rest % DIGITS));
        }
        return path + (isFull() ? "" : ".p/" + width);
    }
}
