package org.gongcai.evaluation;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.LowPriceVote;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.contracts.CommitteeApi.RefusalRef;
import org.gongcai.contracts.CommitteeApi.RefusalStatement;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.EvaluationEvent.CommitteeAdvanced;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a seat of a committee does; only the account that sits there now may. */
@Service
@Transactional
@PreAuthorize("hasRole('evaluator')")
class CommitteeWork {

    private static final Logger log = LoggerFactory.getLogger(CommitteeWork.class);

    private final CommitteeRooms rooms;
    private final Papers papers;
    private final SeatSessions sessions;
    private final EvaluationHours hours;
    private final Outbox outbox;
    private final LegalClock clock;

    CommitteeWork(
            CommitteeRooms rooms,
            Papers papers,
            SeatSessions sessions,
            EvaluationHours hours,
            Outbox outbox,
            LegalClock clock) {
        this.rooms = rooms;
        this.papers = papers;
        this.sessions = sessions;
        this.hours = hours;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SeatSession mine() {
        return sessions.shown(rooms.mine());
    }

    public SeatSession voteChair(ChairVote vote) {
        var room = rooms.mineToWork();
        boolean hadBegun = room.committee().hasBegun();
        var election = papers.election(room.project());
        papers.keep(
                room.project(),
                room.committee().voteChair(election, room.seat(), vote.seat(), clock.now()));
        if (room.committee().chair() != null) {
            advance(room);
        }
        announce(room, hadBegun);
        log.info("A seat of the committee of {} voted for its chair", room.project());
        return sessions.shown(room);
    }

    public SeatSession acknowledgeDiscipline() {
        var room = rooms.mineToWork();
        boolean hadBegun = room.committee().hasBegun();
        room.committee().acknowledgeDiscipline(room.seat(), clock.now());
        advance(room);
        announce(room, hadBegun);
        log.info("Discipline was read out to a seat of {}", room.project());
        return sessions.shown(room);
    }

    private void announce(Room room, boolean hadBegun) {
        if (room.committee().hasBegun() && !hadBegun) {
            hours.began(room.evaluation());
        }
    }

    public SeatSession voteConformity(ConformityVote vote) {
        return change(vote.lot(), "voted on conformity in", work -> work.voting().conformity(vote));
    }

    public SeatSession voteLowPrice(LowPriceVote vote) {
        return change(
                vote.lot(),
                "voted on a low price in",
                work -> work.voting().lowPrice(vote, clock.now()));
    }

    public SeatSession saveScore(SaveScore score) {
        return change(score.lot(), "saved a mark in", work -> work.scoring().save(score));
    }

    public SeatSession submitSheet(LotRef lot) {
        return change(lot.lot(), "handed in its sheet of", work -> work.scoring().handIn());
    }

    /** The report that rests on the sheet falls with it. */
    public SeatSession reopenSheet(LotRef lot) {
        var room = rooms.mineToWork();
        var sheet = seat(room, lot.lot()).scoring().takeBack();
        papers.keep(room.project(), lot.lot(), room.seat().number(), sheet);
        papers.discardReport(room.project(), lot.lot());
        advance(room);
        log.info("A seat took back its sheet of lot {} of {}", lot.lot(), room.project());
        return sessions.shown(room);
    }

    private SeatSession change(String lot, String what, Function<SeatWork, Sheet> verb) {
        var room = rooms.mineToWork();
        var work = seat(room, lot);
        var before = work.work().phase();
        var sheet = verb.apply(work);
        papers.keep(room.project(), lot, room.seat().number(), sheet);
        var changed = work.work().with(room.seat().number(), sheet);
        changed.failure().ifPresent(reason -> fail(changed, reason));
        if (changed.phase() != before || sheet.submitted()) {
            advance(room);
        }
        log.info("A seat {} lot {} of {}", what, lot, room.project());
        return sessions.shown(room);
    }

    /** Pages of the other seats look again. */
    private void advance(Room room) {
        outbox.publish(new CommitteeAdvanced(room.evaluation().head(clock.now())));
    }

    private void fail(LotWork work, String reason) {
        outbox.publish(work.evaluation().failByCommittee(work, reason, clock.now()));
        hours.endWithLastLot(work.evaluation());
    }

    public SeatSession askClarification(NewClarification asked) {
        var room = rooms.mineToWork();
        var clarification = seat(room, asked.lot()).voting().ask(asked, clock.now());
        papers.ask(room.project(), clarification);
        outbox.publish(room.evaluation().asked(clarification));
        log.info("Asked clarification {} about lot {}", clarification.id(), asked.lot());
        return sessions.shown(room);
    }

    public SeatSession drawUpReport(LotRef lot) {
        return report(lot.lot(), "drew up", (reporting, now) -> reporting.drawUp(now));
    }

    public SeatSession signReport(ReportSignature signature) {
        return report(
                signature.lot(), "signed", (reporting, now) -> reporting.sign(signature, now));
    }

    public SeatSession stateRefusal(RefusalStatement statement) {
        return report(
                statement.lot(),
                "stated a refusal to sign",
                (reporting, now) -> reporting.stateRefusal(statement, now));
    }

    public SeatSession witnessRefusal(RefusalRef refusal) {
        return report(
                refusal.lot(),
                "bore out a refusal to sign",
                (reporting, now) -> reporting.witnessRefusal(refusal.seat(), now));
    }

    private SeatSession report(
            String lot, String what, BiFunction<Reporting, Instant, DrawnReport> verb) {
        var room = rooms.mineToWork();
        var now = clock.now();
        var reporting = seat(room, lot).reporting();
        var report = verb.apply(reporting, now);
        papers.keep(room.project(), lot, report);
        if (reporting.isSigned(report)) {
            outbox.publish(room.evaluation().completeByCommittee(reporting.work(), report, now));
            hours.endWithLastLot(room.evaluation());
        }
        advance(room);
        log.info("A seat {} the report of lot {} of {}", what, lot, room.project());
        return sessions.shown(room);
    }

    private SeatWork seat(Room room, String lot) {
        return new SeatWork(rooms.work(room, lot), room.seat());
    }

    private record SeatWork(LotWork work, CommitteeSeat seat) {
        Voting voting() {
            return new Voting(work, seat);
        }

        Scoring scoring() {
            return new Scoring(work, seat);
        }

        Reporting reporting() {
            return new Reporting(work, seat);
        }
    }
}
