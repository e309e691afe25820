package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.leaves;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TiledTreeTest {
    private final Map<String, byte[]> blobs = new HashMap<>();

    @Test
    void a_tree_grown_in_uneven_steps_equals_one_built_at_once() {
        var all = leaves(70_000);
        long size = 0;
        for (int step : new int[] {1, 0, 2, 252, 1, 1, 255, 300, 1000, 63_724, 4_464}) {
            var growth = tree(size).append(all.subList((int) size, (int) size + step));
            growth.tiles().forEach((tile, content) -> blobs.put(tile.path(), content));
            size = growth.size();
            assertThat(growth.root()).isEqualTo(Merkle.root(all.subList(0, (int) size)));
        }
        assertThat(size).isEqualTo(70_000);
        assertThat(blobs)
                .containsKeys(
                        "tile/0/272",
                        "tile/0/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1");
        provesLike(MerkleTree.of(all));
    }

    private void provesLike(MerkleTree expected) {
        var tree = tree(70_000);
        for (long i : new long[] {0, 255, 256, 65_535, 65_536, 69_888, 69_999}) {
            assertThat(tree.inclusion(i)).isEqualTo(expected.inclusion(i));
            assertThat(tree.consistency(i)).isEqualTo(expected.consistency(i));
        }
    }

    @Test
    void appending_the_same_leaves_again_writes_the_same_tiles() {
        var growth = tree(0).append(leaves(300));
        growth.tiles().forEach((tile, content) -> blobs.put(tile.path(), content));
        var again = tree(0).append(leaves(300));
        assertThat(again.tiles().keySet()).isEqualTo(growth.tiles().keySet());
        again.tiles()
                .forEach((tile, content) -> assertThat(content).isEqualTo(blobs.get(tile.path())));
    }

    @Test
    void a_wider_tile_serves_a_smaller_tree() {
        var growth = tree(0).append(leaves(256));
        var whole = Objects.requireNonNull(growth.tiles().get(new Tile(0, 0, 256)));
        assertThat(new TiledTree(100, tile -> whole).root()).isEqualTo(Merkle.root(leaves(100)));
        assertThatThrownBy(() -> new TiledTree(100, tile -> new byte[32]).root())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tile/0/000.p/100");
    }

    @Test
    void tile_paths_are_those_of_the_specification() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(0, 1_234_067, 5).entriesPath())
                .isEqualTo("tile/entries/x001/x234/067.p/5");
        assertThat(Tile.at(1, 1, 70_000)).isEqualTo(new Tile(1, 1, 17));
        assertThat(Tile.at(0, 272, 70_000).isFull()).isTrue();
        for (var tile : List.of(new Tile(0, 0, 1), new Tile(2, 999, 255), new Tile(1, 1000, 256))) {
            assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        }
    }

    @Test
    void other_spellings_of_tile_paths_are_refused() {
        for (String path :
                new String[] {
                    "tile/00/000",
                    "tile/0/1",
                    "tile/0/x000/001",
                    "tile/0/000.p/0",
                    "tile/0/000.p/256",
                    "tile/64/000",
                    "tile/0/001/002"
                }) {
            assertRefused(Fault.MALFORMED_TEXT, () -> Tile.parse(path));
        }
        assertRefused(Fault.MALFORMED_TEXT, () -> Tile.at(0, 1, 256));
    }

    @Test
    void entry_bundles_carry_their_entries_unchanged() {
        var entries = List.of(new byte[0], new byte[] {1}, Fixtures.counting(60_000));
        var bundle = EntryBundle.format(entries);
        assertThat(EntryBundle.parse(bundle)).containsExactlyElementsOf(entries);
        byte[] cut = Arrays.copyOf(bundle, bundle.length - 1);
        assertRefused(Fault.TRUNCATED, () -> EntryBundle.parse(cut));
        assertRefused(Fault.TRUNCATED, () -> EntryBundle.parse(new byte[1]));
    }

    private TiledTree tree(long size) {
        return new TiledTree(
                size, tile -> Objects.requireNonNull(blobs.get(tile.path()), tile.path()));
    }

    @Test
    void a_tree_has_only_tiles_that_it_fills() {
        assertThat(new Tile(0, 0, 256).isIn(256)).isTrue();
        assertThat(new Tile(0, 0, 256).isIn(255)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(256)).isTrue();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile(0, 1, 44).isIn(300)).isTrue();
        assertThat(new Tile(0, 1, 45).isIn(300)).isFalse();
        assertThat(new Tile(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(0, 999_999_999_999_999_999L, 1).isIn(300)).isFalse();
    }

    @Test
    void entries_have_the_path_of_their_tile() {
        var tile = new Tile(0, 1_234_067, 17);
        assertThat(tile.entriesPath()).isEqualTo("tile/entries/x001/x234/067.p/17");
        assertThat(Tile.parseEntries(tile.entriesPath())).isEqualTo(tile);
        assertRefused(Fault.MALFORMED_TEXT, () -> Tile.parseEntries("tile/0/000"));
        assertRefused(Fault.MALFORMED_TEXT, () -> Tile.parseEntries("tile/entries/1/000"));
    }
}
