package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Vectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The worked example of an independent program, value by value; its groups overlap. */
class GoldenDrawTest {
    private final JsonNode golden = Vectors.json("own-draw-golden", "draw-1.json");
    private final JsonObject spec = JsonObject.read(golden.get("specCanonical").asString());
    private final SnapshotKey key =
            new SnapshotKey(Secret32.parse(golden.get("K_snap").asString()));
    private final Roster pool =
            Roster.of(
                    all(golden.get("experts")).stream()
                            .map(expert -> RosterLeaf.of(object(expert.get("leaf"))))
                            .toList());

    GoldenDrawTest() throws IOException {}

    @Test
    void blinded_ids_pool_root_and_commitment_to_the_key() {
        var logged = spec.object("pool");
        assertThat(pool.size()).isEqualTo(logged.integer("n"));
        assertThat(pool.root()).isEqualTo(logged.bytes32("root"));
        assertThat(key.commitment()).isEqualTo(logged.bytes32("kc"));
        assertThat(all(golden.get("experts")))
                .allSatisfy(expert -> {
                    var no = expert.get("no").asString();
                    assertThat(key.opening(no).hex()).isEqualTo(expert.get("r").asString());
                    assertThat(key.blind(no).hex())
                            .isEqualTo(expert.get("leaf").get("b").asString());
                });
    }

    @Test
    void spec_hash_commitments_and_seed() {
        var hash = DrawSpec.hash(spec.bytes());
        assertThat(hash.hex()).isEqualTo(golden.get("specLeafHash").asString());
        var nonces = new ArrayList<byte[]>();
        for (int i = 0; i < 3; i++) {
            var nonce = Secret32.parse(golden.get("nonces").get(i).asString());
            var commit = DrawCommit.to(spec.string("draw"), spec.strings("roles").get(i), nonce);
            assertThat(commit.c().hex()).isEqualTo(golden.get("commits").get(i).asString());
            nonces.add(nonce.bytes());
        }
        byte[] beacon = Encodings.unhex(golden.get("beacon").asString());
        assertThat(DrawSeed.of(hash, nonces, beacon)).isEqualTo(seed());
    }

    @Test
    void tickets_order_and_selection() {
        var drawing = drawing();
        assertThat(all(golden.get("groups")))
                .allSatisfy(group -> {
                    var g = group.get("g").asString();
                    assertThat(drawing.order(g).places().stream().map(GoldenDrawTest::text))
                            .containsExactlyElementsOf(texts(group.get("order")));
                    assertThat(drawing.order(g).places()).hasSize(group.get("eligible").asInt());
                    assertThat(drawing.drawn().seated(g).stream().map(GoldenDrawTest::text))
                            .containsExactlyElementsOf(texts(group.get("selected")));
                });
    }

    @Test
    void replacement_of_the_one_who_declines() {
        var declined = golden.get("decline");
        var contact =
                new DrawContact(
                        spec.string("draw"),
                        "A08",
                        declined.get("pos").asInt(),
                        DrawContact.Outcome.DECLINED,
                        seed());
        var seating = drawing().after(List.of(contact));
        assertThat(seating.called().map(GoldenDrawTest::text))
                .contains(text(golden.get("replacement")));
        assertThat(seating.seated().stream().map(place -> place.b().hex()))
                .doesNotContain(declined.get("b").asString());
    }

    private Drawing drawing() {
        var excluded = new HashSet<BlindId>();
        spec.strings("excl").forEach(b -> excluded.add(new BlindId(b)));
        Map<String, Integer> seats = new LinkedHashMap<>();
        Map<String, Roster> rosters = new LinkedHashMap<>();
        for (JsonObject seat : spec.objects("seats")) {
            var g = seat.string("g");
            seats.put(g, DrawSpec.small(seat, "n"));
            rosters.put(g, pool.group(leaf -> leaf.specialities().contains(g), excluded));
        }
        return Drawing.over(spec.string("draw"), seats, rosters, seed());
    }

    private Bytes32 seed() {
        return Bytes32.parse(golden.get("seed").asString());
    }

    private static JsonObject object(JsonNode leaf) {
        return JsonObject.of("b", leaf.get("b").asString(), "e", leaf.get("e").asString())
                .with("reg", leaf.get("reg").asString())
                .with("s", all(leaf.get("s")).stream().map(JsonNode::asString).toList());
    }

    private static List<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private static List<String> texts(JsonNode places) {
        return all(places).stream().map(GoldenDrawTest::text).toList();
    }

    private static String text(JsonNode place) {
        return "%d %s %s"
                .formatted(
                        place.get("pos").asInt(),
                        place.get("b").asString(),
                        place.get("ticket").asString());
    }

    private static String text(Place place) {
        return "%d %s %s".formatted(place.pos(), place.b(), place.ticket());
    }
}
