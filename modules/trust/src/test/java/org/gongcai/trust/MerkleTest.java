package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.leaves;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MerkleTest {
    @Test
    void roots_are_those_of_certificate_transparency() {
        var leaves =
                Stream.of(
                                "",
                                "00",
                                "10",
                                "2021",
                                "3031",
                                "40414243",
                                "5051525354555657",
                                "606162636465666768696a6b6c6d6e6f")
                        .map(hex -> Merkle.leafHash(Encodings.unhex(hex)))
                        .toList();
        assertThat(Merkle.root(List.of())).isEqualTo(Merkle.EMPTY_ROOT);
        assertThat(Merkle.root(leaves.subList(0, 1)).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Merkle.root(leaves).hex())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void every_leaf_of_every_tree_is_proven_at_its_place_only() {
        for (int size = 1; size <= 40; size++) {
            var tree = MerkleTree.of(leaves(size));
            for (int i = 0; i < size; i++) {
                var path = tree.inclusion(i);
                var leaf = tree.leafHash(i);
                assertThat(Merkle.includes(leaf, i, size, path, tree.root())).isTrue();
                assertThat(Merkle.includes(leaf, (i + 1) % (size + 1), size, path, tree.root()))
                        .isFalse();
                assertThat(Merkle.includes(leaf, i, size, longer(path), tree.root())).isFalse();
                assertThat(Merkle.includes(Merkle.nodeHash(leaf, leaf), i, size, path, tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void every_tree_is_consistent_with_each_it_grew_from_and_no_other() {
        for (int size = 1; size <= 40; size++) {
            var tree = MerkleTree.of(leaves(size));
            for (int old = 1; old <= size; old++) {
                var proof = tree.consistency(old);
                var oldRoot = Merkle.root(leaves(old));
                assertThat(Merkle.consistent(old, size, proof, oldRoot, tree.root())).isTrue();
                assertThat(Merkle.consistent(old, size, longer(proof), oldRoot, tree.root()))
                        .isFalse();
                assertThat(
                                Merkle.consistent(
                                        old,
                                        size,
                                        proof,
                                        Merkle.nodeHash(oldRoot, oldRoot),
                                        tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void nothing_is_consistent_from_size_zero() {
        assertThat(Merkle.consistent(0, 1, List.of(), Merkle.EMPTY_ROOT, leaves(1).getFirst()))
                .isFalse();
        assertThat(Merkle.consistent(0, 0, List.of(), Merkle.EMPTY_ROOT, Merkle.EMPTY_ROOT))
                .isFalse();
    }

    @Test
    void a_compact_range_knows_the_root_at_every_size_and_survives_storage() {
        var range = CompactRange.EMPTY;
        for (int size = 0; size < 70; size++) {
            assertThat(range.root()).isEqualTo(Merkle.root(leaves(size)));
            range = CompactRange.parse(range.text()).append(Merkle.leafHash(Encodings.u32(size)));
        }
        Fixtures.assertRefused(
                Fault.MALFORMED_TEXT, () -> CompactRange.parse("3 " + "00".repeat(32)));
    }

    @Test
    void public_inclusion_probes_come_out_as_stated() throws IOException {
        var files = Vectors.jsonFiles("transparency-dev-merkle/testdata/inclusion");
        assertThat(files)
                .hasSizeGreaterThan(80)
                .allSatisfy(file -> {
                    var probe = Vectors.json(file);
                    assertThat(includes(probe)).isNotEqualTo(probe.get("wantErr").asBoolean());
                });
    }

    @Test
    void public_consistency_probes_come_out_as_stated() throws IOException {
        var files = Vectors.jsonFiles("transparency-dev-merkle/testdata/consistency");
        assertThat(files)
                .hasSizeGreaterThan(80)
                .allSatisfy(file -> {
                    var probe = Vectors.json(file);
                    assertThat(consistent(probe)).isNotEqualTo(probe.get("wantErr").asBoolean());
                });
    }

    private static boolean includes(JsonNode probe) {
        if (isEmpty(probe, "leafHash") || isEmpty(probe, "root")) {
            return false;
        }
        return Merkle.includes(
                hash(probe.get("leafHash")),
                number(probe, "leafIdx"),
                number(probe, "treeSize"),
                proof(probe),
                hash(probe.get("root")));
    }

    private static boolean consistent(JsonNode probe) {
        return Merkle.consistent(
                number(probe, "size1"),
                number(probe, "size2"),
                proof(probe),
                hash(probe.get("root1")),
                hash(probe.get("root2")));
    }

    /** Our hashes have 32 bytes by their type, so such a probe cannot even be asked. */
    private static boolean isEmpty(JsonNode probe, String field) {
        return probe.get(field).asString("").isEmpty();
    }

    private static long number(JsonNode probe, String field) {
        return Long.parseUnsignedLong(probe.get(field).asString());
    }

    private static List<Bytes32> proof(JsonNode probe) {
        return StreamSupport.stream(probe.get("proof").spliterator(), false)
                .map(MerkleTest::hash)
                .toList();
    }

    /** Some probes carry short texts where any hash would do; equal texts stay equal. */
    private static Bytes32 hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asString(""));
        return bytes.length == Bytes32.LENGTH ? Bytes32.of(bytes) : Encodings.sha256(bytes);
    }

    private static List<Bytes32> longer(List<Bytes32> proof) {
        var more = new ArrayList<>(proof);
        more.add(Merkle.EMPTY_ROOT);
        return more;
    }
}
