package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ScoredLots extends Repository<PublishedScores, UUID> {

    PublishedScores save(PublishedScores scores);

    List<PublishedScores> findByProjectOrderByLot(UUID project);
}
