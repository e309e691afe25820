package org.gongcai.platform.parties;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.Role;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredAppointments extends JpaRepository<StoredAppointment, UUID> {
    List<StoredAppointment> findByPersonOrderByFromDayAscIdAsc(UUID person);

    List<StoredAppointment> findByRoleAndAuthorityOrderByFromDayAscIdAsc(Role role, UUID authority);

    List<StoredAppointment> findBySeatAndAuthorityOrderByFromDayAscIdAsc(
            HolderSeat seat, UUID authority);
}
