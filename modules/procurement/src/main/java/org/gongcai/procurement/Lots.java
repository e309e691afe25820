package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.Money;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The lots of a project, in one currency, with the rankings of those that were evaluated. */
@Embeddable
class Lots {

    private String currencyCode;
    private @Nullable LocalDate evaluatedOn;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "lot",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "lot_index")
    private List<Lot> lots = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "ranked_bid",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "bid_index")
    private List<Ranked> ranking = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "award",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "award_index")
    private List<Awarded> chosen = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "consortium_member",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "member_index")
    private List<ConsortiumMember> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Lots() {}

    Lots(List<LotPlan> typed, Currency currency) {
        currencyCode = currency.getCurrencyCode();
        lots.addAll(Lot.planned(typed, currency));
        // Their sum must be an amount, too.
        budget();
    }

    /** Takes over what was planned anew. */
    void revise(Lots revised) {
        currencyCode = revised.currencyCode;
        lots.clear();
        lots.addAll(revised.lots);
    }

    Lot require(String number) {
        return lots.stream()
                .filter(lot -> lot.number().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Lot %s was never planned".formatted(number)));
    }

    void open(String number, List<OpenedBid> bids) {
        change(number, Lot::open);
        bids.stream()
                .flatMap(bid -> ConsortiumMember.of(bid).stream())
                .filter(member -> !members.contains(member))
                .forEach(members::add);
    }

    void fail(String number, String reason) {
        change(number, lot -> lot.fail(reason));
    }

    void evaluate(String number, List<RankedBid> bids, LocalDate on) {
        change(number, lot -> lot.become(LotState.EVALUATED));
        bids.stream()
                .map(bid -> Ranked.of(number, bid, currency()))
                .sorted(Comparator.comparingInt(Ranked::rankNo))
                .forEach(ranking::add);
        // All lots are awarded together, so the first report's time limit binds.
        evaluatedOn = evaluatedOn == null ? on : evaluatedOn;
    }

    void choose(List<Awarded> awards) {
        chosen.clear();
        chosen.addAll(awards);
    }

    void award() {
        lots.replaceAll(
                lot -> lot.state() == LotState.EVALUATED ? lot.become(LotState.AWARDED) : lot);
    }

    private void change(String number, UnaryOperator<Lot> change) {
        lots.set(lots.indexOf(require(number)), change.apply(require(number)));
    }

    /** How far a closed project is, given how far its lots are. */
    ProjectState reached(ProjectState current) {
        if (lots.stream().allMatch(lot -> lot.state() == LotState.FAILED)) {
            return ProjectState.FAILED;
        }
        if (lots.stream().noneMatch(Lot::running)) {
            return ProjectState.EVALUATED;
        }
        return lots.stream().filter(Lot::running).allMatch(Lot::opened)
                ? ProjectState.OPENED
                : current;
    }

    boolean anyFailed() {
        return lots.stream().anyMatch(lot -> lot.state() == LotState.FAILED);
    }

    Currency currency() {
        return Currency.getInstance(currencyCode);
    }

    Money budget() {
        return lots.stream()
                .map(lot -> lot.budget(currency()))
                .reduce(Money.zero(currency()), Money::plus);
    }

    List<Lot> all() {
        return List.copyOf(lots);
    }

    List<LotContent> contents() {
        return lots.stream().map(lot -> lot.content(currency())).toList();
    }

    List<Ranked> ranking(String lot) {
        return ranking.stream().filter(each -> each.lot().equals(lot)).toList();
    }

    List<Awarded> chosen() {
        return List.copyOf(chosen);
    }

    /** Proposed or, in an awarded project, decided. */
    List<Award> awards() {
        return chosen.stream().map(each -> each.award(currency())).toList();
    }

    /** Codes of those who are to be awarded, with the members of consortia among them. */
    Set<String> codesOfChosen() {
        var codes = chosen.stream().map(Awarded::supplier).collect(Collectors.toSet());
        members.stream()
                .filter(member ->
                        chosen.stream().anyMatch(each -> each.supplier().equals(member.bidder())))
                .map(ConsortiumMember::memberCode)
                .forEach(codes::add);
        return codes;
    }

    @Nullable LocalDate evaluatedOn() {
        return evaluatedOn;
    }
}
