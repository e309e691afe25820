package org.gongcai.bidopening;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ShownKeys extends JpaRepository<ShownKeyRow, UUID> {

    Optional<ShownKeyRow> findByTenderAndRecipient(UUID tender, String recipient);

    void deleteByTenderAndRecipient(UUID tender, String recipient);
}
