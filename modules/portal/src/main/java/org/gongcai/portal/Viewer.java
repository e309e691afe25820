package org.gongcai.portal;

import java.util.List;
import java.util.Set;
import org.gongcai.contracts.IntegrityApi.AppointmentView;
import org.gongcai.contracts.Role;

/**
 * Who looks at a page.
 *
 * @param appointments for whom this person may act today
 */
public record Viewer(
        String username, String name, Set<Role> roles, List<AppointmentView> appointments) {
    public Viewer {
        roles = Set.copyOf(roles);
        appointments = List.copyOf(appointments);
    }

    /** An account of a seat at the venue, which sees today's session and nothing else. */
    public boolean isSeat() {
        return roles.equals(Set.of(Role.EVALUATOR));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
