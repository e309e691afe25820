package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The register: organisations, persons, who acts for whom, and the keys people sign with. */
@HttpExchange("/api/v1/register")
public interface IntegrityApi {

    /** By an authority's administrator. */
    @PostExchange("/parties")
    PartyView registerParty(@RequestBody RegisterParty party);

    /**
     * Newest first, in pages; all filters are optional.
     *
     * @param after the last organisation of the previous page
     */
    @GetExchange("/parties")
    PartyPage parties(
            @RequestParam(required = false) @Nullable PartyKind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int size);

    @GetExchange("/parties/{party}")
    PartyView party(@PathVariable UUID party);

    @PostExchange("/parties/{party}/units")
    PartyView addUnit(@PathVariable UUID party, @RequestBody NewUnit unit);

    /** A supplier registers itself with its first person; needs no account. */
    @PostExchange("/suppliers")
    PartyView registerSupplier(@RequestBody RegisterSupplier supplier);

    @PostExchange("/persons")
    PersonView registerPerson(@RequestBody RegisterPerson person);

    /**
     * By name, in pages; for administrators.
     *
     * @param after the last person of the previous page
     */
    @GetExchange("/persons")
    PersonPage persons(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int size);

    @PostExchange("/appointments")
    AppointmentView appoint(@RequestBody NewAppointment appointment);

    @GetExchange("/appointments")
    List<AppointmentView> appointments(@RequestParam(required = false) @Nullable UUID party);

    @PostExchange("/appointments/{appointment}/end")
    AppointmentView endAppointment(@PathVariable UUID appointment);

    @PostExchange("/entrustments")
    EntrustmentView entrust(@RequestBody NewEntrustment entrustment);

    @GetExchange("/entrustments")
    List<EntrustmentView> entrustments();

    /** Who is signed in, and for whom that person may act today. */
    @GetExchange("/me")
    Me me();

    /**
     * A challenge that the device signs with the key to be enrolled; good once, for ten minutes.
     */
    @PostExchange("/keys/challenges")
    KeyChallenge challenge(@RequestBody KeyName name);

    @PostExchange("/keys")
    KeyView enrolKey(@RequestBody EnrolKey key);

    /** The caller's own keys, newest first. */
    @GetExchange("/keys")
    List<KeyView> keys();

    @PostExchange("/keys/{keyId}/revoke")
    KeyView revokeKey(@PathVariable String keyId);

    /** Creates the authority and its two administrators, once, with the link from the log. */
    @PostExchange("/first-start")
    void firstStart(@RequestBody FirstStart start);

    /** Whether this installation still waits for its first start. */
    @GetExchange("/first-start")
    FirstStartState firstStartState();

    /**
     * @param authority whose organisation it is; absent for an authority of its own
     * @param reason why a code of the time before 2015 is registered although its check fails
     */
    record RegisterParty(
            String creditCode,
            String name,
            Set<PartyKind> kinds,
            String region,
            @Nullable UUID authority,
            boolean smallOrMicro,
            @Nullable String reason) {}

    record NewUnit(String name) {}

    record RegisterSupplier(
            String creditCode,
            String name,
            String region,
            boolean smallOrMicro,
            String personName,
            String phone,
            String username,
            String password) {}

    record RegisterPerson(String name, @Nullable String phone, String username, String password) {}

    record NewAppointment(
            UUID person,
            UUID party,
            @Nullable UUID unit,
            Role role,
            @Nullable HolderSeat seat,
            LocalDate from,
            @Nullable LocalDate to,
            String foundingDocument) {}

    record NewEntrustment(
            UUID purchaser,
            UUID agency,
            String scope,
            LocalDate from,
            LocalDate to,
            @Nullable String fee) {}

    record PartyView(
            UUID id,
            CreditCode creditCode,
            String name,
            Set<PartyKind> kinds,
            String region,
            UUID authority,
            boolean smallOrMicro,
            List<UnitView> units,
            Instant registeredAt,
            @Nullable String warning) {}

    record PartyPage(List<PartyView> rows, @Nullable UUID next) {}

    record UnitView(UUID id, String name) {}

    record PersonView(UUID id, String name, String username, Set<Role> roles) {}

    record PersonPage(List<PersonView> rows, @Nullable UUID next) {}

    record AppointmentView(
            UUID id,
            UUID person,
            String personName,
            PartyRef party,
            @Nullable String unit,
            Role role,
            @Nullable HolderSeat seat,
            LocalDate from,
            @Nullable LocalDate to,
            String foundingDocument) {}

    record EntrustmentView(
            UUID id,
            PartyRef purchaser,
            PartyRef agency,
            String scope,
            LocalDate from,
            LocalDate to,
            @Nullable String fee) {}

    record Me(UUID person, String name, Set<Role> roles, List<AppointmentView> appointments) {}

    /**
     * @param by the name to sign under: the credit code of one's organisation for bidders, the name
     *     of one's seat (recipient) for key holders
     */
    record KeyName(String by) {}

    /** 32 random bytes, hex. */
    record KeyChallenge(String challenge) {}

    /**
     * @param proof canonical signed {@code key.enrol} object
     */
    record EnrolKey(String proof) {}

    /**
     * @param eventId of the enrolment, by which the log's entry is found
     */
    record KeyView(
            String keyId,
            String by,
            String algorithm,
            String publicKey,
            Instant enrolledAt,
            @Nullable Instant revokedAt,
            UUID eventId) {}

    record FirstStart(
            String token,
            String creditCode,
            String authorityName,
            String region,
            List<RegisterPerson> administrators) {}

    record FirstStartState(boolean wanted) {}
}
