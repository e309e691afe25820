package org.gongcai.evaluation;

import java.util.function.Function;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.LowPriceVote;
import org.gongcai.contracts.CommitteeApi.NewClarification;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.CommitteeApi.SeatSession;
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
    private final Outbox outbox;
    private final LegalClock clock;

    CommitteeWork(
            CommitteeRooms rooms,
            Papers papers,
            SeatSessions sessions,
            Outbox outbox,
            LegalClock clock) {
        this.rooms = rooms;
        this.papers = papers;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SeatSession mine() {
        return sessions.shown(rooms.mine());
    }

    public SeatSession voteChair(ChairVote vote) {
        var room = rooms.mineToWork();
        var election = papers.election(room.project());
        papers.keep(room.project(), room.committee().voteChair(election, room.seat(), vote.seat()));
        log.info("A seat of the committee of {} voted for its chair", room.project());
        return sessions.shown(room);
    }

    public SeatSession acknowledgeDiscipline() {
        var room = rooms.mineToWork();
        room.committee().acknowledgeDiscipline(room.seat());
        log.info("Discipline was read out to a seat of {}", room.project());
        return sessions.shown(room);
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
        log.info("A seat took back its sheet of lot {} of {}", lot.lot(), room.project());
        return sessions.shown(room);
    }

    private SeatSession change(String lot, String what, Function<SeatWork, Sheet> verb) {
        var room = rooms.mineToWork();
        var work = seat(room, lot);
        var sheet = verb.apply(work);
        papers.keep(room.project(), lot, room.seat().number(), sheet);
        var changed = work.work().with(room.seat().number(), sheet);
        changed.failure().ifPresent(reason -> fail(changed, reason));
        log.info("A seat {} lot {} of {}", what, lot, room.project());
        return sessions.shown(room);
    }

    private void fail(LotWork work, String reason) {
        outbox.publish(work.evaluation().failByCommittee(work, reason, clock.now()));
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
        var room = rooms.mineToWork();
        var report = seat(room, lot.lot()).reporting().drawUp(clock.now());
        papers.keep(room.project(), lot.lot(), report);
        log.info("Drew up the report of lot {} of {}", lot.lot(), room.project());
        return sessions.shown(room);
    }

    public SeatSession signReport(ReportSignature signature) {
        var room = rooms.mineToWork();
        var now = clock.now();
        var reporting = seat(room, signature.lot()).reporting();
        var signed = reporting.sign(signature, now);
        papers.keep(room.project(), signature.lot(), signed);
        if (reporting.isSigned(signed)) {
            var work = reporting.work();
            outbox.publish(room.evaluation().completeByCommittee(work, signed, now));
        }
        log.info("A seat signed the report of lot {} of {}", signature.lot(), room.project());
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
