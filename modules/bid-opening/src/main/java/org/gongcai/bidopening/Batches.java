package org.gongcai.bidopening;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Batches extends JpaRepository<Batch, UUID> {

    List<Batch> findByEventIdIn(Collection<UUID> events);

    boolean existsByLogIndexIsNull();
}
