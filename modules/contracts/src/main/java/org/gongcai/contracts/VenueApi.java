package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The place of evaluation: identity desk, one-time codes, terminals, taking a seat. */
@HttpExchange("/api/v1/venue")
public interface VenueApi {

    /** Evaluations of today and later, for the centre's desk and the agency's host. */
    @GetExchange("/sessions")
    List<VenueSession> sessions();

    /**
     * Names are shown from an hour before the start on, to the desk and the host alone; every read
     * is an entry of the log.
     */
    @GetExchange("/sessions/{draw}")
    VenueSession session(@PathVariable UUID draw);

    /** The purchaser's representative with its letter of authorisation. */
    @PostExchange("/sessions/{draw}/representatives")
    VenueSession appointRepresentative(
            @PathVariable UUID draw, @RequestBody NewRepresentative representative);

    /** After the identity check; a code that was given before for the seat no longer counts. */
    @PostExchange("/sessions/{draw}/seats/{seat}/code")
    IssuedCode issueCode(
            @PathVariable UUID draw, @PathVariable int seat, @RequestBody IdentityCheck check);

    /** Who accepted and did not come; the next one of the order is asked at once. */
    @PostExchange("/sessions/{draw}/seats/{seat}/absent")
    VenueSession absent(@PathVariable UUID draw, @PathVariable int seat);

    /** By the desk; the secret is kept by the terminal alone. */
    @PostExchange("/terminals")
    EnrolledTerminal enrolTerminal(@RequestBody NewTerminal terminal);

    @GetExchange("/terminals")
    List<TerminalView> terminals();

    /** At an enrolled terminal; spends the code and gives the seat its own account. */
    @PostExchange("/sign-in")
    SeatAccount signIn(@RequestBody CodeEntry entry);

    /** The seat's own view: against whom a conflict has to be declared. */
    @GetExchange("/seat")
    SeatView seat();

    /** Without a conflict the seat is taken; with one the person leaves and is replaced at once. */
    @PostExchange("/seat/declaration")
    SeatView declare(@RequestBody Declaration declaration);

    /**
     * @param opened whether bids are opened, without which nobody takes a seat
     */
    record VenueSession(
            UUID draw,
            UUID project,
            String drawNumber,
            String title,
            Instant start,
            @Nullable Integer minutes,
            String place,
            boolean opened,
            boolean namesShown,
            List<VenueSeat> seats) {}

    /**
     * @param name absent before names may be shown and for seats nobody has accepted yet
     */
    record VenueSeat(
            int seat,
            boolean purchaserRepresentative,
            String group,
            VenueSeatState state,
            @Nullable String name,
            @Nullable String employer) {}

    enum VenueSeatState {
        VACANT,
        EXPECTED,
        CODE_ISSUED,
        SIGNED_IN,
        TAKEN
    }

    /**
     * @param letter uploaded letter of authorisation
     */
    record NewRepresentative(String name, UUID letter) {}

    /**
     * @param document kind of identity document that was seen, never its number
     */
    record IdentityCheck(String document) {}

    /** Printed once; good for this seat of this session, until midnight. */
    record IssuedCode(int seat, String code, Instant validUntil) {}

    record NewTerminal(String name, String place) {}

    record EnrolledTerminal(UUID id, String name, String place, String secret) {}

    record TerminalView(UUID id, String name, String place, Instant enrolledAt) {}

    record CodeEntry(String terminal, String code) {}

    /** How the terminal acts for the seat from now on (HTTP Basic over the API). */
    record SeatAccount(UUID account, String username, String password, int seat) {}

    record SeatView(
            UUID draw,
            UUID project,
            int seat,
            boolean purchaserRepresentative,
            String title,
            List<String> bidders,
            VenueSeatState state) {}

    /**
     * @param with which bidder, required with a conflict
     */
    record Declaration(boolean conflict, @Nullable String with) {}
}
