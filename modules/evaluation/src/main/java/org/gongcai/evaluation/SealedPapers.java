package org.gongcai.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SealedPapers extends Repository<SealedPaper, UUID> {

    SealedPaper save(SealedPaper paper);

    Optional<SealedPaper> findByProjectAndPlace(UUID project, String place);

    List<SealedPaper> findByProjectAndPlaceStartingWith(UUID project, String place);

    Optional<SealedPaper> findFirstByOrderByIdAsc();

    void delete(SealedPaper paper);
}
