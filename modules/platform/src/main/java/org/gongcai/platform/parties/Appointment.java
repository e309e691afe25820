package org.gongcai.platform.parties;

import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a person is for an organisation, half-open [from, to).
 *
 * @param authority the authority in whose area it counts
 * @param to absent while no end is known
 */
public record Appointment(
        UUID id,
        UUID person,
        PartyRef party,
        UUID authority,
        Role role,
        @Nullable HolderSeat seat,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
