package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.IrregularityRaised;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest(ObservationModule.class)
class IrregularityTest extends InspectedCounty {

    @Test
    void a_suggestion_to_stop_reaches_who_conducts_the_session_and_asks_for_an_answer() {
        announce("1");
        var mine = invitation(lin);
        move(start.minus(Duration.ofMinutes(30)));
        lin.run(() -> api.signIn(mine.id(), new SignIn(true)));
        note(lin, mine, NoteType.STOP_SUGGESTION, "开标室断电，建议暂停");
        var asked = irregularities(buyer).getFirst();
        assertThat(asked.type()).isEqualTo(NoteType.STOP_SUGGESTION);
        assertThat(asked.mayAnswer()).isTrue();
        buyer.call(() -> answer(asked.note(), new IrregularityAnswer("已暂停，恢复供电后继续")));
        assertThat(irregularities(lin).getFirst().answer()).contains("已暂停");
    }

    @Test
    void an_irregularity_is_answered_by_who_is_asked_and_by_nobody_else() {
        announce("1");
        var mine = invitation(lin);
        move(start.minus(Duration.ofMinutes(30)));
        lin.run(() -> api.signIn(mine.id(), new SignIn(true)));
        note(lin, mine, NoteType.NORMAL, "按时开始");
        note(lin, mine, NoteType.IRREGULARITY, "唱标人漏读了一项");
        assertThat(own(IrregularityRaised.class)).hasSize(1);

        var asked = irregularities(buyer).getFirst();
        assertThat(asked.mayAnswer()).isTrue();
        assertThat(asked.text()).isEqualTo("唱标人漏读了一项");
        var other = actors.appointed(Role.INSPECTOR, office);
        assertThat(irregularities(other).getFirst().mayAnswer()).isFalse();
        var stranger = actors.appointed(Role.PURCHASER, actors.party("别的单位", PartyKind.PURCHASER));
        assertThat(irregularities(stranger)).isEmpty();

        var answer = new IrregularityAnswer("已当场补读并更正记录");
        refused("not-yours", () -> stranger.call(() -> answer(asked.note(), answer)));
        refused("unknown-irregularity", () -> buyer.call(() -> answer(mine.id(), answer)));
        assertThatThrownBy(() -> lin.call(() -> answer(asked.note(), answer)))
                .isInstanceOf(AccessDeniedException.class);
        buyer.call(() -> answer(asked.note(), answer));
        refused("irregularity-answered", () -> buyer.call(() -> answer(asked.note(), answer)));
        assertThat(irregularities(lin).getFirst().answer()).isEqualTo("已当场补读并更正记录");
        assertThat(irregularities(buyer).getFirst().mayAnswer()).isFalse();
        var event = own(IrregularityAnswered.class).getFirst().eventId();
        await().until(() -> log.chain(number).stream().anyMatch(it -> it.event().equals(event)));
        assertThat(log.leaf(event).leaf()).doesNotContain("补读");
    }
}
