package org.gongcai.integrity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.IntegrityEvent.AppointmentEnded;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.IntegrityEvent.KeyRevoked;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Aggregate;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A person with appointments and signing keys. All of a person's duties are judged together, so
 * that no two administrators can give one person what must be separate.
 */
@Entity
@Table(schema = "integrity", name = "person")
class Person extends Aggregate {

    /** With or without country and area code, and an extension. */
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9(][0-9 ()-]{4,}[0-9]( ?转 ?[0-9]{1,6})?");

    private String name;
    private @Nullable String phone;
    private String username;

    /** Whose administrators keep this record, also before the first appointment. */
    private UUID authority;

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    private List<Appointment> appointments = new ArrayList<>();

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("enrolledAt DESC")
    @Fetch(FetchMode.SUBSELECT)
    private List<RegisteredKey> keys = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String name, @Nullable String phone, String username, UUID authority) {
        super(UUID.randomUUID());
        this.name = Typed.required(name, 100, "name", "姓名");
        this.phone = checkedPhone(phone);
        this.username = Typed.required(username, 100, "username", "用户名");
        this.authority = authority;
    }

    AppointmentMade appoint(
            Duty duty, Party party, @Nullable UUID unit, String foundingDocument, Instant now) {
        refuseForeign(duty, party);
        refuseUnknown(unit, party);
        refuseMixed(duty);
        var appointment = new Appointment(this, party.id(), unit, duty, foundingDocument);
        appointments.add(appointment);
        return new AppointmentMade(
                next(now),
                appointment.id(),
                id(),
                party.ref(),
                party.getAuthority(),
                duty.role(),
                duty.seat(),
                duty.from(),
                duty.to());
    }

    AppointmentEnded endAppointment(UUID appointment, Instant now) {
        var ended = appointment(appointment);
        ended.end(LegalTime.dateOf(now));
        return new AppointmentEnded(next(now), appointment, id(), LegalTime.dateOf(now));
    }

    KeyEnrolled enrol(RegisteredKey.Proven key, CreditCode party, Statement proof, Instant now) {
        var event =
                new KeyEnrolled(
                        next(now),
                        proof,
                        id(),
                        party,
                        key.by(),
                        key.algorithm(),
                        key.keyId(),
                        key.publicKey());
        keys.addFirst(new RegisteredKey(this, party, key, event.eventId(), now));
        return event;
    }

    KeyRevoked revoke(String keyId, Statement statement, Instant now) {
        key(keyId).revoke(now);
        return new KeyRevoked(next(now), statement, id(), keyId);
    }

    Appointment appointment(UUID appointment) {
        return appointments.stream()
                .filter(each -> each.id().equals(appointment))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-appointment", "没有这项任职"));
    }

    RegisteredKey key(String keyId) {
        return keys.stream()
                .filter(each -> each.getKeyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-key", "您没有这把密钥"));
    }

    Set<Role> rolesOn(LocalDate day) {
        return holding(day).map(each -> each.duty().role()).collect(Collectors.toSet());
    }

    Stream<Appointment> holding(LocalDate day) {
        return appointments.stream().filter(each -> each.duty().holdsOn(day));
    }

    /** The next day on which an appointment begins or ends. */
    Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return appointments.stream()
                .map(Appointment::duty)
                .flatMap(
                        duty -> Stream.of(Optional.of(duty.from()), Optional.ofNullable(duty.to())))
                .flatMap(Optional::stream)
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo);
    }

    private static void refuseForeign(Duty duty, Party party) {
        if (!duty.fits(party.getKinds())) {
            throw Refused.of(
                            "role-party-kind",
                            "角色“%s”与单位“%s”的类别不符".formatted(duty.role().wireName(), party.getName()))
                    .field("role")
                    .remedy("请选择与单位类别相符的角色，或先更正单位类别")
                    .value("role", duty.role().wireName())
                    .value("party", party.getName());
        }
    }

    private static void refuseUnknown(@Nullable UUID unit, Party party) {
        if (unit != null && party.unitName(unit).isEmpty()) {
            throw Refused.of("unknown-unit", "“%s”没有这个部门".formatted(party.getName()))
                    .field("unit")
                    .value("party", party.getName());
        }
    }

    private void refuseMixed(Duty duty) {
        appointments.stream()
                .map(each -> each.duty().conflictWith(duty))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(reason -> {
                    throw Refused.of("duties-not-separated", reason)
                            .field("role")
                            .remedy("请另选人员，或先终止与之冲突的任职");
                });
    }

    List<Appointment> appointments() {
        return List.copyOf(appointments);
    }

    List<RegisteredKey> keys() {
        return List.copyOf(keys);
    }

    String name() {
        return name;
    }

    private static @Nullable String checkedPhone(@Nullable String typed) {
        var phone = Typed.optional(typed, 40, "phone", "电话");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Refused.of("phone-form", "“%s”不是电话号码".formatted(phone))
                    .field("phone")
                    .remedy("请填写手机号，或者区号和号码，例如 0999-2345678 转 12")
                    .value("typed", phone);
        }
        return phone;
    }

    @Nullable String phone() {
        return phone;
    }

    String username() {
        return username;
    }

    UUID authority() {
        return authority;
    }
}
