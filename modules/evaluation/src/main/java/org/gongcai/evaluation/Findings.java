package org.gongcai.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.Finding;
import org.gongcai.contracts.CommitteeApi.FindingKind;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.rules.SameScoreChecks;
import org.gongcai.rules.ScoreFinding;
import org.gongcai.rules.ScoreSheet;

/**
 * What the checks of the law find, as one seat may read it: about its own sheet, and about a bid
 * that every seat has marked, never with another's mark or the average. Another's outlier is told
 * once every sheet is closed.
 */
record Findings(LotWork work, CommitteeSeat seat) {

    /** What keeps the own sheet from being handed in. */
    List<Finding> ofOwnSheet() {
        return work.valid().stream().flatMap(this::missing).toList();
    }

    private Stream<Finding> missing(Candidate bid) {
        var points = work.sheet(seat).points(bid.envelope());
        long missing =
                work.terms().marked().stream()
                        .filter(each -> !points.containsKey(each.code()))
                        .count();
        return missing == 0
                ? Stream.empty()
                : Stream.of(
                        new Finding(
                                FindingKind.MISSING,
                                true,
                                bid.envelope(),
                                null,
                                "%s尚有 %d 个评分项没有打分".formatted(bid.bidderName(), missing)));
    }

    /** Everything this seat should know of. */
    List<Finding> all(Instant now) {
        return switch (work.phase()) {
            case WAITING, CONFORMITY, COMPLETED, FAILED -> List.of();
            case SCORING -> joined(joined(ofOwnSheet(), ofSheets(finished())), ofBids(now));
            case REPORT -> joined(ofSheets(work.valid()), ofBids(now));
        };
    }

    /** What keeps the report from being drawn up. */
    List<Finding> errors(Instant now) {
        return all(now).stream().filter(Finding::error).toList();
    }

    private static List<Finding> joined(List<Finding> some, List<Finding> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Finding> ofBids(Instant now) {
        var found = new ArrayList<Finding>();
        for (var bid : work.conforming()) {
            if (work.isLowPriceUndecided(bid)) {
                found.add(
                        finding(FindingKind.LOW_PRICE_UNDECIDED, bid, "%s的报价触发异常低价审查，评标委员会尚未作出决定"));
            }
            if (work.clarifications(bid).stream().anyMatch(each -> each.isOpen(now))) {
                found.add(finding(FindingKind.CLARIFICATION_OPEN, bid, "%s对澄清的答复时限未到"));
            }
        }
        return found;
    }

    private static Finding finding(FindingKind kind, Candidate bid, String sentence) {
        return new Finding(kind, true, bid.envelope(), null, sentence.formatted(bid.bidderName()));
    }

    /**
     * The bids on which every seat has given all its marks. What is found there is told at once,
     * while each may still correct its own.
     */
    private List<Candidate> finished() {
        return work.valid().stream().filter(this::isFinished).toList();
    }

    private boolean isFinished(Candidate bid) {
        var items = work.terms().marked().stream().map(Criterion::code).toList();
        return work.committee().isComplete()
                && work.committee().taken().stream()
                        .map(each -> work.sheet(each).points(bid.envelope()).keySet())
                        .allMatch(marked -> marked.containsAll(items));
    }

    private List<Finding> ofSheets(List<Candidate> wanted) {
        if (!work.terms().marks()) {
            return List.of();
        }
        Map<UUID, Candidate> bids =
                wanted.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        return found(work, wanted).stream()
                .filter(this::mayRead)
                .map(each -> finding(each, Objects.requireNonNull(bids.get(each.bid()))))
                .toList();
    }

    /** What the checks find in all sheets about these bids. */
    static List<ScoreFinding> found(LotWork work, List<Candidate> bids) {
        var members = work.papers().sheets().keySet().stream().map(Findings::member).toList();
        var sheets =
                work.papers().sheets().entrySet().stream()
                        .flatMap(each ->
                                bids.stream()
                                        .map(bid -> sheet(each.getKey(), each.getValue(), bid)))
                        .toList();
        return SameScoreChecks.of(work.terms().scoring())
                .findings(bids.stream().map(Candidate::id).toList(), members, sheets);
    }

    private static ScoreSheet sheet(int seat, Sheet sheet, Candidate bid) {
        return ScoreSheet.summed(bid.id(), member(seat), sheet.points(bid.envelope()));
    }

    static UUID member(int seat) {
        return new UUID(0, seat);
    }

    /** Which seat a member of the score sheets stands for. */
    static long seat(UUID member) {
        return member.getLeastSignificantBits();
    }

    private boolean mayRead(ScoreFinding found) {
        return switch (found) {
            case ScoreFinding.Outlier outlier ->
                    isOwn(outlier) || work.phase() == CommitteePhase.REPORT;
            case ScoreFinding.Missing _,
                    ScoreFinding.OutOfRange _,
                    ScoreFinding.SumMismatch _,
                    ScoreFinding.ObjectiveDisagreement _ ->
                    true;
        };
    }

    private boolean isOwn(ScoreFinding.Outlier outlier) {
        return outlier.member().equals(member(seat.number()));
    }

    private Finding finding(ScoreFinding found, Candidate bid) {
        return switch (found) {
            case ScoreFinding.Missing(_, _, var item) ->
                    error(FindingKind.MISSING, bid, item, "%s的评分项 %s 没有打分");
            case ScoreFinding.OutOfRange(_, _, var item, _, _) ->
                    error(FindingKind.OUT_OF_RANGE, bid, item, "%s的评分项 %s 的得分超出范围");
            case ScoreFinding.SumMismatch _ ->
                    finding(FindingKind.SUM_MISMATCH, bid, "%s的分项之和与总分不符");
            case ScoreFinding.ObjectiveDisagreement(_, var item, _, _) ->
                    error(
                            FindingKind.OBJECTIVE_DISAGREEMENT,
                            bid,
                            item,
                            "%s的客观评分项 %s 各席位得分不一致，请核对后更正");
            case ScoreFinding.Outlier outlier -> outlier(outlier, bid);
        };
    }

    private Finding outlier(ScoreFinding.Outlier found, Candidate bid) {
        var whose = isOwn(found) ? "您" : "%d 号席位".formatted(seat(found.member()));
        return of(
                FindingKind.OUTLIER,
                false,
                bid,
                found.criterion(),
                whose + "对%s的评分项 %s 的打分明显偏离平均分，请复核");
    }

    private static Finding error(FindingKind kind, Candidate bid, String item, String sentence) {
        return of(kind, true, bid, item, sentence);
    }

    private static Finding of(
            FindingKind kind, boolean error, Candidate bid, String item, String sentence) {
        return new Finding(
                kind, error, bid.envelope(), item, sentence.formatted(bid.bidderName(), item));
    }
}
