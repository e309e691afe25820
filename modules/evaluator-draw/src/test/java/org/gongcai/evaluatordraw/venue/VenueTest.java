package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.evaluatordraw.venue.Hall.ROOM;
import static org.gongcai.evaluatordraw.venue.Hall.member;
import static org.gongcai.evaluatordraw.venue.Hall.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.IssuedCode;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest(VenueTestModule.class)
@ExtendWith(OutputCaptureExtension.class)
class VenueTest {

    private static final Duration SOON = Duration.ofMinutes(30);
    private static final Declaration NONE = new Declaration(false, null);

    @Autowired Hall hall;
    @Autowired VenueApi api;
    @Autowired StandInDraw draws;
    @Autowired LegalClock clock;
    @Autowired JdbcClient db;

    @Test
    void who_has_not_come_by_the_start_is_replaced_and_who_has_is_not() {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        hall.signedIn(draw, 1);
        refused("absent-too-early", () -> hall.absent(hall.host, draw, 2));
        hall.moveTo(clock.now().plus(SOON));
        refused("wrong-state", () -> hall.absent(hall.host, draw, 1));
        refused("not-yours", () -> hall.absent(hall.stranger, draw, 2));
        hall.absent(hall.host, draw, 2);
        hall.absent(hall.desk, draw, 3);
        assertThat(draws.about(draw)).contains("replaced ABSENT 2").doesNotContain("vacated 2");
        assertThat(hall.states(draw))
                .containsExactly(
                        VenueSeatState.SIGNED_IN, VenueSeatState.EXPECTED, VenueSeatState.VACANT);
        draws.empty(draw, 2);
        refused("wrong-state", () -> hall.absent(hall.desk, draw, 2));
        refused("unknown-seat", () -> hall.absent(hall.desk, draw, 4));
    }

    @Test
    void the_purchaser_alone_appoints_its_representative_with_a_letter_of_its_own() {
        var draw = hall.committee(SOON);
        var letter = hall.letter(hall.host);
        refused(
                "not-yours",
                () ->
                        hall.buyer.run(() ->
                                api.appointRepresentative(
                                        draw, new NewRepresentative("王芳", letter))));
        assertThatThrownBy(() ->
                        hall.host.run(() ->
                                api.appointRepresentative(
                                        draw, new NewRepresentative("王芳", letter))))
                .isInstanceOf(AccessDeniedException.class);
        var text = hall.upload(hall.buyer, "授权函.txt", "text/plain", "授权函");
        refused(
                "scan-type",
                () ->
                        hall.buyer.run(() ->
                                api.appointRepresentative(
                                        draw, new NewRepresentative("王芳", text))));
        hall.appointRepresentative(draw, "PLANTREP");
        refused("representatives-complete", () -> hall.appointRepresentative(draw, "李四"));
    }

    @Test
    void terminals_are_enrolled_by_the_centre_and_listed_without_their_secrets() {
        var draw = hall.committee(SOON);
        refused(
                "place-unknown",
                () -> hall.desk.run(() -> api.enrolTerminal(new NewTerminal("门口机", "评标九室"))));
        assertThat(hall.desk.call(api::places)).contains(ROOM).doesNotContain("评标九室");
        assertThat(hall.host.call(api::places)).isEmpty();
        var enrolled = hall.desk.call(() -> api.enrolTerminal(new NewTerminal("门口机", ROOM)));
        assertThat(enrolled.secret()).matches("[0-9a-f]{64}");
        assertThat(hall.desk.call(api::terminals).toString())
                .contains("门口机")
                .doesNotContain(enrolled.secret());
        assertThat(hall.host.call(api::terminals)).isEmpty();
        refused(
                "identity-number",
                () -> hall.desk.run(() -> api.issueCode(draw, 1, new IdentityCheck("身份证 3499"))));
    }

    @Test
    void no_name_and_no_code_is_in_the_database_or_in_a_log(CapturedOutput output) {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        var terminal = hall.terminal(ROOM);
        var code = hall.code(draw, 3);
        var account = hall.enter(terminal, code);
        member(account).run(() -> api.declare(NONE));
        hall.code(draw, 1);
        hall.seen(hall.desk, draw);
        var kept = String.join("\n", db.sql("SCRIPT").query((row, i) -> row.getString(1)).list());
        assertThat(kept).contains("VENUE_SEAT", "SPENT");
        for (var secret : List.of("PLANT", code, terminal, account.password())) {
            assertThat(kept.contains(secret)).as(secret).isFalse();
            assertThat(output.getAll().contains(secret)).as(secret).isFalse();
        }
        var inHex = HexFormat.of().formatHex("PLANTREP".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.toLowerCase(Locale.ROOT).contains(inHex)).isFalse();
    }

