package org.gongcai.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface Inspectors extends ListCrudRepository<Inspector, UUID> {
    List<Inspector> findByAuthority(UUID authority);
}
