package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluation.Hall.soon;

import java.util.List;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationEvent;
import org.gongcai.contracts.PublicFact;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest(EvaluationModule.class)
class EvaluationHoursTest {

    @Autowired BeanFactory beans;
    @Autowired RecordedEvents recorded;

    @Test
    void everybody_learns_when_a_committee_sits_and_nothing_else_of_it() {
        var hall = new Hall(beans, ScoreDisclosure.OWN_ONLY).opened().reviewed();
        assertThat(told(hall)).isEmpty();

        hall.begun().conforming().marked();
        assertThat(told(hall)).containsExactly("EvaluationBegan");
        hall.signed();
        assertThat(told(hall)).containsExactly("EvaluationBegan", "EvaluationEnded");

        hall.publish(hall.tender.awarded(hall.first.creditCode(), "950000"));
        var bidder = hall.actors.appointed(Role.SUPPLIER, hall.first);
        soon(() -> bidder.call(() -> hall.evaluations.myResults(hall.tender.project)).size() == 1);
        assertThat(told(hall)).hasSize(2);
    }

    @Test
    void a_committee_whose_tender_fails_has_ended_too() {
        var hall = new Hall(beans, ScoreDisclosure.OWN_ONLY).opened().reviewed().begun();

        hall.publish(hall.tender.failed());
        soon(() -> hall.state() == LotEvaluationState.FAILED);

        assertThat(told(hall)).containsExactly("EvaluationBegan", "EvaluationEnded");
    }

    private List<String> told(Hall hall) {
        return recorded.all(EvaluationEvent.class).stream()
                .filter(event -> event.subject().equals(hall.tender.project))
                .filter(PublicFact.class::isInstance)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
