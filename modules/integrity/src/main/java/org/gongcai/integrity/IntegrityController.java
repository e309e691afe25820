package org.gongcai.integrity;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.PartyKind;
import org.gongcai.platform.Paged;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The register's API: who may call what, and what the answer shows. */
@RestController
class IntegrityController implements IntegrityApi {

    private static final String ADMINISTRATOR = "hasRole('authority-admin')";
    private static final String SIGNED_IN = "isAuthenticated()";

    private final Register register;
    private final SupplierRegistration suppliers;
    private final Duties duties;
    private final Entrusting entrusting;
    private final KeyEnrolment keyEnrolment;
    private final org.gongcai.integrity.FirstStart firstStart;
    private final Standing standing;
    private final RegisterViews views;
    private final LegalClock clock;

    IntegrityController(
            Register register,
            SupplierRegistration suppliers,
            Duties duties,
            Entrusting entrusting,
            KeyEnrolment keyEnrolment,
            org.gongcai.integrity.FirstStart firstStart,
            Standing standing,
            RegisterViews views,
            LegalClock clock) {
        this.register = register;
        this.suppliers = suppliers;
        this.duties = duties;
        this.entrusting = entrusting;
        this.keyEnrolment = keyEnrolment;
        this.firstStart = firstStart;
        this.standing = standing;
        this.views = views;
        this.clock = clock;
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public PartyView registerParty(RegisterParty party) {
        return view(register.registerParty(party));
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public PartyPage parties(
            @Nullable PartyKind kind, @Nullable String q, @Nullable UUID after, int size) {
        var page = Paged.of(register.parties(kind, q), Party::id, after, size);
        return new PartyPage(page.rows(this::view), page.next());
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public PartyView party(UUID party) {
        return view(register.party(party));
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public PartyView addUnit(UUID party, NewUnit unit) {
        return view(register.addUnit(party, unit.name()));
    }

    @Override
    public PartyView registerSupplier(RegisterSupplier supplier) {
        return view(suppliers.register(supplier));
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public PersonView registerPerson(RegisterPerson person) {
        return views.person(register.registerPerson(person), clock.today());
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public PersonPage persons(@Nullable String q, @Nullable UUID after, int size) {
        var today = clock.today();
        var page = Paged.of(register.persons(q), Person::id, after, size);
        return new PersonPage(page.rows(person -> views.person(person, today)), page.next());
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public AppointmentView appoint(NewAppointment appointment) {
        return views.appointment(duties.appoint(appointment));
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public List<AppointmentView> appointments(@Nullable UUID party) {
        return duties.appointments(party).stream().map(views::appointment).toList();
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public AppointmentView endAppointment(UUID appointment) {
        return views.appointment(duties.end(appointment));
    }

    @Override
    @PreAuthorize(ADMINISTRATOR)
    public EntrustmentView entrust(NewEntrustment entrustment) {
        return views.entrustment(entrusting.entrust(entrustment));
    }

    @Override
    @PreAuthorize("hasAnyRole('authority-admin', 'purchaser', 'agency')")
    public List<EntrustmentView> entrustments() {
        return entrusting.visible().stream().map(views::entrustment).toList();
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public Me me() {
        var caller = Caller.current();
        return new Me(
                caller.person(),
                caller.displayName(),
                caller.roles(),
                duties.ofCaller().stream().map(views::appointment).toList());
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public KeyChallenge challenge(KeyName name) {
        return new KeyChallenge(keyEnrolment.challenge(name.by()));
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public KeyView enrolKey(EnrolKey key) {
        return views.key(keyEnrolment.enrol(key.proof()));
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public List<KeyView> keys() {
        return keyEnrolment.ofCaller().stream().map(views::key).toList();
    }

    @Override
    @PreAuthorize(SIGNED_IN)
    public KeyView revokeKey(String keyId) {
        return views.key(keyEnrolment.revoke(keyId));
    }

    @Override
    public void firstStart(FirstStart start) {
        firstStart.start(start);
    }

    @Override
    public FirstStartState firstStartState() {
        return new FirstStartState(firstStart.wanted());
    }

    private PartyView view(Party party) {
        return views.party(party, standing.warning(party));
    }
}