    @Test
    void names_are_shown_once_the_bids_are_opened_and_every_reading_is_recorded() {
        var draw = hall.committee(Duration.ofHours(2));
        hall.appointRepresentative(draw, "PLANTREP");
        assertThat(hall.seen(hall.desk, draw).namesShown()).isFalse();
        assertThat(hall.seen(hall.host, draw).seats())
                .allSatisfy(seat -> assertThat(seat.name()).isNull());
        refused("desk-closed", () -> hall.code(draw, 1));
        assertThat(draws.about(draw)).isEmpty();
        hall.moveTo(clock.now().plus(Duration.ofMinutes(60)));
        assertThat(hall.seen(hall.desk, draw).namesShown()).isFalse();
        refused("desk-closed", () -> hall.code(draw, 1));
        assertThat(draws.about(draw)).isEmpty();
        hall.open(draw);
        for (var attendant : List.of(hall.desk, hall.host)) {
            var shown = hall.seen(attendant, draw);
            assertThat(shown.namesShown()).isTrue();
            assertThat(shown.seats())
                    .extracting(VenueSeat::name)
                    .containsExactly("PLANTNAME001", "PLANTNAME002", "PLANTREP");
        }
        assertThat(draws.about(draw)).containsExactly("names read 0", "names read 0");
        assertThat(hall.seen(hall.buyer, draw).seats())
                .allSatisfy(seat -> assertThat(seat.name()).isNull());
        var listed =
                hall.desk.call(api::sessions).stream()
                        .filter(each -> each.draw().equals(draw))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.seats()).allSatisfy(seat -> assertThat(seat.name()).isNull());
        assertThat(draws.about(draw)).hasSize(2);
        refused("not-yours", () -> hall.seen(hall.stranger, draw));
        assertThat(hall.stranger.call(api::sessions)).isEmpty();
    }

    @Test
    void the_host_identifies_people_only_where_there_is_no_centre() {
        var draw = hall.opened(SOON);
        refused("not-yours", () -> issue(hall.host, draw));
        assertThat(hall.seen(hall.host, draw).identifies()).isFalse();
        var village = hall.committee(SOON, "村委会会议室", UUID.randomUUID());
        hall.open(village);
        assertThat(hall.seen(hall.host, village).hostIsDesk()).isTrue();
        assertThat(issue(hall.host, village).seat()).isEqualTo(1);
        assertThat(hall.host.call(api::places)).containsExactly("村委会会议室");
        var issuers =
                db.sql("SELECT issued_as FROM evaluator_draw.venue_code WHERE draw = ?")
                        .param(village)
                        .query((row, i) -> row.getString(1))
                        .list();
        assertThat(issuers).containsExactly("AGENCY");
    }

    private IssuedCode issue(Caller by, UUID draw) {
        return by.call(() -> api.issueCode(draw, 1, new IdentityCheck("居民身份证")));
    }

    @Test
    void a_letter_is_read_by_desk_host_and_invited_inspector_once_names_may_be() {
        var draw = hall.committee(SOON);
        var project = draws.committee(draw).orElseThrow().project();
        hall.appointRepresentative(draw, "PLANTREP");
        assertThat(hall.desk.call(() -> api.letters(project))).isEmpty();
        hall.open(draw);
        refused("not-yours", () -> hall.inspector.run(() -> api.letters(project)));
        hall.invite(hall.inspector, draw);
        var letter = hall.inspector.call(() -> api.letters(project)).getFirst();
        assertThat(letter.seat()).isEqualTo(3);
        assertThat(letter.name()).isEqualTo("授权函-席位3.pdf");
        assertThat(draws.about(draw)).isEmpty();
        for (var reader : List.of(hall.desk, hall.host, hall.inspector)) {
            var read = reader.call(() -> api.letter(project, letter.document(), 0, 4));
            assertThat(read).asString().isEqualTo("%PDF");
        }
        assertThat(draws.about(draw)).hasSize(3).containsOnly("names read 0");
        var middle = hall.desk.call(() -> api.letter(project, letter.document(), 1, 3));
        assertThat(middle).asString().isEqualTo("PDF");
        assertThat(draws.about(draw)).hasSize(4);
        refused("not-yours", () -> hall.stranger.run(() -> api.letters(project)));
        refused("not-yours", () -> hall.buyer.run(() -> api.letters(project)));
        refused(
                "unknown-letter",
                () -> hall.desk.run(() -> api.letter(project, UUID.randomUUID(), 0, 4)));
    }
}
