package org.gongcai.rules;

import java.math.BigDecimal;

/**
 * The seats of an evaluation committee: an odd number, as many as the method and the budget ask
 * for, at least two thirds of them experts, the rest the purchaser's. An agency has no seat.
 */
public record CommitteeComposition(
        ProcurementMethod method, Money budget, int total, int experts, int purchaserSeats) {

    // Above any committee; keeps a slip of the finger from becoming a draw.
    private static final int MOST = 99;
    private static final int DEMANDING = 7;
    private static final Money DEMANDING_BUDGET = Money.cny("10000000.00");

    public CommitteeComposition {
        int minimum = minimumTotal(method, budget, false);
        if (total % 2 == 0 || total > MOST) {
            throw new Refused(
                            "committee-odd",
                            "total",
                            "评标委员会（评审小组）人数应为不超过 %d 的单数，现为 %d 人".formatted(MOST, total),
                            "请改为 %d 人或者其他单数"
                                    .formatted(Math.max(minimum, Math.min(total + 1, MOST))),
                            source(method))
                    .value("most", MOST)
                    .value("total", total)
                    .value("suggested", Math.max(minimum, Math.min(total + 1, MOST)));
        }
        refuseSmall(method, budget, total, minimum);
        refuseSeats(method, total, experts, purchaserSeats);
    }

    /** The fewest experts in a committee of the size: two thirds, rounded up. */
    public static int minimumExperts(int total) {
        return Math.ceilDiv(2 * total, 3);
    }

    /**
     * The smallest committee.
     *
     * @param demanding technically complex, or of high social impact, as the purchaser declares
     */
    public static int minimumTotal(ProcurementMethod method, Money budget, boolean demanding) {
        return switch (method) {
            case OPEN_TENDER, INVITED_TENDER, FRAMEWORK_CLOSED, FRAMEWORK_OPEN ->
                    demanding || isLarge(budget) ? DEMANDING : 5;
            case WORKS_OPEN, WORKS_INVITED -> 5;
            case COMPETITIVE_NEGOTIATION, COMPETITIVE_CONSULTATION, INQUIRY -> 3;
            case SINGLE_SOURCE, PROPERTY_LISTING, PROPERTY_AUCTION, PROPERTY_ONLINE_BIDDING ->
                    throw new Refused(
                                    "committee-not-used",
                                    "method",
                                    "%s不组成评标委员会（评审小组）".formatted(method.chinese()),
                                    "请核对采购方式",
                                    null)
                            .value("method", method);
        };
    }

    /** Refuses where the purchaser declares it technically complex or of high social impact. */
    public void checkDemanding() {
        refuseSmall(method, budget, total, minimumTotal(method, budget, true));
    }

    // The law names the budget in CNY; another currency has no such threshold.
    private static boolean isLarge(Money budget) {
        BigDecimal threshold = DEMANDING_BUDGET.amount();
        return budget.currency().equals(Money.CNY) && budget.amount().compareTo(threshold) >= 0;
    }

    private static void refuseSmall(
            ProcurementMethod method, Money budget, int total, int minimum) {
        if (total < minimum) {
            throw new Refused(
                            "committee-too-small",
                            "total",
                            "%s（预算 %s %s）的评标委员会（评审小组）不得少于 %d 人，现为 %d 人"
                                    .formatted(
                                            method.chinese(),
                                            budget.formatted(),
                                            budget.currency(),
                                            minimum,
                                            total),
                            "请改为 %d 人以上的单数".formatted(minimum),
                            source(method))
                    .value("method", method)
                    .value("budget", budget)
                    .value("minimum", minimum)
                    .value("total", total);
        }
    }

    private static void refuseSeats(
            ProcurementMethod method, int total, int experts, int purchaserSeats) {
        if (purchaserSeats < 0) {
            throw new Refused(
                            "committee-seats",
                            "purchaserSeats",
                            "采购人代表不能少于 0 人，现为 %d 人".formatted(purchaserSeats),
                            "不派采购人代表的，请填 0",
                            source(method))
                    .value("representatives", purchaserSeats);
        }
        if (experts < 0 || experts + (long) purchaserSeats != total) {
            throw new Refused(
                            "committee-seats",
                            "seats",
                            "评审专家 %d 人与采购人代表 %d 人之和应等于总人数 %d 人"
                                    .formatted(experts, purchaserSeats, total),
                            "请核对各类席位的人数；代理机构人员不得参加评审",
                            source(method))
                    .value("experts", experts)
                    .value("representatives", purchaserSeats)
                    .value("total", total);
        }
        int needed = minimumExperts(total);
        if (experts < needed) {
            throw new Refused(
                            "experts-below-two-thirds",
                            "purchaserSeats",
                            "%d 人中评审专家不得少于三分之二，即 %d 人，现为 %d 人".formatted(total, needed, experts),
                            "采购人代表请不超过 %d 人".formatted(total - needed),
                            source(method))
                    .value("total", total)
                    .value("needed", needed)
                    .value("experts", experts)
                    .value("representatives", total - needed);
        }
    }

    private static String source(ProcurementMethod method) {
        return switch (method) {
            case WORKS_OPEN, WORKS_INVITED -> "招标投标法第三十七条";
            case COMPETITIVE_NEGOTIATION, INQUIRY -> "财政部令第74号第七条";
            case COMPETITIVE_CONSULTATION -> "财库〔2014〕214号第十四条";
            case OPEN_TENDER,
                    INVITED_TENDER,
                    FRAMEWORK_CLOSED,
                    FRAMEWORK_OPEN,
                    SINGLE_SOURCE,
                    PROPERTY_LISTING,
                    PROPERTY_AUCTION,
                    PROPERTY_ONLINE_BIDDING ->
                    "财政部令第87号第四十七条";
        };
    }
}
