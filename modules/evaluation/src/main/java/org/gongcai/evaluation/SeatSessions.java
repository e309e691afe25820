package org.gongcai.evaluation;

import java.util.List;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.springframework.stereotype.Component;

/** A committee's session as one of its seats reads it, with its own votes and marks only. */
@Component
class SeatSessions {

    private final CommitteeRooms rooms;
    private final Papers papers;
    private final LegalClock clock;

    SeatSessions(CommitteeRooms rooms, Papers papers, LegalClock clock) {
        this.rooms = rooms;
        this.papers = papers;
        this.clock = clock;
    }

    SeatSession shown(Room room) {
        var evaluation = room.evaluation();
        var committee = room.committee();
        var seat = room.seat();
        return new SeatSession(
                room.project(),
                evaluation.number(),
                evaluation.title(),
                seat.number(),
                seat.isRepresentative(),
                basis(evaluation),
                criteria(evaluation),
                committee.shown(),
                committee.isSeated(),
                committee.startsAt(),
                committee.chair(),
                papers.election(room.project()).votes().get(seat.number()),
                Discipline.SENTENCES,
                lots(room));
    }

    private List<LotSession> lots(Room room) {
        var evaluation = room.evaluation();
        if (evaluation.terms().isEmpty()) {
            return List.of();
        }
        return evaluation.lots().stream()
                .map(lot -> rooms.work(evaluation, lot, room.committee()))
                .map(work -> new SeatLot(work, room.seat()).shown(clock.now()))
                .toList();
    }

    private static AwardBasis basis(Evaluation evaluation) {
        return evaluation
                .terms()
                .map(EvaluationTerms::basis)
                .orElse(AwardBasis.LOWEST_EVALUATED_PRICE);
    }

    private static List<Criterion> criteria(Evaluation evaluation) {
        return evaluation.terms().map(EvaluationTerms::criteria).orElse(List.of());
    }
}
