package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.evaluatordraw.venue.Hall.BIDDER;
import static org.gongcai.evaluatordraw.venue.Hall.ROOM;
import static org.gongcai.evaluatordraw.venue.Hall.member;
import static org.gongcai.evaluatordraw.venue.StandInDraw.key;
import static org.gongcai.evaluatordraw.venue.StandInDraw.number;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.SeatAccount;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest(VenueTestModule.class)
@ExtendWith(OutputCaptureExtension.class)
class VenueTest {

    private static final Duration SOON = Duration.ofMinutes(30);
    private static final Declaration NONE = new Declaration(false, null);
    private static final Declaration CONFLICT = new Declaration(true, BIDDER);

    @Autowired Hall hall;
    @Autowired VenueApi api;
    @Autowired StandInDraw draws;
    @Autowired Actors actors;
    @Autowired Accounts accounts;
    @Autowired LegalClock clock;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;

    @Test
    void a_code_signs_in_once_and_at_a_terminal_of_its_own_session_only() {
        var draw = hall.opened(SOON);
        var code = hall.code(draw, 1);
        var here = hall.terminal(ROOM);
        refused("code-elsewhere", () -> enter(hall.terminal("交易中心评标二室"), code));
        refused("code-unknown", () -> enter(here, "22222222"));
        refused("terminal-unknown", () -> enter("00", code));
        var account = enter(here, code.toLowerCase(Locale.ROOT));
        assertThat(account.seat()).isEqualTo(1);
        refused("code-used", () -> enter(here, code));
        assertThat(member(account).call(api::seat))
                .isEqualTo(
                        new SeatView(
                                draw,
                                draws.committee(draw).orElseThrow().project(),
                                1,
                                false,
                                "中小学智慧教室设备",
                                List.of(BIDDER),
                                VenueSeatState.SIGNED_IN));
    }

    @Test
    void a_new_code_voids_the_old_one_and_a_code_ends_at_midnight() {
        var draw = hall.opened(SOON);
        var old = hall.code(draw, 1);
        var code = hall.code(draw, 1);
        var terminal = hall.terminal(ROOM);
        refused("code-unknown", () -> enter(terminal, old));
        hall.moveTo(LegalTime.startOf(clock.today().plusDays(1)));
        refused("code-expired", () -> enter(terminal, code));
        refused("desk-closed", () -> hall.code(draw, 1));
    }

    @Test
    void a_terminal_at_which_ten_codes_were_wrong_takes_none_for_a_while() {
        var draw = hall.opened(SOON);
        var code = hall.code(draw, 1);
        var terminal = hall.terminal(ROOM);
        for (int i = 0; i < 10; i++) {
            refused("code-unknown", () -> enter(terminal, "22222222"));
        }
        refused("too-many-tries", () -> enter(terminal, code));
        hall.moveTo(clock.now().plus(Terminal.TRIES_WITHIN));
        assertThat(enter(terminal, code).seat()).isEqualTo(1);
    }

