package org.gongcai.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.MyScore;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.jspecify.annotations.Nullable;

/** One lot as one seat reads it. */
record SeatLot(LotWork work, CommitteeSeat seat) {

    LotSession shown(Instant now) {
        var phase = work.phase();
        return new LotSession(
                work.lot().number(),
                work.lot().title(),
                phase,
                phase == CommitteePhase.WAITING ? List.of() : bids(),
                work.sheet(seat).submitted(),
                submitted(),
                new Findings(work, seat).all(now),
                ranking(phase),
                work.report().map(DrawnReport::text).orElse(null),
                work.report()
                        .map(each -> List.copyOf(each.signatures().keySet()))
                        .orElse(List.of()),
                work.report().map(DrawnReport::shownRefusals).orElse(List.of()),
                work.awaited(),
                actions(phase, now));
    }

    private List<Integer> submitted() {
        return work.papers().sheets().entrySet().stream()
                .filter(each -> each.getValue().submitted())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only once it stands in a report. */
    private List<RankedBid> ranking(CommitteePhase phase) {
        if (phase == CommitteePhase.COMPLETED) {
            return work.lot().ranking();
        }
        return work.report().isEmpty()
                ? List.of()
                : Place.ranking(work).stream().map(Place::ranked).toList();
    }

    private List<BidSession> bids() {
        Map<UUID, BigDecimal> prices =
                work.isConformityDecided() ? Place.priceScores(work) : Map.of();
        return work.bids().stream().map(bid -> bid(bid, prices.get(bid.id()))).toList();
    }

    private BidSession bid(Candidate bid, @Nullable BigDecimal priceScore) {
        var sheet = work.sheet(seat);
        var conformity = sheet.conformity().get(bid.envelope());
        var lowPrice = sheet.lowPrice().get(bid.envelope());
        return new BidSession(
                bid.envelope(),
                bid.bidder(),
                bid.bidderName(),
                bid.validPrice(),
                work.evaluatedPrice(bid),
                work.conformity(bid).orElse(null),
                conformity == null ? null : conformity.yes(),
                conformity == null ? null : conformity.reason(),
                work.lowPrice(bid),
                lowPrice == null ? null : lowPrice.yes(),
                priceScore,
                scores(bid),
                work.clarifications(bid).stream()
                        .map(each -> each.shown(work.evaluation()))
                        .toList());
    }

    private List<MyScore> scores(Candidate bid) {
        return work.sheet(seat).marks().getOrDefault(bid.envelope(), Map.of()).entrySet().stream()
                .map(each ->
                        new MyScore(
                                each.getKey(), each.getValue().points(), each.getValue().note()))
                .toList();
    }

    private Set<CommitteeAction> actions(CommitteePhase phase, Instant now) {
        var actions = EnumSet.noneOf(CommitteeAction.class);
        if (!seat.knowsDiscipline()) {
            return actions;
        }
        switch (phase) {
            case WAITING, COMPLETED, FAILED -> {
                return actions;
            }
            case CONFORMITY -> actions.add(CommitteeAction.VOTE_CONFORMITY);
            case SCORING -> ofSheet(actions);
            case REPORT -> ofReport(actions, now);
        }
        besideMarks(actions, now);
        return actions;
    }

    private void besideMarks(Set<CommitteeAction> actions, Instant now) {
        if (work.report().isPresent()) {
            return;
        }
        if (isChair()) {
            actions.add(CommitteeAction.ASK_CLARIFICATION);
        }
        if (work.conforming().stream().anyMatch(bid -> mayVoteLowPrice(bid, now))) {
            actions.add(CommitteeAction.VOTE_LOW_PRICE);
        }
    }

    private boolean mayVoteLowPrice(Candidate bid, Instant now) {
        var asked = work.clarifications(bid);
        return work.isLowPriceUndecided(bid)
                && !asked.isEmpty()
                && asked.stream().noneMatch(each -> each.isOpen(now));
    }

    private void ofSheet(Set<CommitteeAction> actions) {
        if (work.sheet(seat).submitted()) {
            actions.add(CommitteeAction.REOPEN_SHEET);
        } else if (work.terms().marks()) {
            actions.add(CommitteeAction.SCORE);
            actions.add(CommitteeAction.SUBMIT_SHEET);
        }
    }

    private void ofReport(Set<CommitteeAction> actions, Instant now) {
        var report = work.report();
        if (work.terms().marks() && report.filter(DrawnReport::hasSignature).isEmpty()) {
            actions.add(CommitteeAction.REOPEN_SHEET);
        }
        if (report.isPresent()) {
            ofSignatures(actions, report.get());
        } else if (isChair() && new Findings(work, seat).errors(now).isEmpty()) {
            actions.add(CommitteeAction.DRAW_UP_REPORT);
        }
    }

    private void ofSignatures(Set<CommitteeAction> actions, DrawnReport report) {
        if (!report.isSignedBy(own())) {
            actions.add(CommitteeAction.SIGN_REPORT);
            return;
        }
        if (work.committee().taken().stream()
                .map(CommitteeSeat::number)
                .anyMatch(each -> !report.isSettled(each) && report.refusal(each).isEmpty())) {
            actions.add(CommitteeAction.STATE_REFUSAL);
        }
        if (report.refusals().values().stream()
                .anyMatch(each -> !each.isWitnessed() && each.statedBy() != own())) {
            actions.add(CommitteeAction.WITNESS_REFUSAL);
        }
    }

    private int own() {
        return seat.number();
    }

    private boolean isChair() {
        return Integer.valueOf(own()).equals(work.committee().chair());
    }
}
