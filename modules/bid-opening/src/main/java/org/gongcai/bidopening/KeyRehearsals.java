package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeyRehearsals extends JpaRepository<KeyRehearsal, UUID> {

    /** The last one of a key stands last. */
    List<KeyRehearsal> findByTenderOrderByAgainAsc(UUID tender);

    boolean existsByTenderAndRecipientAndPkAndAgain(
            UUID tender, String recipient, String pk, boolean again);
}
