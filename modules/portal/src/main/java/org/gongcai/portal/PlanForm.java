package org.gongcai.portal;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.jspecify.annotations.Nullable;

/** The plan of a procurement as typed. */
record PlanForm(
        String title,
        String purchaser,
        String agency,
        String method,
        String category,
        List<LotForm> lots,
        String smallOrMicroDeduction,
        String summary,
        String awardBasis,
        CommitteeForm committee) {

    private static final String CRITERIA = "criteria-";

    PlanForm {
        title = Typed.text(title);
        purchaser = Typed.text(purchaser);
        agency = Typed.text(agency);
        method = Typed.text(method);
        category = Typed.text(category);
        // Rows that a hand-made request leaves out arrive as nulls.
        lots = lots == null ? List.of() : lots.stream().filter(Objects::nonNull).toList();
        smallOrMicroDeduction = Typed.text(smallOrMicroDeduction);
        summary = Typed.text(summary);
        awardBasis = Typed.text(awardBasis);
        committee = committee == null ? CommitteeForm.NONE : committee;
    }

    static PlanForm empty(String purchaser, String agency) {
        return new PlanForm(
                "",
                purchaser,
                agency,
                ProcurementMethod.OPEN_TENDER.name(),
                "",
                List.of(LotForm.EMPTY),
                "10",
                "",
                AwardBasis.LOWEST_EVALUATED_PRICE.name(),
                CommitteeForm.suggested());
    }

    static PlanForm of(ProjectView project) {
        return new PlanForm(
                project.title(),
                project.purchaser().id().toString(),
                id(project.agency()),
                project.method().name(),
                project.category(),
                project.lots().stream()
                        .map(lot ->
                                new LotForm(
                                        lot.content().title(),
                                        lot.content().budget().amount().toPlainString()))
                        .toList(),
                project.smallOrMicroDeduction().stripTrailingZeros().toPlainString(),
                project.summary(),
                project.awardBasis().name(),
                CommitteeForm.of(project.committee()));
    }

    private static String id(@Nullable PartyRef party) {
        return party == null ? "" : party.id().toString();
    }

    /**
     * @param rows "add", or the index of the lot to leave out; the same after "criteria-" for the
     *     scored items
     */
    PlanForm withRows(String rows) {
        return rows.startsWith(CRITERIA)
                ? with(lots, committee.withRows(rows.substring(CRITERIA.length())))
                : with(Typed.rows("lots", lots, rows, LotForm.EMPTY), committee);
    }

    private PlanForm with(List<LotForm> lots, CommitteeForm committee) {
        return new PlanForm(
                title,
                purchaser,
                agency,
                method,
                category,
                lots,
                smallOrMicroDeduction,
                summary,
                awardBasis,
                committee);
    }

    boolean isScored() {
        return awardBasis.equals(AwardBasis.COMPREHENSIVE_SCORING.name());
    }

    ProjectPlan plan() {
        return new ProjectPlan(
                title,
                Typed.id("purchaser", purchaser),
                agencyId(),
                Typed.constant("method", method, ProcurementMethod.class),
                category,
                Money.CNY.getCurrencyCode(),
                IntStream.range(0, lots.size()).mapToObj(i -> lots.get(i).plan(i)).toList(),
                Typed.number("smallOrMicroDeduction", smallOrMicroDeduction),
                summary,
                basis(),
                committee.terms(basis()));
    }

    private AwardBasis basis() {
        return Typed.constant("awardBasis", awardBasis, AwardBasis.class);
    }

    private @Nullable UUID agencyId() {
        return agency.isEmpty() ? null : Typed.id("agency", agency);
    }
}
