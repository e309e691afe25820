package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.rules.ViolationGround.Violator.AGENCY;
import static org.gongcai.rules.ViolationGround.Violator.EVALUATOR;
import static org.gongcai.rules.ViolationGround.Violator.SUPPLIER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.rules.CheckMoment.Effect;
import org.gongcai.rules.CreditPublicity.Grade;
import org.gongcai.rules.Eligibility.Eligible;
import org.gongcai.rules.Eligibility.Excluded;
import org.gongcai.rules.Eligibility.Warned;
import org.junit.jupiter.api.Test;

class IntegrityRulesTest {

    private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
    private static final LocalDate YEAR_LATER = MARCH_16.plusYears(1);
    private static final String BANNED = "91349900MAE9B00199";
    private static final String CLEAN = "91349921MAE9B0027H";
    private static final Debarment BAN = ban(YEAR_LATER);

    @Test
    void a_ban_holds_from_its_first_day_to_the_day_before_its_end() {
        var moment = CheckMoment.QUALIFICATION_REVIEW;
        var hit = new Excluded(BAN, Effect.UNQUALIFIED);
        assertThat(at(moment, MARCH_16.minusDays(1))).isEqualTo(new Eligible());
        assertThat(at(moment, MARCH_16)).isEqualTo(hit);
        assertThat(at(moment, YEAR_LATER.minusDays(1))).isEqualTo(hit);
        assertThat(at(moment, YEAR_LATER)).isEqualTo(new Eligible());
    }

    @Test
    void only_some_moments_exclude() {
        for (CheckMoment moment : CheckMoment.values()) {
            var found = at(moment, MARCH_16);
            if (WARNING.contains(moment)) {
                assertThat(found).isEqualTo(new Warned(BAN));
                assertThat(found.warning()).contains(BAN);
                assertThat(found.exclusion()).isEmpty();
            } else {
                assertThat(found).isEqualTo(new Excluded(BAN, moment.effect()));
                assertThat(found.exclusion()).contains(BAN);
                assertThat(found.warning()).isEmpty();
            }
        }
    }

    private static final EnumSet<CheckMoment> WARNING =
            EnumSet.of(
                    CheckMoment.REGISTRATION,
                    CheckMoment.DOCUMENT_DOWNLOAD,
                    CheckMoment.BID_SUBMISSION,
                    CheckMoment.CONTRACT);

    @Test
    void one_banned_member_bans_the_consortium() {
        var known = List.of(BAN);
        var moment = CheckMoment.AWARD;
        assertThat(Eligibility.of(List.of(CLEAN, BANNED), known, moment, MARCH_16))
                .isEqualTo(new Excluded(BAN, Effect.STOP));
        assertThat(Eligibility.of(List.of(CLEAN), known, moment, MARCH_16))
                .isEqualTo(new Eligible());
    }

