package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.evaluation.Opened.QIMING;
import static org.gongcai.evaluation.Opened.YUANZHI;
import static org.gongcai.evaluation.Opened.YUNQIAO;
import static org.gongcai.evaluation.Opened.qualified;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.LowPriceVote;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.contracts.CommitteeApi.RefusalStatement;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeSeated;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.Refused;

/** A committee of the demo county around one table: its last seat is the purchaser's. */
final class Sitting {

    static final Instant NOW = Opened.NOW;

    // The bidders of the worked example, in the order of the opening record.
    static final String A = "e0";
    static final String B = "e1";
    static final String C = "e2";

    final Evaluation evaluation;
    final Committee committee;
    private final int seats;
    private LotPapers papers = LotPapers.NONE;
    private Election election = Election.NONE;
    private Instant now = NOW;

    /** Seated, with these decisions of the qualification review behind them. */
    Sitting(Opened tender, int seats, Decision... decisions) {
        this.seats = seats;
        evaluation = tender.evaluation();
        evaluation.review(
                "1", List.of(decisions), new Reviewer(new UUID(0, 21), Opened.PURCHASER), NOW);
        committee = new Committee(tender.project);
        for (int number = 1; number <= seats; number++) {
            take(number);
        }
        committee.seated(new CommitteeSeated(head(), tender.project, seats));
    }

    /** The same, with the first seat in the chair and the discipline read out. */
    static Sitting atWork(Opened tender, int seats, Decision... decisions) {
        var sitting = new Sitting(tender, seats, decisions);
        sitting.everySeat(seat -> sitting.voteChair(seat, 1), seats / 2 + 1);
        sitting.everySeat(sitting::hearDiscipline);
        return sitting;
    }

    private interface Act {
        void by(CommitteeSeat seat);
    }

    void everySeat(Consumer<CommitteeSeat> act) {
        everySeat(act::accept, seats);
    }

    private void everySeat(Act act, int first) {
        committee.taken().stream().limit(first).toList().forEach(act::by);
    }

    void take(int number) {
        take(number, new UUID(7, number));
    }

    void take(int number, UUID account) {
        committee.taken(
                new SeatTaken(
                        head(),
                        committee.project(),
                        number,
                        number == seats,
                        null,
                        account,
                        "C0819",
                        number));
    }

    void vacate(int number) {
        committee.vacated(number, new UUID(7, number));
        election = election.without(number);
        papers = new LotPapers(without(number), papers.clarifications(), null);
    }

    private SortedMap<Integer, Sheet> without(int number) {
        var left = new TreeMap<>(papers.sheets());
        left.remove(number);
        return left;
    }

    static EventHead head() {
        return new EventHead(UUID.randomUUID(), UUID.randomUUID(), 1, NOW);
    }

    CommitteeSeat seat(int number) {
        return committee.seatOf(new UUID(7, number));
    }

    void voteChair(CommitteeSeat seat, int wanted) {
        election = committee.voteChair(election, seat, wanted, now);
    }

    void hearDiscipline(CommitteeSeat seat) {
        committee.acknowledgeDiscipline(seat, now);
    }

    void minutesLater(int minutes) {
        now = now.plusSeconds(60L * minutes);
    }

    LotWork work() {
        return new LotWork(evaluation, evaluation.lot("1"), committee, papers);
    }

    void conforms(int seat, String envelope, boolean yes) {
        conforms(seat(seat), envelope, yes);
    }

    void conforms(CommitteeSeat seat, String envelope, boolean yes) {
        var vote = new ConformityVote("1", envelope, yes, yes ? null : "未响应实质性条款");
        keep(seat.number(), new Voting(work(), seat).conformity(vote));
    }

    /** Every seat finds every bid conforming. */
    Sitting allConform() {
        if (work().isConformityDecided()) {
            return this;
        }
        for (var bid : work().bids()) {
            for (int seat = 1; seat <= seats; seat++) {
                conforms(seat, bid.envelope(), true);
            }
        }
        return this;
    }

    /** As in papers of when a majority was enough: the seat has said nothing on conformity. */
    void silence(int seat) {
        var sheet = papers.sheet(seat);
        keep(
                seat,
                new Sheet(
                        Map.of(),
                        sheet.lowPrice(),
                        sheet.marks(),
                        sheet.submitted(),
                        sheet.reopened()));
    }

    void mark(int seat, String envelope, String item, String points) {
        mark(seat, envelope, item, new BigDecimal(points));
    }

    void mark(int seat, String envelope, String item, BigDecimal points) {
        var score = new SaveScore("1", envelope, item, points, null);
        keep(seat, new Scoring(work(), seat(seat)).save(score));
    }

