package org.gongcai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PublishedDraws extends Repository<PublishedDraw, UUID> {

    PublishedDraw save(PublishedDraw draw);

    Optional<PublishedDraw> findById(UUID draw);

    List<PublishedDraw> findByProjectOrderBySpecifiedAtDescNumberDesc(UUID project);

    List<PublishedDraw> findBySpecifiedAtGreaterThanEqualOrderBySpecifiedAtAscNumberAsc(
            Instant from);
}
