package org.gongcai.evaluatordraw.venue;

import java.util.List;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.VenueApi.EnrolledTerminal;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.TerminalView;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre enrols the terminals of its rooms. */
@Service
@PreAuthorize("hasRole('centre')")
class TerminalDesk {

    private static final Logger log = LoggerFactory.getLogger(TerminalDesk.class);

    private final Terminals terminals;
    private final Appointments appointments;
    private final VenueVault vault;
    private final LegalClock clock;

    TerminalDesk(
            Terminals terminals, Appointments appointments, VenueVault vault, LegalClock clock) {
        this.terminals = terminals;
        this.appointments = appointments;
        this.vault = vault;
        this.clock = clock;
    }

    /** Shows the secret for the only time. */
    @Transactional
    public EnrolledTerminal enrol(NewTerminal wanted) {
        var centre = appointments.actingAs(Role.CENTRE);
        var name = Entered.text("name", "终端名称", wanted.name(), 100);
        var place = Entered.text("place", "终端所在的评审地点", wanted.place(), 500);
        var secret = vault.random("terminal");
        var terminal =
                new Terminal(
                        name,
                        place,
                        centre.authority(),
                        secret,
                        Caller.current().person(),
                        clock.now());
        terminals.save(terminal);
        log.info("Enrolled terminal {}", terminal.id());
        return new EnrolledTerminal(terminal.id(), name, place, secret);
    }

    @Transactional(readOnly = true)
    public List<TerminalView> all() {
        var centre = appointments.actingAs(Role.CENTRE);
        return terminals.findByAuthorityOrderByNameAscEnrolledAtAsc(centre.authority()).stream()
                .map(Terminal::shown)
                .toList();
    }
}
