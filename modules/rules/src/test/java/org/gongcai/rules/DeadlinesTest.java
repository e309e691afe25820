package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.rules.Regime.GOVERNMENT_PROCUREMENT;
import static org.gongcai.rules.Regime.TENDERING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);

    private final Deadlines deadlines = Deadlines.official();

    @Test
    void goods_and_services_get_a_cautious_extra_day_before_the_bid_deadline() {
        var earliest = deadlines.earliestBidDeadline(MARCH_16, GOVERNMENT_PROCUREMENT);

        assertThat(earliest.date()).isEqualTo("2026-04-06");
        assertThat(earliest.ruleId()).isEqualTo("T05");
        assertThat(earliest.source()).isEqualTo("政府采购法第三十五条");
        assertThat(deadlines.earliestBidDeadline(MARCH_16, TENDERING).date())
                .isEqualTo("2026-04-05");
    }

    @Test
    void a_bid_deadline_too_near_is_refused_with_the_earliest_day_and_the_law() {
        assertThatThrownBy(() ->
                        deadlines.checkBidDeadline(
                                MARCH_16, LocalDate.of(2026, 4, 5), GOVERNMENT_PROCUREMENT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("bid-deadline-too-near");
                            assertThat(refused.field()).contains("bidDeadline");
                            assertThat(refused.rule())
                                    .startsWith("公告 2026-03-16 发布，投标截止最早为 2026-04-06");
                            assertThat(refused.remedy()).contains("请把投标截止时间改到 2026-04-06 或之后");
                            assertThat(refused.source()).contains("政府采购法第三十五条");
                        });
        assertThatCode(() ->
                        deadlines.checkBidDeadline(
                                MARCH_16, LocalDate.of(2026, 4, 6), GOVERNMENT_PROCUREMENT))
                .doesNotThrowAnyException();
    }

    @Test
    void the_bid_deadline_needs_no_calendar_of_its_year() {
        var in2028 = LocalDate.of(2028, 3, 16);
        assertThat(deadlines.earliestBidDeadline(in2028, GOVERNMENT_PROCUREMENT).effective())
                .isEqualTo("2028-04-06");
        assertThat(deadlines.noticePeriodEnd(in2028).provisional()).isTrue();
    }

    @Test
    void documents_are_offered_for_five_working_days() {
        assertThat(deadlines.noticePeriodEnd(MARCH_16).effective()).isEqualTo("2026-03-23");
        assertThat(deadlines.documentAvailableUntil(MARCH_16, GOVERNMENT_PROCUREMENT).effective())
                .isEqualTo("2026-03-23");
        assertThatThrownBy(() ->
                        deadlines.checkDocumentAvailability(
                                MARCH_16, LocalDate.of(2026, 3, 22), GOVERNMENT_PROCUREMENT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> assertThat(r.code()).isEqualTo("document-period-too-short"));
        assertThat(deadlines.documentAvailableUntil(MARCH_16, TENDERING).effective())
                .isEqualTo("2026-03-21");
    }

    @Test
    void a_document_period_in_a_year_without_calendar_cannot_take_effect() {
        var in2028 = LocalDate.of(2028, 3, 16);
        assertThatThrownBy(() ->
                        deadlines.checkDocumentAvailability(
                                in2028, in2028.plusDays(30), GOVERNMENT_PROCUREMENT))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("calendar-missing"));
    }

    @Test
    void a_clarification_within_fifteen_days_moves_the_deadline() {
        var deadline = LocalDate.of(2026, 4, 6);
        assertThat(deadlines.latestClarification(deadline, GOVERNMENT_PROCUREMENT).date())
                .isEqualTo("2026-03-22");
        assertThatCode(() ->
                        deadlines.checkClarification(
                                LocalDate.of(2026, 3, 22), deadline, GOVERNMENT_PROCUREMENT))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        deadlines.checkClarification(
                                LocalDate.of(2026, 3, 25), deadline, GOVERNMENT_PROCUREMENT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("clarification-too-late");
                            assertThat(refused.remedy()).contains("请同时把投标截止时间顺延到 2026-04-09 或之后");
                        });
    }

    @Test
    void a_result_is_challenged_within_seven_working_days_after_its_period() {
        var published = LocalDate.of(2026, 9, 24);
        assertThat(deadlines.resultPeriodEnd(published).effective()).isEqualTo("2026-09-28");
        assertThat(deadlines.lastDayToChallengeResult(published).effective())
                .isEqualTo("2026-10-13");
        assertThat(
                        deadlines
                                .due(
                                        "T29-ANSWER",
                                        GOVERNMENT_PROCUREMENT,
                                        LocalDate.of(2026, 10, 13))
                                .effective())
                .isEqualTo("2026-10-22");
    }

    @Test
    void a_result_published_at_the_end_of_the_known_years_has_a_provisional_challenge_day() {
        assertThat(deadlines.lastDayToChallengeResult(LocalDate.of(2026, 12, 28)).provisional())
                .isTrue();
    }

    @Test
    void a_rule_applies_only_while_it_is_in_force() {
        assertThatThrownBy(() -> deadlines.noticePeriodEnd(LocalDate.of(2014, 3, 3)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("no-rule-in-force"));
        var inForce = new InForce(MARCH_16, MARCH_16.plusDays(1));
        assertThat(inForce.on(MARCH_16)).isTrue();
        assertThat(inForce.on(MARCH_16.plusDays(1))).isFalse();
        assertThat(inForce.on(MARCH_16.minusDays(1))).isFalse();
    }

    @Test
    void no_two_rows_answer_for_the_same_day() {
        for (var row : LegalDeadlines.TABLE) {
            assertThat(
                            LegalDeadlines.TABLE.stream()
                                    .filter(other ->
                                            other.id().equals(row.id())
                                                    && other.regime() == row.regime())
                                    .filter(other -> other.inForce().on(row.inForce().from())))
                    .as(row.id())
                    .hasSize(1);
        }
    }

    @Test
    void the_shared_backward_vectors_hold() {
        SharedVectors.domain()
                .get("backward")
                .forEach(v ->
                        assertThat(
                                        deadlines
                                                .latestClarification(
                                                        LocalDate.parse(
                                                                v.get("deadline").asString()),
                                                        TENDERING)
                                                .effective())
                                .isEqualTo(v.get("latestNotice15d").asString()));
    }
}
