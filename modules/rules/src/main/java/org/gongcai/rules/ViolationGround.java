package org.gongcai.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the table of grounds for a sanction: who can violate it and how long the ban may be.
 *
 * @param shortestMonths 0 where the law fixes no length
 * @param onlyIfSerious the ban is for serious cases only; a decision without one is lawful
 */
public record ViolationGround(
        String code,
        Regime regime,
        Violator violator,
        String sentence,
        int shortestMonths,
        int longestMonths,
        boolean onlyIfSerious,
        String source,
        InForce inForce) {

    /** Where the law fixes no length, no ban is longer than this; the limit is this program's. */
    public static final int LONGEST_UNFIXED = 36;

    public enum Violator {
        SUPPLIER("供应商"),
        AGENCY("采购代理机构"),
        EVALUATOR("评审专家");

        private final String chinese;

        Violator(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public ViolationGround {
        if (shortestMonths < 0 || longestMonths < shortestMonths || longestMonths == 0) {
            throw new IllegalArgumentException(
                    "%s: %d to %d months".formatted(code, shortestMonths, longestMonths));
        }
    }

    /** The row in force on the day of the act; refuses where the table has none. */
    public static ViolationGround of(String code, LocalDate on) {
        return ViolationGrounds.TABLE.stream()
                .filter(row -> row.code.equals(code) && row.inForce.on(on))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                        "ground-unavailable",
                                        "ground",
                                        "%s 没有可适用的处理依据 %s".formatted(on, code),
                                        "请从列表中选择行为发生时有效的依据",
                                        null)
                                .value("on", on)
                                .value("ground", code));
    }

    /** The grounds for one kind of party, in the order of the table. */
    public static List<ViolationGround> against(Violator violator, LocalDate on) {
        return ViolationGrounds.TABLE.stream()
                .filter(row -> row.violator == violator && row.inForce.on(on))
                .toList();
    }

    public void checkViolator(Violator party) {
        if (party != violator) {
            throw new Refused(
                            "ground-party",
                            "ground",
                            "依据 %s 适用于%s，不适用于%s".formatted(code, violator.chinese, party.chinese),
                            "请选择适用于%s的依据".formatted(party.chinese),
                            source)
                    .value("ground", code);
        }
    }

    /** Refuses a ban the ground does not allow; 0 months means a decision without a ban. */
    public void checkBan(int months) {
        boolean without = months == 0 && onlyIfSerious;
        if (!without && (months < Math.max(1, shortestMonths) || months > longestMonths)) {
            throw new Refused(
                            "ban-months",
                            "banMonths",
                            "依据 %s 的禁止期限应为 %d 至 %d 个月，现为 %d 个月"
                                    .formatted(
                                            code,
                                            Math.max(1, shortestMonths),
                                            longestMonths,
                                            months),
                            onlyIfSerious ? "请核对期限；情节不严重的可以不予禁止（填 0）" : "请核对期限",
                            source)
                    .value("ground", code)
                    .value("shortest", Math.max(1, shortestMonths))
                    .value("longest", longestMonths)
                    .value("months", months);
        }
    }

    /** The first day after a ban of so many months. */
    public LocalDate endOfBan(LocalDate from, int months) {
        checkBan(months);
        return from.plusMonths(months);
    }
}
