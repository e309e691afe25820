package org.gongcai.app;

import static org.gongcai.app.JobCase.says;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.platform.security.Caller;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;
import org.gongcai.rules.Refused;

/** An evaluation in which the player takes the seat of one expert, with a printed code. */
final class ScoresCase implements JobCase {

    private static final String TERMINAL = "/terminal";
    private static final String SHEET = "/committee/lots/1/scores";
    private static final CountyPerson HANDLER = JobTender.SCORES.handler();

    private final DemoDesks desks;
    private final JobCommittee committee;
    private final UUID project;

    ScoresCase(DemoDesks desks, JobNotes notes, UUID project) {
        this.desks = desks;
        this.committee = new JobCommittee(desks, notes, project);
        this.project = project;
    }

    @Override
    public String name() {
        return "SCORES:" + project;
    }

    @Override
    public boolean isFree() {
        return state() == LotEvaluationState.COMMITTEE
                && committee.drawn().filter(each -> each.state() == DrawState.SEATED).isPresent()
                && committee.isAwaitingPlayer();
    }

    private LotEvaluationState state() {
        return desks.of(HANDLER).evaluations().evaluation(project).lots().getFirst().state();
    }

    @Override
    public Optional<String> open() {
        if (state() == LotEvaluationState.COMMITTEE && own().isEmpty()) {
            committee.printCode();
            return Optional.of(committee.terminal());
        }
        return Optional.empty();
    }

    @Override
    public Guidance guidance() {
        if (state() == LotEvaluationState.COMPLETED) {
            var number = desks.of(HANDLER).openings().opening(project).number();
            return says(JobStep.SCORES_DONE, "/tenders/" + number);
        }
        var own = own();
        if (own.isEmpty()) {
            return says(JobStep.SCORES_CODE, TERMINAL, committee.code());
        }
        var seat = own.get();
        if (seat.state() != VenueSeatState.TAKEN) {
            return as("/seat", JobStep.SCORES_CONFLICT);
        }
        return seat.awaited().isEmpty()
                ? working(desks.services().committees().mine())
                : as("/seat", JobStep.SCORES_SEATS);
    }

    /** The seat of whoever looks at the page; empty where that is none of this evaluation. */
    private Optional<SeatView> own() {
        return Caller.signedIn()
                .filter(each -> each.has(Role.EVALUATOR))
                .flatMap(each -> seat())
                .filter(seat -> seat.project().equals(project));
    }

    /** Empty for an account whose seat was given to somebody else or whose session is over. */
    private Optional<SeatView> seat() {
        try {
            return Optional.of(desks.services().venue().seat());
        } catch (Refused seatIsGone) {
            return Optional.empty();
        }
    }

    /** The seat's account is known to nobody but who signed in with the code. */
    private static Guidance as(String path, JobStep step, Object... words) {
        var seat = Caller.current();
        var said = says(step, path, words);
        return new Guidance(step, seat.getUsername(), seat.displayName(), path, said.words());
    }

    private static Guidance working(SeatSession session) {
        var lot = session.lots().getFirst();
        boolean heard =
                session.seats().stream()
                        .anyMatch(each -> each.seat() == session.seat() && each.discipline());
        if (!heard) {
            return as("/committee", JobStep.SCORES_DISCIPLINE);
        }
        return switch (lot.phase()) {
            case WAITING -> as("/committee", JobStep.SCORES_CONFORMITY);
            case CONFORMITY -> voting(lot);
            case SCORING -> scoring(session, lot);
            case REPORT, COMPLETED, FAILED -> reporting(session, lot);
        };
    }

    /** Every seat votes on every bid before the majority counts. */
    private static Guidance voting(LotSession lot) {
        return lot.bids().stream()
                .filter(bid -> bid.myConformity() == null)
                .findFirst()
                .filter(bid -> lot.actions().contains(CommitteeAction.VOTE_CONFORMITY))
                .map(bid -> as("/committee/lots/1", JobStep.SCORES_VOTE, bid.bidderName()))
                .orElseGet(() -> as("/committee", JobStep.SCORES_CONFORMITY));
    }

    private static Guidance scoring(SeatSession session, LotSession lot) {
        if (lot.sheetSubmitted()) {
            return as(SHEET, JobStep.SCORES_REPORT);
        }
        var open =
                lot.bids().stream()
                        .flatMap(bid ->
                                session.criteria().stream()
                                        .filter(each -> isOpen(bid, each))
                                        .map(each -> new Mark(bid, each)))
                        .toList();
        return open.isEmpty()
                ? as(SHEET, JobStep.SCORES_SUBMIT)
                : as(SHEET, JobStep.SCORES_MARK, words(open, lot));
    }

    private record Mark(BidSession bid, Criterion criterion) {}

    private static boolean isOpen(BidSession bid, Criterion criterion) {
        return criterion.kind() != CriterionKind.PRICE
                && !Boolean.FALSE.equals(bid.conformity())
                && bid.scores().stream()
                        .noneMatch(each ->
                                each.criterion().equals(criterion.code()) && each.points() != null);
    }

    private static Object[] words(List<Mark> open, LotSession lot) {
        var next = open.getFirst();
        var criterion = next.criterion();
        return new Object[] {
            open.size(),
            next.bid().bidderName(),
            criterion.code() + " " + criterion.name(),
            JobCommittee.points(lot, next.bid(), criterion).toPlainString(),
            criterion.maximum().toPlainString()
        };
    }

    private static Guidance reporting(SeatSession session, LotSession lot) {
        var report = "/committee/lots/1/report";
        if (lot.signed().contains(session.seat())) {
            return as(report, JobStep.SCORES_DONE);
        }
        return as(report, lot.report() == null ? JobStep.SCORES_REPORT : JobStep.SCORES_SIGN);
    }

    @Override
    public void others() {
        committee.goOn();
    }
}
