package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.integrity.Chengxi.NOW;
import static org.gongcai.integrity.Chengxi.TODAY;
import static org.gongcai.integrity.Chengxi.agency;
import static org.gongcai.integrity.Chengxi.centre;
import static org.gongcai.integrity.Chengxi.duty;
import static org.gongcai.integrity.Chengxi.finance;
import static org.gongcai.integrity.Chengxi.person;
import static org.gongcai.integrity.Chengxi.schools;
import static org.gongcai.integrity.Chengxi.seat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.Role;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void an_appointment_tells_role_organisation_and_days_but_no_name_of_a_person() {
        var person = person();
        var schools = schools();
        var made = appoint(person, duty(Role.PURCHASER), schools);
        assertThat(made.party()).isEqualTo(schools.ref());
        assertThat(made.authority()).isEqualTo(schools.getAuthority());
        assertThat(made.from()).isEqualTo(TODAY);
        assertThat(made.toString()).doesNotContain(person.name());
    }

    @Test
    void a_telephone_number_is_one() {
        var authority = finance().getAuthority();
        for (var phone : List.of("13800000000", "+86 999-2345678", "(0999) 2345678 转 12")) {
            assertThat(new Person("赵某", phone, "zhao", authority).phone()).isEqualTo(phone);
        }
        for (var phone : List.of("not-a-phone", "电话☎", "12", "999-")) {
            assertThatThrownBy(() -> new Person("赵某", phone, "zhao", authority))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不是电话号码");
        }
    }

    @Test
    void the_events_of_a_person_are_counted_together() {
        var person = person();
        var first = appoint(person, duty(Role.SUPERVISOR), finance());
        var second = appoint(person, duty(Role.POOL_KEEPER), finance());
        var third = person.endAppointment(first.appointment(), NOW);
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(third.sequence()).isEqualTo(3);
        assertThat(third.subject()).isEqualTo(person.id());
    }

    @Test
    void an_administrator_makes_itself_neither_purchaser_nor_key_holder() {
        var administrator = person();
        appoint(administrator, duty(Role.AUTHORITY_ADMIN), finance());
        refused(
                "duties-not-separated",
                () ->
                        appoint(
                                administrator,
                                seat(Role.SUPERVISOR, HolderSeat.SUPERVISION),
                                finance()));
        refused(
                "duties-not-separated",
                () -> appoint(administrator, duty(Role.PURCHASER), schools()));
    }

    @Test
    void an_inspector_does_not_act_for_those_it_inspects() {
        var inspector = person();
        appoint(inspector, duty(Role.INSPECTOR), finance());
        refused("duties-not-separated", () -> appoint(inspector, duty(Role.PURCHASER), schools()));
        refused("duties-not-separated", () -> appoint(inspector, duty(Role.AGENCY), agency()));
        refused("duties-not-separated", () -> appoint(inspector, duty(Role.EVALUATOR), finance()));
        assertThat(inspector.rolesOn(TODAY)).containsExactly(Role.INSPECTOR);
    }

    @Test
    void who_acts_for_a_purchaser_does_not_become_its_inspector() {
        var buyer = person();
        appoint(buyer, duty(Role.PURCHASER), schools());
        refused("duties-not-separated", () -> appoint(buyer, duty(Role.INSPECTOR), finance()));
    }

    @Test
    void nobody_holds_both_keys_that_open_a_bid() {
        var holder = person();
        appoint(holder, seat(Role.SUPERVISOR, HolderSeat.SUPERVISION_BACKUP), finance());
        refused(
                "duties-not-separated",
                () -> appoint(holder, seat(Role.AGENCY, HolderSeat.AGENCY), agency()));
        refused(
                "duties-not-separated",
                () -> appoint(holder, seat(Role.CENTRE, HolderSeat.PLATFORM), centre()));
    }

    @Test
    void duties_that_follow_one_another_are_allowed() {
        var person = person();
        var inspector = new Duty(Role.INSPECTOR, null, TODAY, TODAY.plusDays(10));
        appoint(person, inspector, finance());
        appoint(person, new Duty(Role.PURCHASER, null, TODAY.plusDays(10), null), schools());
        assertThat(person.rolesOn(TODAY.plusDays(9))).containsExactly(Role.INSPECTOR);
        assertThat(person.rolesOn(TODAY.plusDays(10))).containsExactly(Role.PURCHASER);
        assertThat(person.nextChangeAfter(TODAY)).contains(TODAY.plusDays(10));
    }

    @Test
    void an_ended_appointment_takes_the_role_away_the_same_day() {
        var person = person();
        var made = appoint(person, duty(Role.SUPERVISOR), finance());
        var ended = person.endAppointment(made.appointment(), NOW.plus(Duration.ofDays(3)));
        assertThat(ended.on()).isEqualTo(TODAY.plusDays(3));
        assertThat(person.rolesOn(TODAY.plusDays(2))).containsExactly(Role.SUPERVISOR);
        assertThat(person.rolesOn(TODAY.plusDays(3))).isEmpty();
        refused(
                "wrong-state",
                () -> person.endAppointment(made.appointment(), NOW.plus(Duration.ofDays(3))));
    }

    @Test
    void an_appointment_ended_before_it_began_never_holds() {
        var person = person();
        var made =
                appoint(
                        person,
                        new Duty(Role.SUPERVISOR, null, TODAY.plusDays(5), null),
                        finance());
        person.endAppointment(made.appointment(), NOW);
        assertThat(person.rolesOn(TODAY.plusDays(5))).isEmpty();
    }

    @Test
    void a_role_belongs_to_an_organisation_of_its_kind() {
        refused("role-party-kind", () -> appoint(person(), duty(Role.PURCHASER), agency()));
        refused("role-party-kind", () -> appoint(person(), duty(Role.INSPECTOR), schools()));
        refused("role-party-kind", () -> appoint(person(), duty(Role.SUPPLIER), schools()));
    }

    @Test
    void a_seat_belongs_to_its_role() {
        refused("seat-role", () -> seat(Role.INSPECTOR, HolderSeat.SUPERVISION));
        refused("seat-role", () -> seat(Role.AGENCY, HolderSeat.PLATFORM));
        assertThat(seat(Role.PURCHASER, HolderSeat.AGENCY).seat()).isEqualTo(HolderSeat.AGENCY);
    }

    @Test
    void an_appointment_does_not_end_before_it_begins() {
        refused(
                "appointment-dates",
                () -> new Duty(Role.SUPERVISOR, null, TODAY, TODAY.minusDays(1)));
    }

    @Test
    void an_appointment_names_a_unit_of_the_organisation_and_its_document() {
        refused(
                "unknown-unit",
                () ->
                        person().appoint(
                                        duty(Role.PURCHASER),
                                        schools(),
                                        UUID.randomUUID(),
                                        "任命书",
                                        NOW));
        refused(
                "field-missing",
                () -> person().appoint(duty(Role.PURCHASER), schools(), null, " ", NOW));
    }

    private static AppointmentMade appoint(Person person, Duty duty, Party party) {
        return person.appoint(duty, party, null, "澄溪任〔2026〕3号", NOW);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
