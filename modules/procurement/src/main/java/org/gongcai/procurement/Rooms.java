package org.gongcai.procurement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface Rooms extends ListCrudRepository<Room, UUID> {

    /** Locks the row: the next booking of the room is made when this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Room> findByAuthorityAndPlace(UUID authority, String place);
}
