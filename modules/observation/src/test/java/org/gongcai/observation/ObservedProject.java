package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.InspectorAttended;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ObservationEvent.IrregularityAnswered;
import org.gongcai.contracts.ObservationEvent.NoteRecorded;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.jspecify.annotations.Nullable;

/** A project with sessions and inspectors, as most tests of inspection need it. */
abstract class ObservedProject {

    static final Instant START = Instant.parse("2026-04-08T01:30:00Z");
    static final Instant BEFORE = START.minus(Duration.ofDays(20));
    static final Instant LAST_LOT = START.plusSeconds(3600);
    static final Instant END = LAST_LOT.plus(ObservedSession.ENDS_AFTER);
    static final UUID AUTHORITY = UUID.randomUUID();
    static final PartyRef OFFICE = party("澄溪县监督办公室", "911");
    static final PartyRef PURCHASER = party("澄溪县第二中学", "912");

    final Entropy entropy =
            (label, count) -> {
                byte[] bytes = new byte[count];
                Arrays.fill(bytes, (byte) 7);
                return bytes;
            };
    final Observation observation =
            new Observation(
                    UUID.randomUUID(),
                    InspectedProject.of(
                            "349921-CG-2026-0031", "课桌椅采购", PURCHASER, null, AUTHORITY));

    IrregularityAnswered answer(Note note, String text) {
        var by = PURCHASER.creditCode().value();
        return (IrregularityAnswered)
                observation.answer(note, by, UUID.randomUUID(), text, entropy, END).getFirst();
    }

    ObservedSession session() {
        return observation.sessions().getFirst();
    }

    List<InspectorInvited> schedule(Inspector... inspectors) {
        return schedule(START, inspectors);
    }

    List<InspectorInvited> schedule(Instant start, Inspector... inspectors) {
        return schedule(SessionKind.BID_OPENING, start, BEFORE, inspectors);
    }

    List<InspectorInvited> schedule(
            SessionKind kind, Instant start, Instant said, Inspector... inspectors) {
        var plan = new SessionPlan(kind, start, "开标一室", null, said);
        return observation.schedule(plan, List.of(inspectors), entropy, said);
    }

    void announceAndEnd() {
        observation.announce(List.of("1"));
        observation.endLot("1", LAST_LOT);
    }

    InspectorAttended signIn(Instant now) {
        return signIn(0, now);
    }

    InspectorAttended signIn(int who, Instant now) {
        return observation.signIn(invitation(who), "林晓", true, now).orElseThrow();
    }

    NoteRecorded note(NoteType type, String text, Instant now) {
        return (NoteRecorded) told(new NewNote(type, text), now).getFirst();
    }

    List<ObservationEvent> told(NewNote typed, Instant now) {
        return observation.note(invitation(), typed, entropy, now);
    }

    Invitation invitation() {
        return invitation(0);
    }

    Invitation invitation(int place) {
        return observation.sessions().getFirst().invitations().get(place);
    }

    String inspectorId() {
        return invitation().inspector().toString();
    }

    static Bytes32 redacted(Bytes32 salt, String content) {
        return Encodings.sha256(
                Encodings.lp(
                        Encodings.utf8("gongcai/log/v1/redact"),
                        salt.bytes(),
                        Encodings.utf8(content)));
    }

    static Inspector inspector() {
        return new Inspector(appointment(UUID.randomUUID(), LocalDate.MIN, null));
    }

    static AppointmentMade appointment(UUID person, LocalDate from, @Nullable LocalDate to) {
        return new AppointmentMade(
                new EventHead(UUID.randomUUID(), person, 1, BEFORE),
                UUID.randomUUID(),
                person,
                OFFICE,
                AUTHORITY,
                Role.INSPECTOR,
                null,
                from,
                to);
    }

    static LocalDate day(int ofApril) {
        return LocalDate.of(2026, 4, ofApril);
    }

    static PartyRef party(String name, String prefix) {
        var code = CreditCode.complete(prefix + "34992100000001");
        return new PartyRef(UUID.randomUUID(), code, name);
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