    /** The points of seats 1, 2, 3 … for one item of a bid. */
    void marks(String envelope, String item, String... points) {
        for (int seat = 1; seat <= points.length; seat++) {
            mark(seat, envelope, item, points[seat - 1]);
        }
    }

    void believes(int seat, String envelope, boolean credible) {
        var vote = new LowPriceVote("1", envelope, credible, "说明与成本构成");
        keep(seat, new Voting(work(), seat(seat)).lowPrice(vote, now));
    }

    private void keep(int seat, Sheet sheet) {
        papers = papers.with(seat, sheet);
    }

    Clarified ask(int seat, String envelope, int minutes) {
        var asked =
                new Voting(work(), seat(seat))
                        .ask(new NewClarification("1", envelope, "请说明报价的构成", minutes), now);
        var all = new ArrayList<>(papers.clarifications());
        all.add(asked);
        papers = new LotPapers(papers.sheets(), all, papers.report());
        return asked;
    }

    void handIn(int seat) {
        keep(seat, new Scoring(work(), seat(seat)).handIn());
    }

    Sitting allHandIn() {
        for (int seat = 1; seat <= seats; seat++) {
            handIn(seat);
        }
        return this;
    }

    void takeBack(int seat) {
        keep(seat, new Scoring(work(), seat(seat)).takeBack());
        papers = new LotPapers(papers.sheets(), papers.clarifications(), null);
    }

    DrawnReport drawUp(int seat) {
        return keep(new Reporting(work(), seat(seat)).drawUp(now));
    }

    /** What follows from the last signature. */
    Optional<EvaluationCompleted> sign(int seat, boolean agrees, String dissent) {
        var signature = new ReportSignature("1", agrees, dissent);
        return settled(seat, reporting -> reporting.sign(signature, now));
    }

    Optional<EvaluationCompleted> stateRefusal(int seat, int refusing, String note) {
        var statement = new RefusalStatement("1", refusing, note);
        return settled(seat, reporting -> reporting.stateRefusal(statement, now));
    }

    Optional<EvaluationCompleted> witnessRefusal(int seat, int refusing) {
        return settled(seat, reporting -> reporting.witnessRefusal(refusing, now));
    }

    private Optional<EvaluationCompleted> settled(int seat, Function<Reporting, DrawnReport> verb) {
        var reporting = new Reporting(work(), seat(seat));
        var report = keep(verb.apply(reporting));
        return reporting.isSigned(report)
                ? Optional.of(evaluation.completeByCommittee(work(), report, now))
                : Optional.empty();
    }

    EvaluationCompleted allSign() {
        for (int seat = 1; seat < seats; seat++) {
            sign(seat, true, "");
        }
        return sign(seats, true, "").orElseThrow();
    }

    private DrawnReport keep(DrawnReport report) {
        papers = new LotPapers(papers.sheets(), papers.clarifications(), report);
        return report;
    }

    Optional<EvaluationFailed> failure() {
        var work = work();
        return work.failure().map(reason -> evaluation.failByCommittee(work, reason, now));
    }

    LotSession session(int seat) {
        return new SeatLot(work(), seat(seat)).shown(now);
    }

    /** Everything conforms and every item of every bid has its marks. */
    Sitting filled() {
        for (int seat = 1; seat <= seats; seat++) {
            var sheet = Sheet.BLANK;
            for (var bid : work().bids()) {
                sheet =
                        sheet.withConformity(bid.envelope(), new Voice(true, null))
                                .withMark(bid.envelope(), "T1", typed(40 + seat))
                                .withMark(bid.envelope(), "T2", typed(9));
            }
            papers = papers.with(seat, sheet.handedIn());
        }
        return this;
    }

    private static Mark typed(int points) {
        return new Mark(new BigDecimal(points), null);
    }

    /** The tender of the worked example. */
    static Opened example() {
        return new Opened("0")
                .budget("1000000")
                .scored(ScoreDisclosure.OWN_ONLY)
                .bid(YUNQIAO, "950000")
                .bid(QIMING, "900000")
                .bid(YUANZHI, "880000");
    }

    /** Its five seats at work. */
    static Sitting ofExample() {
        return atWork(example(), 5, qualified(YUNQIAO), qualified(QIMING), qualified(YUANZHI));
    }

    /** With the marks of the worked example on every sheet. */
    Sitting marked() {
        allConform();
        marks(A, "T1", "52.0", "53.5", "51.0", "54.0", "52.5");
        marks(B, "T1", "48.0", "47.0", "49.5", "46.5", "48.0");
        marks(C, "T1", "50.0", "50.5", "49.0", "51.0", "50.5");
        marks(A, "T2", "9", "9", "9", "9", "9");
        marks(B, "T2", "10", "10", "10", "10", "10");
        marks(C, "T2", "8", "8", "8", "8", "8");
        return this;
    }

    static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
