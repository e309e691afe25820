package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.VenueApi.EnrolledTerminal;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.TerminalView;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk enrols the terminals of the rooms in which it identifies people. A place is one of those
 * known, as a code is good only at a terminal of exactly its session's place.
 */
@Service
@PreAuthorize("hasAnyRole('centre', 'agency', 'purchaser')")
class TerminalDesk {

    private static final Logger log = LoggerFactory.getLogger(TerminalDesk.class);

    private final Terminals terminals;
    private final DrawnSeats drawn;
    private final Attendants attendants;
    private final Appointments appointments;
    private final VenueVault vault;
    private final LegalClock clock;

    TerminalDesk(
            Terminals terminals,
            DrawnSeats drawn,
            Attendants attendants,
            Appointments appointments,
            VenueVault vault,
            LegalClock clock) {
        this.terminals = terminals;
        this.drawn = drawn;
        this.attendants = attendants;
        this.appointments = appointments;
        this.vault = vault;
        this.clock = clock;
    }

    /** Shows the secret for the only time. */
    @Transactional
    public EnrolledTerminal enrol(NewTerminal wanted) {
        var name = Typed.required(wanted.name(), 100, "name", "终端名称");
        var place = Typed.required(wanted.place(), 500, "place", "终端所在的评审地点");
        var authority = known().get(place);
        if (authority == null) {
            throw Refused.of("place-unknown", "“%s”不是已安排评审的地点".formatted(place))
                    .field("place")
                    .remedy("请从已安排评审的地点中选择；没有的，请先安排评审活动")
                    .value("place", place);
        }
        var secret = vault.random("terminal");
        var by = Caller.current().person();
        var terminal = new Terminal(name, place, authority, secret, by, clock.now());
        terminals.save(terminal);
        log.info("Enrolled terminal {}", terminal.id());
        return new EnrolledTerminal(terminal.id(), name, place, secret);
    }

    @Transactional(readOnly = true)
    public List<String> places() {
        return List.copyOf(known().keySet());
    }

    /** Of each place the authority whose codes count there. */
    private Map<String, UUID> known() {
        var places = new TreeMap<String, UUID>();
        enrolled().forEach(each -> places.put(each.place(), each.authority()));
        drawn.committeesFrom(LegalTime.startOf(clock.today().minusDays(1))).stream()
                .filter(each -> attendants.desk(each).isPresent())
                .forEach(each -> places.put(each.place().strip(), each.authority()));
        return places;
    }

    @Transactional(readOnly = true)
    public List<TerminalView> all() {
        return enrolled().stream().map(Terminal::shown).toList();
    }

    /** All of the centre's area; of a host, where there is no centre, what it enrolled itself. */
    private List<Terminal> enrolled() {
        var me = Caller.current().person();
        return appointments.of(me).stream()
                .filter(each -> each.role() == Role.CENTRE)
                .map(Appointment::authority)
                .findFirst()
                .map(terminals::findByAuthorityOrderByNameAscEnrolledAtAsc)
                .orElseGet(() -> terminals.findByEnrolledByOrderByNameAscEnrolledAtAsc(me));
    }
}
