package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawEndedGroups extends Repository<DrawEndedGroup, UUID> {

    DrawEndedGroup save(DrawEndedGroup ended);

    List<DrawEndedGroup> findByDrawOrderByEndedAtAscMissingAsc(UUID draw);
}
