package org.gongcai.integrity;

import java.time.LocalDate;
import org.gongcai.contracts.IntegrityApi.AppointmentView;
import org.gongcai.contracts.IntegrityApi.EntrustmentView;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.PersonView;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;

/** What the API shows of the register's records. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface RegisterViews {

    @Mapping(target = "id", expression = "java(party.id())")
    @Mapping(target = "warning", source = "warning")
    PartyView party(Party party, @Nullable String warning);

    KeyView key(RegisteredKey key);

    default PersonView person(Person person, LocalDate today) {
        return new PersonView(person.id(), person.name(), person.username(), person.rolesOn(today));
    }

    default AppointmentView appointment(Duties.Engagement engagement) {
        var appointment = engagement.appointment();
        var party = engagement.party();
        var person = appointment.person();
        var duty = appointment.duty();
        return new AppointmentView(
                appointment.id(),
                person.id(),
                person.name(),
                party.ref(),
                party.unitName(appointment.unit()).orElse(null),
                duty.role(),
                duty.seat(),
                duty.from(),
                duty.to(),
                appointment.foundingDocument());
    }

    default EntrustmentView entrustment(Entrusting.Mandate mandate) {
        var terms = mandate.entrustment().terms();
        return new EntrustmentView(
                mandate.entrustment().id(),
                mandate.purchaser().ref(),
                mandate.agency().ref(),
                terms.scope(),
                terms.from(),
                terms.to(),
                terms.fee());
    }
}