    @Test
    void names_are_shown_an_hour_before_to_desk_and_host_and_every_reading_is_recorded() {
        var draw = hall.committee(Duration.ofHours(2));
        hall.appointRepresentative(draw, "PLANTREP");
        assertThat(seen(hall.desk, draw).namesShown()).isFalse();
        assertThat(seen(hall.host, draw).seats())
                .allSatisfy(seat -> assertThat(seat.name()).isNull());
        refused("desk-closed", () -> hall.code(draw, 1));
        assertThat(draws.about(draw)).isEmpty();
        hall.moveTo(clock.now().plus(Duration.ofMinutes(60)));
        for (var attendant : List.of(hall.desk, hall.host)) {
            var shown = seen(attendant, draw);
            assertThat(shown.namesShown()).isTrue();
            assertThat(shown.seats())
                    .extracting(VenueSeat::name)
                    .containsExactly("PLANTNAME001", "PLANTNAME002", "PLANTREP");
        }
        assertThat(draws.about(draw)).containsExactly("names read 0", "names read 0");
        assertThat(seen(hall.buyer, draw).seats())
                .allSatisfy(seat -> assertThat(seat.name()).isNull());
        var listed =
                hall.desk.call(api::sessions).stream()
                        .filter(each -> each.draw().equals(draw))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.seats()).allSatisfy(seat -> assertThat(seat.name()).isNull());
        assertThat(draws.about(draw)).hasSize(2);
        refused("not-yours", () -> seen(hall.stranger, draw));
        assertThat(hall.stranger.call(api::sessions)).isEmpty();
    }

    @Test
    void nobody_signs_in_before_the_bids_are_opened() {
        var draw = hall.committee(SOON);
        var code = hall.code(draw, 1);
        var terminal = hall.terminal(ROOM);
        refused("wrong-state", () -> enter(terminal, code));
        hall.open(draw);
        assertThat(enter(terminal, code).seat()).isEqualTo(1);
    }

    @Test
    void a_committee_is_complete_when_everybody_sits_without_a_conflict() {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        var first = member(hall.signedIn(draw, 1));
        assertThat(first.call(() -> api.declare(NONE)).state()).isEqualTo(VenueSeatState.TAKEN);
        assertThat(first.call(() -> api.declare(NONE)).state()).isEqualTo(VenueSeatState.TAKEN);
        var representative = member(hall.signedIn(draw, 3));
        assertThat(representative.call(api::seat).purchaserRepresentative()).isTrue();
        representative.run(() -> api.declare(NONE));
        assertThat(draws.about(draw)).containsExactly("seated 1", "taken 1", "seated 3", "taken 3");
        draws.replace(draw, 2, ContactOutcome.DECLINED, new byte[0]);
        member(hall.signedIn(draw, 2)).run(() -> api.declare(NONE));
        assertThat(draws.about(draw)).endsWith("seated 2", "taken 2", "complete 0");
        assertThat(draws.accounts).contains(first.person(), representative.person());
        assertThat(draws.seated)
                .containsEntry(key(draw, 1), "PLANTNAME001 PLANTUNIT001")
                .containsEntry(key(draw, 3), "PLANTREP 澄溪县教育体育局");
        assertThat(states(draw)).containsOnly(VenueSeatState.TAKEN);
    }

    @Test
    void who_declares_a_conflict_leaves_and_is_replaced_at_once() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 1);
        var first = member(account);
        refused("conflict-with", () -> first.run(() -> api.declare(new Declaration(true, "别家"))));
        refused("conflict-with", () -> first.run(() -> api.declare(new Declaration(true, null))));
        var left = first.call(() -> api.declare(CONFLICT));
        assertThat(left.state()).isEqualTo(VenueSeatState.VACANT);
        assertThat(draws.about(draw)).containsExactly("conflict 1", "replaced CONFLICT 1");
        assertThat(draws.evidence.getLast()).contains("conflict", BIDDER);
        ended(account);
        refused("not-yours", () -> first.run(() -> api.declare(NONE)));
        assertThat(states(draw))
                .containsExactly(
                        VenueSeatState.EXPECTED, VenueSeatState.EXPECTED, VenueSeatState.VACANT);
        assertThat(hall.signedIn(draw, 1).account()).isNotEqualTo(first.person());
    }

    @Test
    void a_conflict_found_later_voids_what_the_member_said() {
        var draw = hall.opened(SOON);
        var first = member(hall.signedIn(draw, 1));
        first.run(() -> api.declare(NONE));
        first.run(() -> api.declare(CONFLICT));
        assertThat(draws.about(draw))
                .containsExactly(
                        "seated 1",
                        "taken 1",
                        "conflict 1",
                        "left 1",
                        "vacated 1",
                        "replaced CONFLICT 1");
    }

    @Test
    void who_is_employed_by_a_bidder_cannot_declare_to_be_free() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 2);
        refused("employed-by-bidder", () -> member(account).run(() -> api.declare(NONE)));
        assertThat(draws.about(draw)).containsExactly("conflict 2", "replaced CONFLICT 2");
        ended(account);
    }

    @Test
    void who_is_debarred_or_suspended_meanwhile_is_replaced_at_sign_in() {
        var draw = hall.opened(SOON);
        var offender = number(draw, 1);
        actors.debar(
                new Offender(OffenderKind.EVALUATOR, offender, offender),
                "澄财监〔2026〕1号",
                clock.today(),
                clock.today().plusYears(1));
        draws.suspended.add(number(draw, 2));
        var terminal = hall.terminal(ROOM);
        for (int seat : List.of(1, 2)) {
            var code = hall.code(draw, seat);
            refused("evaluator-barred", () -> enter(terminal, code));
            refused("code-used", () -> enter(terminal, code));
        }
        assertThat(draws.about(draw)).containsExactly("replaced ABSENT 1", "replaced ABSENT 2");
        assertThat(hall.signedIn(draw, 1).seat()).isEqualTo(1);
    }

    @Test
    void who_has_not_come_by_the_start_is_replaced_and_who_has_is_not() {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        hall.signedIn(draw, 1);
        refused("absent-too-early", () -> absent(hall.host, draw, 2));
        hall.moveTo(clock.now().plus(SOON));
        refused("wrong-state", () -> absent(hall.host, draw, 1));
        refused("not-yours", () -> absent(hall.stranger, draw, 2));
        absent(hall.host, draw, 2);
        absent(hall.desk, draw, 3);
        assertThat(draws.about(draw)).contains("replaced ABSENT 2").doesNotContain("vacated 2");
        assertThat(states(draw))
                .containsExactly(
                        VenueSeatState.SIGNED_IN, VenueSeatState.EXPECTED, VenueSeatState.VACANT);
        draws.empty(draw, 2);
        refused("wrong-state", () -> absent(hall.desk, draw, 2));
        refused("unknown-seat", () -> absent(hall.desk, draw, 4));
    }

    @Test
    void a_new_code_ends_the_former_account_and_keeps_the_seat() {
        var draw = hall.opened(SOON);
        var before = hall.signedIn(draw, 1);
        member(before).run(() -> api.declare(NONE));
        var code = hall.code(draw, 1);
        ended(before);
        refused("not-yours", () -> member(before).run(api::seat));
        var after = enter(hall.terminal(ROOM), code);
        assertThat(after.username()).isNotEqualTo(before.username());
        assertThat(after.account()).isEqualTo(before.account());
        assertThat(member(after).call(api::seat).state()).isEqualTo(VenueSeatState.TAKEN);
        assertThat(draws.about(draw)).containsExactly("seated 1", "taken 1");
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
        hall.appointRepresentative(draw, "PLANTREP");
        refused("representatives-complete", () -> hall.appointRepresentative(draw, "李四"));
    }

    @Test
    void terminals_are_enrolled_by_the_centre_and_listed_without_their_secrets() {
        var enrolled = hall.desk.call(() -> api.enrolTerminal(new NewTerminal("门口机", "评标三室")));
        assertThat(enrolled.secret()).matches("[0-9a-f]{64}");
        assertThat(hall.desk.call(api::terminals).toString())
                .contains("门口机")
                .doesNotContain(enrolled.secret());
        assertThatThrownBy(() -> hall.host.run(api::terminals))
                .isInstanceOf(AccessDeniedException.class);
        var draw = hall.committee(SOON);
        refused(
                "identity-number",
                () -> hall.desk.run(() -> api.issueCode(draw, 1, new IdentityCheck("身份证 3499"))));
    }

    @Test
    void the_accounts_of_a_committee_end_with_the_evaluation() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 1);
        assertThat(accounts.caller(account.username()).person()).isEqualTo(account.account());
        hall.endEvaluation(draw);
        ended(account);
        refused("wrong-state", () -> hall.code(draw, 1));
        assertThat(draws.about(draw)).isEmpty();
    }

    @Test
    void no_account_is_needed_to_sign_in_and_the_given_one_works() throws Exception {
        var draw = hall.opened(SOON);
        var code = hall.code(draw, 1);
        var body = "{\"terminal\":\"%s\",\"code\":\"%s\"}".formatted(hall.terminal(ROOM), code);
        mvc.perform(signIn(body)).andExpect(status().isOk()).andExpect(jsonPath("$.seat").value(1));
        mvc.perform(signIn(body))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("code-used"));
        var account = enter(hall.terminal(ROOM), hall.code(draw, 1));
        mvc.perform(
                        get("/api/v1/venue/seat")
                                .with(httpBasic(account.username(), account.password())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SIGNED_IN"));
        mvc.perform(get("/api/v1/venue/seat")).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder signIn(String body) {
        return post("/api/v1/venue/sign-in").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    @Test
    void no_name_and_no_code_is_in_the_database_or_in_a_log(CapturedOutput output) {
        var draw = hall.opened(SOON);
        hall.appointRepresentative(draw, "PLANTREP");
        var terminal = hall.terminal(ROOM);
        var code = hall.code(draw, 3);
        var account = enter(terminal, code);
        member(account).run(() -> api.declare(NONE));
        hall.code(draw, 1);
        seen(hall.desk, draw);
        var kept = String.join("\n", db.sql("SCRIPT").query((row, i) -> row.getString(1)).list());
        assertThat(kept).contains("VENUE_SEAT", "SPENT");
        for (var secret : List.of("PLANT", code, terminal, account.password())) {
            assertThat(kept.contains(secret)).as(secret).isFalse();
            assertThat(output.getAll().contains(secret)).as(secret).isFalse();
        }
        var inHex = HexFormat.of().formatHex("PLANTREP".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.toLowerCase(Locale.ROOT).contains(inHex)).isFalse();
    }

    private SeatAccount enter(String terminal, String code) {
        return api.signIn(new CodeEntry(terminal, code));
    }

    private VenueSession seen(Caller caller, UUID draw) {
        return caller.call(() -> api.session(draw));
    }

    private void absent(Caller caller, UUID draw, int seat) {
        caller.run(() -> api.absent(draw, seat));
    }

    private List<VenueSeatState> states(UUID draw) {
        return hall.buyer.call(() -> api.session(draw)).seats().stream()
                .map(VenueSeat::state)
                .toList();
    }

    private void ended(SeatAccount account) {
        assertThatThrownBy(() -> accounts.loadUserByUsername(account.username()))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
