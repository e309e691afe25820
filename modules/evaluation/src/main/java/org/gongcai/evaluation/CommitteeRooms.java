package org.gongcai.evaluation;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Finds the committee of a caller and what it has written. */
@Component
class CommitteeRooms {

    private final Committees committees;
    private final Evaluations evaluations;
    private final Papers papers;

    CommitteeRooms(Committees committees, Evaluations evaluations, Papers papers) {
        this.committees = committees;
        this.evaluations = evaluations;
        this.papers = papers;
    }

    /** The caller's seat, to look. */
    Room mine() {
        return mine(committees::findById);
    }

    /** The caller's seat; whoever else works on the committee waits for this transaction. */
    Room mineToWork() {
        return mine(committees::lock);
    }

    private Room mine(Function<UUID, Optional<Committee>> find) {
        var person = Caller.current().person();
        var project =
                committees.projectsOf(person).stream().findFirst().orElseThrow(Committee::noSeat);
        var committee = find.apply(project).orElseThrow(Committee::noSeat);
        return new Room(committee, committee.seatOf(person), evaluation(project));
    }

    Evaluation evaluation(UUID project) {
        return evaluations
                .findById(project)
                .orElseThrow(
                        () -> Refused.of("unknown-evaluation", "没有这个项目的评审").remedy("请从项目列表进入"));
    }

    Optional<Committee> committee(UUID project) {
        return committees.findById(project);
    }

    LotWork work(Room room, String lot) {
        return work(room.evaluation(), room.evaluation().lot(lot), room.committee());
    }

    LotWork work(Evaluation evaluation, EvaluatedLot lot, Committee committee) {
        return new LotWork(evaluation, lot, committee, papers.of(evaluation.id(), lot.number()));
    }

    /** The committee's work on a lot that it has ranked. */
    Optional<LotWork> ranked(Evaluation evaluation, EvaluatedLot lot) {
        return evaluation.terms().isEmpty() || lot.ranking().isEmpty()
                ? Optional.empty()
                : committee(evaluation.id()).map(each -> work(evaluation, lot, each));
    }
}
