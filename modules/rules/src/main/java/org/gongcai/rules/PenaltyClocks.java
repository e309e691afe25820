package org.gongcai.rules;

import java.time.LocalDate;

/** The time limits of deciding on a violation, from filing the case to serving the decision. */
public record PenaltyClocks(WorkingDays calendar) {

    public static final String SOURCE = "行政处罚法第四十五条、第六十二条";

    private static final int HEARING_REQUEST = 5;
    private static final int HEARING_NOTICE = 7;
    private static final int DECISION = 90;
    private static final int SERVICE = 7;

    public static PenaltyClocks official() {
        return new PenaltyClocks(WorkingDays.official());
    }

    /**
     * The last day for the party's statement. Article 45 fixes no term, so the term for asking for
     * a hearing (article 64) is given for both.
     */
    public LegalDate statementEnd(LocalDate noticeServed) {
        return calendar.add(noticeServed, HEARING_REQUEST);
    }

    /** The latest day on which the notice of a hearing on the day must have been given (§64). */
    public LegalDate latestHearingNotice(LocalDate hearing) {
        return calendar.back(hearing, HEARING_NOTICE);
    }

    /** The last day for the decision (§60). It binds the authority, so a day off moves nothing. */
    public LocalDate decisionDue(LocalDate filed) {
        return filed.plusDays(DECISION);
    }

    /** The last day for serving the decision (§61). */
    public LegalDate serviceDue(LocalDate decided) {
        return calendar.add(decided, SERVICE);
    }

    /** Refuses a decision before the party could state its case. */
    public void checkDecision(LocalDate noticeServed, LocalDate decided) {
        LocalDate last = statementEnd(noticeServed).effective();
        if (!decided.isAfter(last)) {
            throw new Refused(
                            "decision-before-statement",
                            "decided",
                            "告知书于 %s 送达，当事人可陈述、申辩至 %s，不得于 %s 作出决定"
                                    .formatted(noticeServed, last, decided),
                            "请在 %s 之后作出决定".formatted(last),
                            SOURCE)
                    .value("served", noticeServed)
                    .value("last", last)
                    .value("decided", decided);
        }
    }
}
