package org.gongcai.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.rules.LowestEvaluatedPrice;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** A committee's work on one lot as it stands: what its seats have said and what follows. */
final class LotWork {

    private final Evaluation evaluation;
    private final EvaluatedLot lot;
    private final Committee committee;
    private final LotPapers papers;
    private final Optional<EvaluationTerms> terms;
    private final Map<UUID, Boolean> conformity = new HashMap<>();
    private final Map<UUID, Boolean> credible = new HashMap<>();
    private final Map<UUID, Set<String>> lowPrice;

    LotWork(Evaluation evaluation, EvaluatedLot lot, Committee committee, LotPapers papers) {
        this.evaluation = evaluation;
        this.lot = lot;
        this.committee = committee;
        this.papers = papers;
        terms = evaluation.terms();
        for (var bid : bids()) {
            decide(bid, conformityVoices(bid), conformity);
        }
        lowPrice = isConformityDecided() ? lot.lowPrice(conforming()) : Map.of();
        for (var bid : bids()) {
            if (!lowPrice(bid).isEmpty()) {
                decide(bid, lowPriceVoices(bid), credible);
            }
        }
    }

    /** Once every seat has spoken. */
    private void decide(Candidate bid, Collection<Voice> voices, Map<UUID, Boolean> decided) {
        if (stands() || voices.size() >= committee.size()) {
            Voice.decide(voices, committee.size()).ifPresent(yes -> decided.put(bid.id(), yes));
        }
    }

    /** What a report rests on, or an end, is not opened again: once a majority alone decided. */
    private boolean stands() {
        return !lot.isOpen() || papers.report() != null;
    }

    LotWork with(int seat, Sheet sheet) {
        return new LotWork(evaluation, lot, committee, papers.with(seat, sheet));
    }

    CommitteePhase phase() {
        return switch (lot.state()) {
            case WAITING_FOR_OPENING, QUALIFICATION_REVIEW -> CommitteePhase.WAITING;
            case COMMITTEE -> committee.hasBegun() ? phaseAtWork() : CommitteePhase.WAITING;
            case COMPLETED -> CommitteePhase.COMPLETED;
            case FAILED -> CommitteePhase.FAILED;
        };
    }

    private CommitteePhase phaseAtWork() {
        if (!isConformityDecided()) {
            return CommitteePhase.CONFORMITY;
        }
        return areSheetsIn() ? CommitteePhase.REPORT : CommitteePhase.SCORING;
    }

    /** The seats on which the present step waits. */
    List<Integer> awaited() {
        return committee.taken().stream()
                .map(CommitteeSeat::number)
                .filter(this::isAwaited)
                .sorted()
                .toList();
    }

    private boolean isAwaited(int seat) {
        return switch (phase()) {
            case WAITING, COMPLETED, FAILED -> false;
            case CONFORMITY ->
                    bids().stream()
                            .filter(bid -> conformity(bid).isEmpty())
                            .anyMatch(bid -> !conformityVotes(bid).containsKey(seat));
            case SCORING -> !papers.sheet(seat).submitted();
            case REPORT ->
                    report().map(each -> !each.isSettled(seat))
                            .orElse(Integer.valueOf(seat).equals(committee.chair()));
        };
    }

    /** What is evaluated: the bids that passed the qualification review. */
    List<Candidate> bids() {
        return lot.qualified();
    }

