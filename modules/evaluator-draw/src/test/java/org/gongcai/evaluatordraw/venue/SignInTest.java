package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.evaluatordraw.venue.Hall.BIDDER;
import static org.gongcai.evaluatordraw.venue.Hall.OTHER_ROOM;
import static org.gongcai.evaluatordraw.venue.Hall.ROOM;
import static org.gongcai.evaluatordraw.venue.Hall.member;
import static org.gongcai.evaluatordraw.venue.Hall.refused;
import static org.gongcai.evaluatordraw.venue.StandInDraw.number;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest(VenueTestModule.class)
class SignInTest {

    private static final Duration SOON = Duration.ofMinutes(30);
    private static final Declaration NONE = new Declaration(false, null);

    @Autowired Hall hall;
    @Autowired VenueApi api;
    @Autowired StandInDraw draws;
    @Autowired Actors actors;
    @Autowired Accounts accounts;
    @Autowired LegalClock clock;
    @Autowired MockMvc mvc;

    @Test
    void a_code_signs_in_once_and_at_a_terminal_of_its_own_session_only() {
        var draw = hall.opened(SOON);
        var code = hall.code(draw, 1);
        var here = hall.terminal(ROOM);
        hall.committee(SOON, OTHER_ROOM);
        refused("code-elsewhere", () -> hall.enter(hall.terminal(OTHER_ROOM), code));
        refused("code-unknown", () -> hall.enter(here, "22222222"));
        refused("terminal-unknown", () -> hall.enter("00", code));
        var account = hall.enter(here, code.toLowerCase(Locale.ROOT));
        assertThat(account.seat()).isEqualTo(1);
        assertThatThrownBy(() -> hall.enter(here, code))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("这个密码已于")
                .hasMessageContaining("使用过");
        assertThat(member(account).call(api::seat))
                .isEqualTo(
                        new SeatView(
                                draw,
                                draws.committee(draw).orElseThrow().project(),
                                1,
                                false,
                                "中小学智慧教室设备",
                                List.of(BIDDER),
                                List.of(hall.purchaser.name(), hall.agency.name()),
                                VenueSeatState.SIGNED_IN,
                                List.of(1, 2, 3)));
    }

    @Test
    void a_new_code_voids_the_old_one_and_a_code_holds_some_hours() {
        var draw = hall.opened(SOON);
        var old = hall.code(draw, 1);
        var code = hall.code(draw, 1);
        var terminal = hall.terminal(ROOM);
        refused("code-unknown", () -> hall.enter(terminal, old));
        hall.moveTo(clock.now().plus(VenueHours.CODE_HOLDS));
        refused("code-expired", () -> hall.enter(terminal, code));
        assertThat(hall.enter(terminal, hall.code(draw, 1)).seat()).isEqualTo(1);
    }

    @Test
    void an_evaluation_that_lasts_past_midnight_keeps_desk_and_codes() {
        hall.moveTo(LegalTime.startOf(clock.today().plusDays(2)).minus(Duration.ofHours(1)));
        var draw = hall.opened(SOON);
        var early = hall.code(draw, 1);
        hall.moveTo(LegalTime.startOf(clock.today().plusDays(1)).plusSeconds(60));
        assertThat(hall.enter(hall.terminal(ROOM), early).seat()).isEqualTo(1);
        assertThat(hall.signedIn(draw, 2).seat()).isEqualTo(2);
        assertThat(hall.desk.call(api::sessions)).extracting(VenueSession::draw).contains(draw);
        hall.endEvaluation(draw);
        refused("wrong-state", () -> hall.code(draw, 1));
        assertThat(hall.desk.call(api::sessions))
                .extracting(VenueSession::draw)
                .doesNotContain(draw);
    }

    @Test
    void a_terminal_at_which_ten_codes_were_wrong_takes_none_for_a_while() {
        var draw = hall.opened(SOON);
        var code = hall.code(draw, 1);
        var terminal = hall.terminal(ROOM);
        for (int i = 0; i < 10; i++) {
            refused("code-unknown", () -> hall.enter(terminal, "22222222"));
        }
        refused("too-many-tries", () -> hall.enter(terminal, code));
        hall.moveTo(clock.now().plus(Terminal.TRIES_WITHIN));
        assertThat(hall.enter(terminal, code).seat()).isEqualTo(1);
    }

    @Test
    void who_is_debarred_or_suspended_meanwhile_is_replaced_at_sign_in() {
        var draw = hall.opened(SOON);
        var offender = number(draw, 1);
        actors.debar(
                new Offender(OffenderKind.EVALUATOR, offender, offender, StandInDraw.POOL),
                "澄财监〔2026〕1号",
                clock.today(),
                clock.today().plusYears(1));
        draws.suspended.add(number(draw, 2));
        var terminal = hall.terminal(ROOM);
        for (int seat : List.of(1, 2)) {
            var code = hall.code(draw, seat);
            refused("evaluator-barred", () -> hall.enter(terminal, code));
            refused("code-used", () -> hall.enter(terminal, code));
        }
        assertThat(draws.about(draw)).containsExactly("replaced ABSENT 1", "replaced ABSENT 2");
        assertThat(hall.signedIn(draw, 1).seat()).isEqualTo(1);
    }

    @Test
    void a_new_code_ends_the_former_account_and_keeps_the_seat() {
        var draw = hall.opened(SOON);
        var before = hall.signedIn(draw, 1);
        member(before).run(() -> api.declare(NONE));
        var code = hall.code(draw, 1);
        hall.ended(before);
        refused("not-yours", () -> member(before).run(api::seat));
        var after = hall.enter(hall.terminal(ROOM), code);
        assertThat(after.username()).isNotEqualTo(before.username());
        assertThat(after.account()).isEqualTo(before.account());
        assertThat(member(after).call(api::seat).state()).isEqualTo(VenueSeatState.TAKEN);
        assertThat(draws.about(draw)).containsExactly("seated 1", "taken 1");
    }

    @Test
    void the_accounts_of_a_committee_end_with_the_evaluation() {
        var draw = hall.opened(SOON);
        var account = hall.signedIn(draw, 1);
        assertThat(accounts.caller(account.username()).person()).isEqualTo(account.account());
        hall.endEvaluation(draw);
        hall.ended(account);
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
        var account = hall.enter(hall.terminal(ROOM), hall.code(draw, 1));
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
}
