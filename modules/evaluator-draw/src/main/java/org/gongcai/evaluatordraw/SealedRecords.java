package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SealedRecords extends JpaRepository<SealedRecord, UUID> {

    default SealedRecord get(UUID draw) {
        return findById(draw)
                .orElseThrow(
                        () -> new IllegalStateException("Draw %s has no secrets".formatted(draw)));
    }
}
