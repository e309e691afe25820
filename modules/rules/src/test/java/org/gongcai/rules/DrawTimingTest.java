package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DrawTimingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 16);

    @Test
    void a_draw_begins_at_most_two_working_days_before_the_evaluation() {
        var thursday = LocalDate.of(2026, 3, 12);
        DrawTiming.checkActing(ProcurementMethod.OPEN_TENDER, thursday, MONDAY);
        assertRefused("draw-too-early", thursday.minusDays(1), MONDAY);
    }

    @Test
    void negotiation_and_consultation_are_exempt() {
        var early = MONDAY.minusDays(20);
        DrawTiming.checkActing(ProcurementMethod.COMPETITIVE_NEGOTIATION, early, MONDAY);
        DrawTiming.checkPlanned(ProcurementMethod.COMPETITIVE_CONSULTATION, early, MONDAY);
    }

    @Test
    void a_plan_needs_no_calendar_of_its_year_and_the_act_does() {
        var evaluation = LocalDate.of(2031, 3, 17);
        assertThatCode(() ->
                        DrawTiming.checkPlanned(
                                ProcurementMethod.OPEN_TENDER, evaluation.minusDays(1), evaluation))
                .doesNotThrowAnyException();
        assertRefused("calendar-missing", evaluation.minusDays(1), evaluation);
    }

    private static void assertRefused(String code, LocalDate drawing, LocalDate evaluation) {
        assertThatThrownBy(() ->
                        DrawTiming.checkActing(ProcurementMethod.OPEN_TENDER, drawing, evaluation))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
