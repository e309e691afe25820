package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.contracts.HallApi.HallUnit;
import org.junit.jupiter.api.Test;

class HallDrawTest {

    private final Story story = new Story("349921-CG-2026-0091", "500000");
    private final PublishedTender tender = new PublishedTender(story.announced());
    private final DrawStory told = new DrawStory(story, 1);
    private final PublishedDraw draw = new PublishedDraw(told.specified());
    private final List<PublishedDraw> all = new ArrayList<>(List.of(draw));
    private final List<DrawContact> contacts = new ArrayList<>();

    private HallSession shown() {
        var accepted = new AcceptedSeats(contacts);
        return new HallDraw(draw, accepted.state(draw, all), accepted.of(draw))
                .shown(tender.tender());
    }

    private void answers(DrawStory asking, int position, ContactOutcome outcome) {
        contacts.add(new DrawContact(asking.contacted(position, outcome)));
    }

    @Test
    void its_seats_wait_until_it_is_drawn_and_then_for_those_who_are_asked() {
        assertThat(shown().state()).isEqualTo(HallState.RUNNING);
        assertThat(shown().units()).hasSize(4).containsOnly(HallUnit.WAITING);

        draw.completed("ab".repeat(32));
        answers(told, 1, ContactOutcome.ACCEPTED);
        answers(told, 2, ContactOutcome.ACCEPTED);
        answers(told, 2, ContactOutcome.ABSENT);

        assertThat(shown().units())
                .containsExactly(
                        HallUnit.DONE, HallUnit.UNDER_WAY, HallUnit.UNDER_WAY, HallUnit.UNDER_WAY);
        assertThat(shown().place()).isNull();
    }

    @Test
    void it_is_over_when_all_seats_are_accepted_also_by_a_supplement() {
        draw.completed("ab".repeat(32));
        for (int position = 1; position <= 3; position++) {
            answers(told, position, ContactOutcome.ACCEPTED);
        }
        var filling = new DrawStory(story, 2);
        all.add(new PublishedDraw(filling.supplementing(told)));
        assertThat(shown().state()).isEqualTo(HallState.RUNNING);

        answers(filling, 1, ContactOutcome.ACCEPTED);

        assertThat(shown().state()).isEqualTo(HallState.DONE);
        assertThat(shown().draw()).isEqualTo(DrawState.SEATED);
        assertThat(shown().units()).hasSize(4).containsOnly(HallUnit.DONE);
    }

    @Test
    void a_void_one_has_stopped() {
        draw.voided(told.voided("agency"));

        assertThat(shown().state()).isEqualTo(HallState.STOPPED);
        assertThat(shown().number()).isEqualTo(told.number());
        assertThat(shown().title()).isEqualTo("中小学智慧教室设备");
    }
}
