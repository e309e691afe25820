package org.gongcai.observation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongcai.observation.ObservationModule;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of tlog-tiles, read by a stranger who computes their names from the checkpoint. */
@PlatformTest(ObservationModule.class)
class PublishedTilesTest extends LoggedFacts {

    @Test
    void a_stranger_rebuilds_the_root_from_the_files_alone() {
        grow(600);
        long size = log.checkpoint().size();
        var head = checker().head(log.checkpoint().note());
        var hashes = new ArrayList<byte[]>();
        var entries = new ArrayList<String>();
        for (long first = 0; first < size; first += 256) {
            var name = name(first / 256, size);
            hashes.addAll(split(log.tile("tile/0/" + name)));
            entries.addAll(texts(log.tile("tile/entries/" + name)));
        }
        assertThat(hashes).hasSize((int) size);
        assertThat(IndependentChecker.root(hashes)).isEqualTo(head.root());
        assertThat(entries.stream().map(IndependentChecker::leafHash).toList())
                .containsExactlyElementsOf(hashes);
        var above = split(log.tile("tile/1/000.p/" + size / 256));
        for (int i = 0; i < above.size(); i++) {
            assertThat(above.get(i))
                    .isEqualTo(IndependentChecker.root(hashes.subList(256 * i, 256 * i + 256)));
        }
    }

    @Test
    void what_is_not_cosigned_is_not_there() {
        grow(1);
        worker.stop();
        publish(List.of(Facts.batch(7001)));
        awaitPending(1);
        sequencer.grow();
        long size = logs.head().tree().size();
        var name = name((size - 1) / 256, size);
        assertNoFile("tile/0/" + name);
        assertNoFile("tile/entries/" + name);
        cosigning.cosign();
        assertThat(split(log.tile("tile/0/" + name))).hasSize((int) ((size - 1) % 256 + 1));
    }

    @Test
    void a_partial_file_stays_as_it_was_while_its_tile_fills() {
        grow(3);
        long size = log.checkpoint().size();
        var name = name((size - 1) / 256, size);
        byte[] hashes = log.tile("tile/0/" + name);
        byte[] entries = log.tile("tile/entries/" + name);
        grow(300);
        assertThat(log.tile("tile/0/" + name)).isEqualTo(hashes);
        assertThat(log.tile("tile/entries/" + name)).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "checkpoint",
                "tile/0/1",
                "tile/00/000.p/1",
                "tile/0/000.p/256",
                "tile/0/000.p/0",
                "tile/0/x000/000.p/1",
                "tile/0/999/999",
                "tile/7/000.p/1",
                "tile/64/000.p/1",
                "tile/0/../../../keys/log.p12",
                "tile/entries/x999/x999/x999/x999/x999/999",
                "tile/entries/1/000"
            })
    void no_other_name_leads_anywhere(String path) {
        grow(1);
        assertNoFile(path);
    }

    private void grow(int leaves) {
        var facts = IntStream.range(0, leaves).mapToObj(Facts::batch).toList();
        publish(facts);
        awaitLeaves(facts);
    }

    private void assertNoFile(String path) {
        assertThatThrownBy(() -> log.tile(path))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("unknown-tile"));
    }

    private static String name(long index, long size) {
        long width = Math.min(256, size - index * 256);
        return "%03d%s".formatted(index, width == 256 ? "" : ".p/" + width);
    }

    private static List<byte[]> split(byte[] hashes) {
        assertThat(hashes.length % 32).isZero();
        return IntStream.range(0, hashes.length / 32)
                .mapToObj(i -> Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32))
                .toList();
    }

    private static List<String> texts(byte[] bundle) {
        var entries = new ArrayList<String>();
        for (int at = 0; at < bundle.length; ) {
            int length = (bundle[at] & 0xff) * 256 + (bundle[at + 1] & 0xff);
            entries.add(new String(bundle, at + 2, length, StandardCharsets.UTF_8));
            at += 2 + length;
        }
        return entries;
    }
}
