package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent.InspectorAbsent;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest(ObservationModule.class)
class InspectionTest extends InspectedCounty {

    @Test
    void an_inspector_attends_and_notes_and_another_is_recorded_absent() {
        announce("1", "2");
        var late = actors.appointed(Role.INSPECTOR, office);
        var mine = invitation(lin);
        var theirs = invitation(late);
        lin.run(() -> api.answer(mine.id(), new InvitationAnswer(true, null)));
        move(start.minus(Duration.ofMinutes(30)));
        lin.run(() -> api.signIn(mine.id(), new SignIn(true)));
        var noted = note(lin, mine, NoteType.QUESTION, "为何只有一名主持人?");

        tell(new BidsOpened(head(), statement("bids.opened"), "1", List.of()));
        tell(new OpeningFailed(head(), statement("opening.failed"), "2", "不足三家", "87号令"));
        await().until(() -> ended());
        move(clock.now().plus(Duration.ofMinutes(31)));

        awaitStatistic();
        var absent = own(InspectorAbsent.class);
        assertThat(absent).extracting(InspectorAbsent::inspector).contains(late.person());
        assertThat(absent).extracting(InspectorAbsent::inspector).doesNotContain(lin.person());
        assertThat(invitation(late).state()).isEqualTo(InvitationState.ABSENT);
        assertThat(theirs.id()).isEqualTo(invitation(late).id());
        var statistic = own(ObservationStatistic.class).getFirst();
        assertThat(statistic.attended()).isEqualTo(1);
        assertThat(statistic.invited()).isEqualTo(absent.size() + 1);
        chainOf(noted.notes().getFirst().event(), absent.size());
    }

    @Test
    void own_invitations_are_for_their_inspector_alone() {
        announce("1");
        var mine = invitation(lin);
        var other = actors.appointed(Role.INSPECTOR, office);
        refused("not-yours", () -> other.call(() -> api.invitation(mine.id())));
        refused("not-yours", () -> other.call(() -> api.signIn(mine.id(), new SignIn(true))));
        refused("unknown-invitation", () -> lin.call(() -> api.invitation(UUID.randomUUID())));
        assertThatThrownBy(() -> buyer.call(() -> api.invitation(mine.id())))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                "decline-reason",
                () -> lin.call(() -> api.answer(mine.id(), new InvitationAnswer(false, null))));
        refused("conflict-declared", () -> signInWithConflict(mine));
        var declined = lin.call(() -> api.answer(mine.id(), new InvitationAnswer(false, "需要回避")));
        assertThat(declined.state()).isEqualTo(InvitationState.DECLINED);
        assertThat(declined.declineReason()).isEqualTo("需要回避");
    }

    @Test
    void attendance_is_seen_by_the_parties_and_the_county_alone() {
        announce("1");
        invitation(lin);
        var supervisor = actors.appointed(Role.SUPERVISOR, office);
        for (var viewer : List.of(buyer, supervisor, lin)) {
            assertThat(viewer.call(() -> api.attendance(project)))
                    .extracting(AttendanceView::inspector)
                    .contains("澄溪县监督办公室");
        }
        var stranger = actors.appointed(Role.PURCHASER, actors.party("别的单位", PartyKind.PURCHASER));
        refused("not-yours", () -> stranger.call(() -> api.attendance(project)));
        var supplier = actors.person(Role.SUPPLIER);
        assertThatThrownBy(() -> supplier.call(() -> api.attendance(project)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(buyer.call(() -> api.attendance(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_log_is_open_to_everyone_and_invitations_are_not() throws Exception {
        announce("1");
        await().until(() -> !log.chain(number).isEmpty());
        web.perform(get("/api/v1/log/checkpoint")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/keys")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/leaves").param("limit", "3")).andExpect(status().isOk());
        web.perform(get("/api/v1/log/chains").param("subject", number)).andExpect(status().isOk());
        web.perform(get("/api/v1/log/leaves/" + UUID.randomUUID()))
                .andExpect(status().isNotFound());
        web.perform(get("/api/v1/observations")).andExpect(status().isUnauthorized());
    }
}
