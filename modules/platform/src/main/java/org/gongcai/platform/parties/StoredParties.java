package org.gongcai.platform.parties;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredParties extends JpaRepository<StoredParty, UUID> {
    Optional<StoredParty> findByCreditCode(String creditCode);
}
