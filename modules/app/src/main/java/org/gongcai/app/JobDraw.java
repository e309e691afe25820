package org.gongcai.app;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawApi.AskedState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.jspecify.annotations.Nullable;

/**
 * The other people of a draw: its agency, those who are asked, and the inspector where nobody plays
 * it. Whoever looks again does what is wanted next.
 */
final class JobDraw {

    private static final CountyPerson INSPECTOR = CountyPerson.HAN_SONG;
    private static final int MINUTES = 60;

    private final DemoDesks desks;
    private final UUID project;
    private final CountyPerson agency;
    private final Instant evaluation;
    private final boolean inspectorToo;

    JobDraw(
            DemoDesks desks,
            UUID project,
            CountyPerson agency,
            Instant evaluation,
            boolean inspectorToo) {
        this.desks = desks;
        this.project = project;
        this.agency = agency;
        this.evaluation = evaluation;
        this.inspectorToo = inspectorToo;
    }

    @Nullable DrawView draw() {
        return desks.of(agency).draws().draws(project).stream().findFirst().orElse(null);
    }

    @Nullable DrawState state() {
        var draw = draw();
        return draw == null ? null : draw.state();
    }

    void goOn() {
        var draw = draw();
        if (draw == null) {
            desks.of(agency).draws().request(request());
            return;
        }
        switch (draw.state()) {
            case PREPARED -> device(agency, "agency", draw).specify(draw);
            case COMMITTING -> commit(draw);
            case REVEALING -> reveal(draw);
            case CALLING -> accept();
            case AWAITING_BEACON, SEATED, PUBLISHED, VOIDED -> {}
        }
    }

    private NewDraw request() {
        var pool = desks.of(agency).pools().pools().getFirst();
        var largest =
                pool.specialities().stream()
                        .sorted(Comparator.comparing(Speciality::active).reversed())
                        .limit(2)
                        .map(each -> new SeatRequest(each.code(), 2))
                        .toList();
        return new NewDraw(project, pool.id(), 5, 1, largest, List.of(), MINUTES);
    }

    private void commit(DrawView draw) {
        if (isMissing(draw.committed().stream().map(each -> each.role()).toList(), "agency")) {
            device(agency, "agency", draw).commit(draw);
        }
        if (inspectorToo) {
            device(INSPECTOR, "inspector", draw).commit(draw);
        }
    }

    private void reveal(DrawView draw) {
        if (isMissing(draw.revealed().stream().map(each -> each.role()).toList(), "agency")) {
            device(agency, "agency", draw).reveal(draw.id(), draw.number());
        }
        if (inspectorToo) {
            device(INSPECTOR, "inspector", draw).reveal(draw.id(), draw.number());
        }
    }

    private static boolean isMissing(List<String> roles, String role) {
        return !roles.contains(role);
    }

    private DrawDevice device(CountyPerson person, String role, DrawView draw) {
        return new DrawDevice(
                person.party().code().value(),
                role,
                desks.of(person),
                DemoKeys.signing(person),
                DemoKeys.nonce(person, draw.number()));
    }

    /** Messages name no project; this evaluation has a time of its own. */
    private void accept() {
        var draws = desks.services().draws();
        draws.handsets().stream()
                .flatMap(handset -> handset.messages().stream())
                .filter(message -> message.state() == AskedState.ASKED)
                .filter(message -> draws.asked(message.token()).start().equals(evaluation))
                .forEach(message ->
                        draws.answer(message.token(), new Answer(AnswerKind.ACCEPT, null)));
    }
}
