package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The place of evaluation: identity desk, one-time codes, terminals, taking a seat. */
@HttpExchange("/api/v1/venue")
public interface VenueApi {

    /**
     * Evaluations of today and later and those that are not over yet, for the centre's desk and the
     * agency's host.
     */
    @GetExchange("/sessions")
    List<VenueSession> sessions();

    /**
     * Names are shown once the bids are opened, from an hour before the start on, to the desk and
     * the host alone; every read is an entry of the log.
     */
    @GetExchange("/sessions/{draw}")
    VenueSession session(@PathVariable UUID draw);

    /** The purchaser's representative with its letter of authorisation. */
    @PostExchange("/sessions/{draw}/representatives")
    VenueSession appointRepresentative(
            @PathVariable UUID draw, @RequestBody NewRepresentative representative);

    /**
     * By the desk of the centre after the identity check, by the host only where there is no
     * centre; a code that was given before for the seat no longer counts.
     */
    @PostExchange("/sessions/{draw}/seats/{seat}/code")
    IssuedCode issueCode(
            @PathVariable UUID draw, @PathVariable int seat, @RequestBody IdentityCheck check);

    /** Who accepted and did not come; the next one of the order is asked at once. */
    @PostExchange("/sessions/{draw}/seats/{seat}/absent")
    VenueSession absent(@PathVariable UUID draw, @PathVariable int seat);

    /**
     * By which the purchaser authorises its representatives; for desk, host and inspectors invited
     * to the evaluation, once names may be shown.
     */
    @GetExchange("/projects/{project}/letters")
    List<Letter> letters(@PathVariable UUID project);

    /** A piece of such a letter; that somebody reads it is an entry of the log. */
    @GetExchange("/projects/{project}/letters/{document}/content")
    byte[] letter(
            @PathVariable UUID project,
            @PathVariable UUID document,
            @RequestParam long offset,
            @RequestParam int length);

    /** Where evaluations are planned whose people the caller identifies, and terminals stand. */
    @GetExchange("/places")
    List<String> places();

    /** By the desk, at one of these places; the secret is kept by the terminal alone. */
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
     * @param hostIsDesk whether the host identifies people, as there is no centre
     * @param identifies whether the caller does
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
            boolean hostIsDesk,
            boolean identifies,
            List<VenueSeat> seats) {}

    /**
     * @param name absent before names may be shown and for seats nobody has accepted yet
     * @param moved absent if time and place are those that were accepted
     */
    record VenueSeat(
            int seat,
            boolean purchaserRepresentative,
            String group,
            VenueSeatState state,
            @Nullable String name,
            @Nullable String employer,
            @Nullable MoveNotice moved) {}

    /** What who accepted knows of a time or place that changed afterwards. */
    enum MoveNotice {
        /** Not reached yet. */
        AWAITED,
        /** Was told and comes. */
        CONFIRMED
    }

    /**
     * @param seat of the representative whom it authorises
     * @param name under which the file is handed out; it names nobody
     */
    record Letter(UUID document, int seat, String name, String type, long size) {}

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

    /** Printed once; good for this seat of this session, for some hours. */
    record IssuedCode(int seat, String code, Instant validUntil) {}

    record NewTerminal(String name, String place) {}

    record EnrolledTerminal(UUID id, String name, String place, String secret) {}

    record TerminalView(UUID id, String name, String place, Instant enrolledAt) {}

    record CodeEntry(String terminal, String code) {}

    /** How the terminal acts for the seat from now on (HTTP Basic over the API). */
    record SeatAccount(UUID account, String username, String password, int seat) {}

    /**
     * @param bidders and the members of their consortia
     * @param others purchaser and agency, against whom a conflict may be declared as well
     * @param awaited seats that are not taken yet
     */
    record SeatView(
            UUID draw,
            UUID project,
            int seat,
            boolean purchaserRepresentative,
            String title,
            List<String> bidders,
            List<String> others,
            VenueSeatState state,
            List<Integer> awaited) {}

    /**
     * @param with which side of the tender, required with a conflict
     */
    record Declaration(boolean conflict, @Nullable String with) {}
}
