package org.gongcai.trust.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Fixtures;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Signatures;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked example that browsers check too: every message, and what it leads to. */
class WorkedDrawTest {
    private static final SigningKey KEY = SigningKey.generate(Alg.ES256);

    private static Seating seating() {
        var drawing = Draws.drawing();
        var out = drawing.drawn().seated("A08").get(1);
        return drawing.after(List.of(Draws.contact(out, DrawContact.Outcome.DECLINED)));
    }

    private static DrawResult result() {
        return DrawResult.closing(
                Draws.DRAW, Draws.seed(), ClosedResult.of(Draws.drawing()), Draws.SALT);
    }

    static Stream<Arguments> messages() {
        var out = Draws.drawing().drawn().seated("A08").get(1);
        return Stream.of(
                message(
                        PoolSnapshot.over("349921", 8, Draws.pool(), Draws.KEY, 1773590400),
                        PoolSnapshot::of),
                message(Draws.spec(), DrawSpec::of),
                message(Draws.commit("agency"), DrawCommit::of),
                message(Draws.reveal("agency"), DrawReveal::of),
                message(new DrawVoid(Draws.DRAW, DrawVoid.REVEAL_MISSING), DrawVoid::of),
                message(result(), DrawResult::of),
                message(Draws.contact(out, DrawContact.Outcome.DECLINED), DrawContact::of),
                message(Draws.open(seating()), DrawOpen::of));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_is_signed_with_its_type_and_read_back(
            DrawAct message, Function<JsonObject, DrawAct> reader) {
        var signed = JsonObject.read(message.signed("agency", KEY).bytes());
        var signer = Signatures.signer(message.type(), signed, Fixtures.ring("agency", KEY));
        assertThat(signer.by()).isEqualTo("agency");
        assertThat(reader.apply(signed)).isEqualTo(message);
        assertThat(signed.string("type")).isEqualTo(message.type());
        assertRefused(Fault.UNKNOWN_FIELD, () -> reader.apply(signed.with("x", 1)));
        assertRefused(Fault.WRONG_FIELD, () -> reader.apply(signed.with("v", 2)));
        assertRefused(Fault.WRONG_FIELD, () -> reader.apply(signed.with("type", "draw")));
        signed.without("sig")
                .asMap()
                .keySet()
                .forEach(field ->
                        assertRefused(
                                Fault.MISSING_FIELD, () -> reader.apply(signed.without(field))));
    }

    @Test
    void the_committed_example_comes_out_the_same() throws IOException {
        try (var file = WorkedDrawTest.class.getResourceAsStream("/draw/ring-road.json")) {
            assertThat(file).isNotNull();
            assertThat(
                            new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                                    .strip())
                    .isEqualTo(example().text());
        }
    }

    @Test
    void the_opening_fits_the_logged_result_and_the_seats() {
        Draws.open(seating()).rejectUnlessOpening(result(), seating());
    }

    @Test
    void another_salt_other_members_or_one_too_few_do_not_fit() {
        var open = Draws.open(seating());
        var salted =
                new DrawOpen(open.draw(), Bytes32.of(new byte[32]), open.result(), open.members());
        assertRefused(Fault.RESULT_DIFFERS, () -> salted.rejectUnlessOpening(result(), seating()));
        assertRefused(
                Fault.RESULT_DIFFERS,
                () -> open.rejectUnlessOpening(result(), Draws.drawing().drawn()));
        var fewer =
                new DrawOpen(open.draw(), open.salt(), open.result(), open.members().subList(1, 5));
        assertRefused(Fault.RESULT_DIFFERS, () -> fewer.rejectUnlessOpening(result(), seating()));
        fewer.rejectUnlessOpeningSome(result(), seating());
        assertRefused(
                Fault.RESULT_DIFFERS,
                () -> open.rejectUnlessOpeningSome(result(), Draws.drawing().drawn()));
    }

    /** Everything that a browser needs to repeat the draw. */
    private static JsonObject example() {
        var drawing = Draws.drawing();
        return JsonObject.of("draw", Draws.DRAW, "specHash", Draws.spec().hash())
                .with("spec", Draws.spec().json())
                .with("snapshotKey", Draws.KEY.secret().hex())
                .with("pool", Draws.pool().leaves().stream().map(RosterLeaf::json).toList())
                .with("commits", json(Draws.ROLES.stream().map(Draws::commit)))
                .with("reveals", json(Draws.ROLES.stream().map(Draws::reveal)))
                .with(
                        "rosters",
                        Draws.rosters(Draws.pool()).stream().map(WorkedDrawTest::leaves).toList())
                .with("orders", drawing.groups().stream().map(g -> order(drawing, g)).toList())
                .with("result", result().json())
                .with("contacts", json(contacts()))
                .with("replacement", place(seating().called().orElseThrow()))
                .with("open", Draws.open(seating()).json());
    }

    private static Stream<DrawContact> contacts() {
        var out = Draws.drawing().drawn().seated("A08").get(1);
        return Stream.of(Draws.contact(out, DrawContact.Outcome.DECLINED));
    }

    private static List<JsonObject> json(Stream<? extends DrawAct> messages) {
        return messages.map(DrawAct::json).toList();
    }

    private static List<JsonObject> leaves(Roster roster) {
        return roster.leaves().stream().map(RosterLeaf::json).toList();
    }

    private static JsonObject order(Drawing drawing, String g) {
        var places = drawing.order(g).places().stream().map(WorkedDrawTest::place).toList();
        return JsonObject.of("g", g).with("places", places);
    }

    private static JsonObject place(Place place) {
        return JsonObject.of("b", place.b().hex(), "pos", place.pos(), "ticket", place.ticket());
    }

    private static Arguments message(
            DrawAct message, Function<JsonObject, ? extends DrawAct> reader) {
        return Arguments.of(message, reader);
    }
}