    Candidate bid(String envelope) {
        return bids().stream()
                .filter(each -> each.envelope().equals(envelope))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("unknown-bid", "本包没有这份通过资格审查的投标文件")
                                .field("envelope")
                                .remedy("请从评审列表进入")
                                .wording("qualified"));
    }

    Optional<Boolean> conformity(Candidate bid) {
        return Optional.ofNullable(conformity.get(bid.id()));
    }

    /** Whether the committee believes an abnormally low price; empty while it has not decided. */
    Optional<Boolean> credibility(Candidate bid) {
        return Optional.ofNullable(credible.get(bid.id()));
    }

    boolean isConformityDecided() {
        return lot.state() != LotEvaluationState.WAITING_FOR_OPENING
                && lot.state() != LotEvaluationState.QUALIFICATION_REVIEW
                && bids().stream().allMatch(bid -> conformity.containsKey(bid.id()));
    }

    List<Candidate> conforming() {
        return bids().stream().filter(bid -> conformity(bid).orElse(false)).toList();
    }

    /** Those that are ranked: conforming, and not at a price that nobody believes. */
    List<Candidate> valid() {
        return conforming().stream().filter(bid -> credibility(bid).orElse(true)).toList();
    }

    boolean isValid(Candidate bid) {
        return conformity(bid).orElse(false) && credibility(bid).orElse(true);
    }

    /** The triggers of an abnormally low price that the bid meets among the conforming ones. */
    Set<String> lowPrice(Candidate bid) {
        return lowPrice.getOrDefault(bid.id(), Set.of());
    }

    boolean isLowPriceUndecided(Candidate bid) {
        return !lowPrice(bid).isEmpty() && credibility(bid).isEmpty();
    }

    List<Clarified> clarifications(Candidate bid) {
        return papers.clarifications().stream()
                .filter(each -> each.envelope().equals(bid.envelope()))
                .toList();
    }

    /** Whether every seat's sheet is closed; without marks there are none. */
    boolean areSheetsIn() {
        return committee.isComplete()
                && (!terms().marks()
                        || committee.taken().stream()
                                .allMatch(seat -> papers.sheet(seat.number()).submitted()));
    }

    /** Once nothing is open: why too few bids are left; empty where there are enough. */
    Optional<String> failure() {
        boolean open =
                !isConformityDecided() || conforming().stream().anyMatch(this::isLowPriceUndecided);
        int left = open ? conforming().size() : valid().size();
        if (!isConformityDecided() || left >= evaluation.minimum()) {
            return Optional.empty();
        }
        return Optional.of("通过符合性审查的有效投标人 %d 家，不足 %d 家".formatted(left, evaluation.minimum()));
    }

    /** Why the committee shut the bid out, as its bidder is told; absent for a valid one. */
    @Nullable String exclusion(Candidate bid) {
        if (conformity(bid).orElse(true)) {
            return credibility(bid).orElse(true)
                    ? null
                    : "报价明显偏低，书面说明不能证明其合理性：" + reasons(lowPriceVoices(bid));
        }
        return "未通过符合性审查：" + reasons(conformityVoices(bid));
    }

    private static String reasons(Collection<Voice> voices) {
        var joined =
                String.join(
                        "；",
                        voices.stream()
                                .filter(voice -> !voice.yes())
                                .map(Voice::reason)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return joined.length() > Candidate.LONGEST_EXCLUSION ? beginning(joined) : joined;
    }

    /** Never half a character. */
    private static String beginning(String text) {
        int end = Candidate.LONGEST_EXCLUSION;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    Map<Integer, Voice> conformityVotes(Candidate bid) {
        return votes(bid, Sheet::conformity);
    }

    Map<Integer, Voice> lowPriceVotes(Candidate bid) {
        return votes(bid, Sheet::lowPrice);
    }

    private Map<Integer, Voice> votes(Candidate bid, Function<Sheet, Map<String, Voice>> said) {
        var votes = new TreeMap<Integer, Voice>();
        papers.sheets()
                .forEach((seat, sheet) -> {
                    var voice = said.apply(sheet).get(bid.envelope());
                    if (voice != null) {
                        votes.put(seat, voice);
                    }
                });
        return votes;
    }

    private Collection<Voice> conformityVoices(Candidate bid) {
        return conformityVotes(bid).values();
    }

    private Collection<Voice> lowPriceVoices(Candidate bid) {
        return lowPriceVotes(bid).values();
    }

    Money evaluatedPrice(Candidate bid) {
        var priced = List.of(evaluation.priced(bid));
        return LowestEvaluatedPrice.rank(priced).getFirst().displayedPrice();
    }

    EvaluationTerms terms() {
        return terms.orElseThrow();
    }

    Sheet sheet(CommitteeSeat seat) {
        return papers.sheet(seat.number());
    }

    Optional<DrawnReport> report() {
        return Optional.ofNullable(papers.report());
    }

    LotPapers papers() {
        return papers;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    EvaluatedLot lot() {
        return lot;
    }

    Committee committee() {
        return committee;
    }
}
