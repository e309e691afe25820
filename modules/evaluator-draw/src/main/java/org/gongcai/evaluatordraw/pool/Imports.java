package org.gongcai.evaluatordraw.pool;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.ImportView.ImportState;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {

    Import save(Import started);

    Optional<Import> findById(UUID id);

    Optional<Import> findFirstByStateOrderByStartedAt(ImportState state);

    List<Import> findTop5ByPoolOrderByStartedAtDesc(UUID pool);

    boolean existsByPoolAndState(UUID pool, ImportState state);
}