    @Test
    void of_several_bans_the_one_that_ends_last_is_named() {
        var longer = ban(YEAR_LATER.plusDays(1));
        var moment = CheckMoment.EVALUATOR_DRAW;
        assertThat(Eligibility.of(List.of(BANNED), List.of(longer, BAN), moment, MARCH_16))
                .isEqualTo(new Excluded(longer, Effect.EXCLUDE));
        assertThatThrownBy(() -> ban(MARCH_16)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Eligibility at(CheckMoment moment, LocalDate day) {
        return Eligibility.of(List.of(BANNED), List.of(BAN), moment, day);
    }

    private static Debarment ban(LocalDate to) {
        return new Debarment(BANNED, "云桥信息", "澄财采罚〔2026〕1号", MARCH_16, to);
    }

    @Test
    void a_ban_is_as_long_as_its_ground_allows() {
        var collusion = ViolationGround.of("GP-77-3", MARCH_16);
        assertThat(collusion.endOfBan(MARCH_16, 12)).isEqualTo(YEAR_LATER);
        assertThatCode(() -> collusion.checkBan(36)).doesNotThrowAnyException();
        refused(() -> collusion.checkBan(11), "ban-months");
        refused(() -> collusion.checkBan(37), "ban-months");
        refused(() -> collusion.checkBan(0), "ban-months");
        refused(() -> ViolationGround.of("BL-60", MARCH_16).checkBan(23), "ban-months");
    }

    @Test
    void a_ground_for_serious_cases_allows_no_ban_and_one_without_a_term_any_up_to_three_years() {
        assertThatCode(() -> ViolationGround.of("BL-53", MARCH_16).checkBan(0))
                .doesNotThrowAnyException();
        refused(() -> ViolationGround.of("BL-53", MARCH_16).checkBan(25), "ban-months");
        var leak = ViolationGround.of("GPR-75", MARCH_16);
        assertThatCode(() -> leak.checkBan(1)).doesNotThrowAnyException();
        assertThatCode(() -> leak.checkBan(36)).doesNotThrowAnyException();
        refused(() -> leak.checkBan(37), "ban-months");
        refused(() -> leak.checkBan(-1), "ban-months");
    }

    @Test
    void a_ground_applies_to_its_party_while_it_is_in_force() {
        assertThat(ViolationGround.against(AGENCY, MARCH_16))
                .extracting(ViolationGround::code)
                .containsExactly("GPL-78", "BL-50");
        assertThat(ViolationGround.against(EVALUATOR, MARCH_16))
                .extracting(ViolationGround::code)
                .containsExactly("GPR-75", "BL-56", "BR-71", "BR-72");
        assertThat(ViolationGround.against(SUPPLIER, MARCH_16)).hasSize(13);
        refused(
                () -> ViolationGround.of("GPL-78", MARCH_16).checkViolator(SUPPLIER),
                "ground-party");
        refused(
                () -> ViolationGround.of("O94-37", LocalDate.of(2018, 2, 28)),
                "ground-unavailable");
        assertThat(ViolationGround.of("O94-37", LocalDate.of(2018, 3, 1)).shortestMonths())
                .isEqualTo(12);
    }

    @Test
    void repair_ends_the_showing_and_not_before_the_least_term() {
        var general = new CreditPublicity(Grade.GENERAL, MARCH_16);
        assertThat(general.earliestRepair()).isEqualTo("2026-06-16");
        assertThat(general.publicUntil()).isEqualTo("2027-03-16");
        refused(() -> general.publicUntil(LocalDate.of(2026, 6, 15)), "repair-too-early");
        assertThat(general.publicUntil(LocalDate.of(2026, 6, 16))).isEqualTo("2026-06-16");
        assertThat(general.publicUntil(LocalDate.of(2028, 1, 1))).isEqualTo("2027-03-16");
        assertThat(general.shownOn(MARCH_16)).isTrue();
        assertThat(general.shownOn(YEAR_LATER)).isFalse();
        var serious = new CreditPublicity(Grade.SERIOUS, MARCH_16);
        assertThat(serious.earliestRepair()).isEqualTo("2027-03-16");
        assertThat(serious.publicUntil()).isEqualTo("2029-03-16");
        var minor = new CreditPublicity(Grade.MINOR, MARCH_16);
        assertThat(minor.earliestRepair()).isEqualTo(MARCH_16);
        assertThat(minor.publicUntil()).isEqualTo("2026-06-16");
        assertThat(Grade.MINOR.shownAsARule()).isFalse();
    }

    @Test
    void nothing_is_decided_before_the_party_could_state_its_case() {
        var clocks = PenaltyClocks.official();
        assertThat(clocks.statementEnd(MARCH_16).effective()).isEqualTo("2026-03-23");
        refused(
                () -> clocks.checkDecision(MARCH_16, LocalDate.of(2026, 3, 23)),
                "decision-before-statement");
        assertThatCode(() -> clocks.checkDecision(MARCH_16, LocalDate.of(2026, 3, 24)))
                .doesNotThrowAnyException();
        assertThat(clocks.decisionDue(MARCH_16)).isEqualTo("2026-06-14");
        assertThat(clocks.serviceDue(MARCH_16).effective()).isEqualTo("2026-03-25");
        assertThat(clocks.latestHearingNotice(LocalDate.of(2026, 3, 25)).effective())
                .isEqualTo(MARCH_16);
    }

    @Test
    void employment_within_three_years_before_the_activity_makes_withdraw() {
        var window = new RecusalWindow(MARCH_16);
        var start = LocalDate.of(2020, 1, 1);
        assertThat(window.touches(start, LocalDate.of(2023, 3, 16))).isFalse();
        assertThat(window.touches(start, LocalDate.of(2023, 3, 17))).isTrue();
        assertThat(window.touches(start, null)).isTrue();
        assertThat(window.touches(MARCH_16, null)).isTrue();
        assertThat(window.touches(MARCH_16.plusDays(1), null)).isFalse();
    }

    private static void refused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.code()).isEqualTo(code);
                            assertThat(r.remedy()).isPresent();
                        });
    }
}
