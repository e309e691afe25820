package org.gongcai.procurement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Acts extends ListCrudRepository<Act, UUID> {
    List<Act> findByProjectOrderByRecordedAt(UUID project);
}
