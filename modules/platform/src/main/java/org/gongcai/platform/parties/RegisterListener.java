package org.gongcai.platform.parties;

import org.gongcai.contracts.IntegrityEvent.AppointmentEnded;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.EntrustmentGiven;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.PartyRegistered;
import org.gongcai.platform.events.EventListener;
import org.gongcai.platform.events.NotYet;
import org.springframework.stereotype.Component;

@Component
class RegisterListener implements EventListener {

    private final StoredParties parties;
    private final StoredAppointments appointments;
    private final StoredEntrustments entrustments;
    private final StoredDebarments debarments;

    RegisterListener(
            StoredParties parties,
            StoredAppointments appointments,
            StoredEntrustments entrustments,
            StoredDebarments debarments) {
        this.parties = parties;
        this.appointments = appointments;
        this.entrustments = entrustments;
        this.debarments = debarments;
    }

    @Override
    public String consumer() {
        return "platform";
    }

    void on(PartyRegistered event) {
        parties.save(new StoredParty(event));
    }

    void on(AppointmentMade event) {
        appointments.save(new StoredAppointment(event));
    }

    void on(AppointmentEnded event) {
        appointments
                .findById(event.appointment())
                .orElseThrow(() -> new NotYet("appointment " + event.appointment()))
                .end(event.on());
    }

    void on(EntrustmentGiven event) {
        entrustments.save(new StoredEntrustment(event));
    }

    void on(PartyDebarred event) {
        debarments.save(new StoredDebarment(event));
    }

    void on(DebarmentEnded event) {
        debarments
                .findById(event.head().subject())
                .orElseThrow(() -> new NotYet("debarment of case " + event.head().subject()))
                .end(event.on());
    }
}
