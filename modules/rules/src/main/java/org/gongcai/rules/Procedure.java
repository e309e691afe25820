package org.gongcai.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the procedure table: how a method runs for some kinds of purchase while the row is in
 * force. A new method is a new row; only a new kind of step is code.
 */
public record Procedure(
        ProcurementMethod method,
        Regime regime,
        Set<CategoryKind> kinds,
        int minimumSuppliers,
        Set<AwardBasis> awardBases,
        List<Step> steps,
        String source,
        InForce inForce) {

    /**
     * A stage, the rules that lead to its day one after another from the stage before, and their
     * source.
     */
    public record Step(Stage stage, List<String> rules, String source) {
        public Step {
            rules = List.copyOf(rules);
        }
    }

    private static final List<Procedure> TABLE =
            List.of(
                    new Procedure(
                            ProcurementMethod.OPEN_TENDER,
                            Regime.GOVERNMENT_PROCUREMENT,
                            Set.of(CategoryKind.GOODS, CategoryKind.SERVICES),
                            3,
                            Set.of(
                                    AwardBasis.LOWEST_EVALUATED_PRICE,
                                    AwardBasis.COMPREHENSIVE_SCORING),
                            List.of(
                                    new Step(Stage.PLANNED, List.of(), "政府采购法第三十三条"),
                                    new Step(Stage.ANNOUNCED, List.of(), "财政部令第87号第十三条"),
                                    new Step(Stage.CLOSED, List.of("T05"), "政府采购法第三十五条"),
                                    new Step(Stage.OPENED, List.of(), "财政部令第87号第三十九条"),
                                    new Step(Stage.EVALUATED, List.of(), "财政部令第87号第五十四条、第五十五条"),
                                    new Step(
                                            Stage.AWARDED,
                                            List.of("T13", "T14", "T15"),
                                            "政府采购法实施条例第四十三条"),
                                    new Step(Stage.CONTRACTED, List.of("T16"), "政府采购法第四十六条"),
                                    new Step(Stage.ACCEPTED, List.of(), "政府采购法第四十一条")),
                            "政府采购法第二十六条、财政部令第87号",
                            InForce.since("2017-10-01")));

    public Procedure {
        kinds = Set.copyOf(kinds);
        awardBases = Set.copyOf(awardBases);
        steps = List.copyOf(steps);
        if (minimumSuppliers < 1 || awardBases.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: %d suppliers, %d award bases, %d steps"
                            .formatted(method, minimumSuppliers, awardBases.size(), steps.size()));
        }
    }

    /** The row for the method and kind on the day; refuses where the table has none. */
    public static Procedure of(ProcurementMethod method, CategoryKind kind, LocalDate on) {
        return TABLE.stream()
                .filter(row ->
                        row.method == method && row.kinds.contains(kind) && row.inForce.on(on))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                        "procedure-unavailable",
                                        "method",
                                        "%s 没有适用于%s的%s程序"
                                                .formatted(on, kind.chinese(), method.chinese()),
                                        "目前可用：货物、服务的公开招标（最低评标价法、综合评分法）",
                                        null)
                                .value("on", on)
                                .value("kind", kind)
                                .value("method", method));
    }

    /** The step that follows the stage; empty after the last. */
    public Optional<Step> after(Stage stage) {
        return steps.stream().filter(step -> step.stage().compareTo(stage) > 0).findFirst();
    }
}
