package org.gongcai.rules;

import java.time.LocalDate;

/**
 * How long a decision is shown in public, counted from the day of the deciding document. It is a
 * clock of its own: credit repair ends the showing and never shortens a ban that still runs.
 */
public record CreditPublicity(Grade grade, LocalDate decided) {

    public static final String SOURCE = "信用修复管理办法（国家发展改革委令第36号）";

    /** How grave the matter is; a minor one is in principle not shown at all. */
    public enum Grade {
        MINOR(0, 3),
        GENERAL(3, 12),
        SERIOUS(12, 36);

        private final int leastMonths;
        private final int mostMonths;

        Grade(int leastMonths, int mostMonths) {
            this.leastMonths = leastMonths;
            this.mostMonths = mostMonths;
        }

        public boolean shownAsARule() {
            return this != MINOR;
        }
    }

    /** The first day on which repair may be applied for. */
    public LocalDate earliestRepair() {
        return decided.plusMonths(grade.leastMonths);
    }

    /** The first day on which it is no longer shown, without anybody applying. */
    public LocalDate publicUntil() {
        return decided.plusMonths(grade.mostMonths);
    }

    /** The first day on which it is no longer shown, when it was repaired on the day. */
    public LocalDate publicUntil(LocalDate repaired) {
        checkRepair(repaired);
        return repaired.isBefore(publicUntil()) ? repaired : publicUntil();
    }

    public boolean shownOn(LocalDate day) {
        return !day.isBefore(decided) && day.isBefore(publicUntil());
    }

    public void checkRepair(LocalDate applied) {
        if (applied.isBefore(earliestRepair())) {
            throw new Refused(
                            "repair-too-early",
                            "applied",
                            "公示未满最短期限：最早可于 %s 申请信用修复，现为 %s".formatted(earliestRepair(), applied),
                            "请在 %s 或之后申请".formatted(earliestRepair()),
                            SOURCE)
                    .value("earliest", earliestRepair())
                    .value("applied", applied);
        }
    }
}
