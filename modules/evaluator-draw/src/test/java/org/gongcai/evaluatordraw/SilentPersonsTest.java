package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.Answer;
import org.gongcai.contracts.EvaluatorDrawApi.AnswerKind;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.TestPropertySource;

/** Where nobody calls, messages are all that people are asked by. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
@TestPropertySource(
        properties = {
            "gongcai.notices.channels=FILE",
            "gongcai.notices.folder=target/notices-of-silent-persons"
        })
class SilentPersonsTest {

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired SeatHolders holders;
    @Autowired RecordedEvents events;
    @Autowired DrawVault vault;

    @AfterEach
    void all_tenders_end() {
        county.award();
    }

    @Test
    void who_does_not_answer_in_time_makes_room_for_the_next() {
        var draw = county.drawn(county.tenderEvaluated(Duration.ofHours(24)));
        assertThat(county.desk().call(api::nextCall)).isEmpty();
        var comes = holders.in(draw, 1).orElseThrow();
        api.answer(comes.invited(vault).token(), new Answer(AnswerKind.ACCEPT, null));
        var silent = holders.in(draw, 2).orElseThrow().id();
        county.move(Duration.ofMinutes(61));
        await().atMost(LONG).until(() -> contacts(draw).size() == 5);
        assertThat(contacts(draw))
                .extracting(EvaluatorContacted::outcome)
                .filteredOn(ContactOutcome.UNREACHABLE::equals)
                .hasSize(4);
        assertThat(holders.in(draw, 1).orElseThrow().id()).isEqualTo(comes.id());
        assertThat(holders.in(draw, 2).orElseThrow())
                .matches(AskedPerson::isAsked)
                .extracting(AskedPerson::id)
                .isNotEqualTo(silent);
    }

    private List<EvaluatorContacted> contacts(UUID draw) {
        return events.all(EvaluatorContacted.class).stream()
                .filter(each -> each.subject().equals(draw))
                .toList();
    }
}
