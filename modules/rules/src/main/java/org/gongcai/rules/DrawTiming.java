package org.gongcai.rules;

import java.time.LocalDate;

/** T47: a draw of evaluators begins at most two working days before the evaluation. */
public final class DrawTiming {

    private static final int WORKING_DAYS = 2;

    private DrawTiming() {}

    /** Refuses to plan a draw too early; the calendar of its year need not be known yet. */
    public static void checkPlanned(
            ProcurementMethod method, LocalDate drawing, LocalDate evaluation) {
        if (!isExempt(method)) {
            check(drawing, evaluation, earliest(evaluation).date());
        }
    }

    /** Refuses to draw too early. */
    public static void checkActing(
            ProcurementMethod method, LocalDate drawing, LocalDate evaluation) {
        if (!isExempt(method)) {
            check(drawing, evaluation, earliest(evaluation).effective());
        }
    }

    private static LegalDate earliest(LocalDate evaluation) {
        return WorkingDays.official().back(evaluation, WORKING_DAYS);
    }

    private static void check(LocalDate drawing, LocalDate evaluation, LocalDate earliest) {
        if (drawing.isBefore(earliest)) {
            throw new Refused(
                            "draw-too-early",
                            "start",
                            "抽取评审专家的开始时间不得早于评审活动开始前 %d 个工作日：评审在 %s，抽取最早为 %s，现为 %s"
                                    .formatted(WORKING_DAYS, evaluation, earliest, drawing),
                            "请把抽取安排在 %s 至评审开始前；改期评审的，请先改期抽取".formatted(earliest),
                            "财库〔2016〕198号第十四条")
                    .value("days", WORKING_DAYS)
                    .value("evaluation", evaluation)
                    .value("earliest", earliest)
                    .value("drawing", drawing);
        }
    }

    private static boolean isExempt(ProcurementMethod method) {
        return method == ProcurementMethod.COMPETITIVE_NEGOTIATION
                || method == ProcurementMethod.COMPETITIVE_CONSULTATION;
    }
}
