package org.gongcai.platform.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AppointmentsTest {

    @Autowired private Appointments appointments;
    @Autowired private Actors actors;

    private PartyRef purchaser;
    private PartyRef agency;

    @BeforeEach
    void parties() {
        purchaser = actors.party("清河县第一中学", PartyKind.PURCHASER);
        agency = actors.party("正信招标代理有限公司", true, PartyKind.AGENCY, PartyKind.SUPPLIER);
    }

    @Test
    void the_purchasers_own_people_act_for_it() {
        var buyer = actors.appointed(Role.PURCHASER, purchaser);
        var acting = buyer.call(() -> appointments.actingFor(purchaser.id(), agency.id()));
        assertThat(acting.party()).isEqualTo(purchaser);
        assertThat(acting.authority()).isEqualTo(Actors.AUTHORITY);
    }

    @Test
    void an_agency_acts_only_where_it_is_named_and_entrusted() {
        var agent = actors.appointed(Role.AGENCY, agency);
        refused(
                "not-yours",
                () -> agent.call(() -> appointments.actingFor(purchaser.id(), agency.id())));
        actors.entrust(purchaser, agency);
        assertThat(agent.call(() -> appointments.actingFor(purchaser.id(), agency.id())).party())
                .isEqualTo(agency);
        refused("not-yours", () -> agent.call(() -> appointments.actingFor(purchaser.id(), null)));
    }

    @Test
    void an_appointment_that_ended_no_longer_counts() {
        var person = actors.person(Role.PURCHASER);
        var id = actors.appoint(person, Role.PURCHASER, purchaser, null);
        actors.end(person, id);
        refused("not-yours", () -> person.call(() -> appointments.actingFor(purchaser.id(), null)));
        refused("no-appointment", () -> person.call(() -> appointments.actingAs(Role.PURCHASER)));
    }

    @Test
    void a_role_without_an_appointment_is_not_enough() {
        var person = actors.person(Role.SUPPLIER);
        refused("no-appointment", () -> person.call(() -> appointments.actingAs(Role.SUPPLIER)));
    }

    @Test
    void people_are_found_by_role_and_by_seat() {
        var inspector = actors.appointed(Role.INSPECTOR, purchaser);
        var holder = actors.holder(HolderSeat.AGENCY, Role.AGENCY, agency);
        assertThat(appointments.inRole(Role.INSPECTOR, Actors.AUTHORITY))
                .extracting(Appointment::person)
                .contains(inspector.person());
        assertThat(appointments.inSeat(HolderSeat.AGENCY, Actors.AUTHORITY))
                .extracting(Appointment::person)
                .contains(holder.person());
        assertThat(appointments.inRole(Role.INSPECTOR, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_party_is_known_as_the_register_told_of_it() {
        assertThat(appointments.partyRecord(agency.id()))
                .contains(
                        new PartyRecord(
                                agency,
                                Set.of(PartyKind.AGENCY, PartyKind.SUPPLIER),
                                Actors.REGION,
                                Actors.AUTHORITY,
                                true));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
