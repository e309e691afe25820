package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProvenFacts extends Repository<ProvenFact, UUID> {

    ProvenFact save(ProvenFact fact);

    List<ProvenFact> findByProjectOrderByOccurredAtAscEventIdAsc(UUID project);
}
