package org.gongcai.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Clarifications extends Repository<Clarification, UUID> {

    Clarification save(Clarification clarification);

    Optional<Clarification> findById(UUID id);

    List<Clarification> findByProjectAndLotOrderByAskedAtAscIdAsc(UUID project, String lot);

    List<Clarification> findByBidderOrderByAskedAtDescIdAsc(String bidder);
}
