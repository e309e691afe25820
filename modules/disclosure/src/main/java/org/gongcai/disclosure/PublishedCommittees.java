package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PublishedCommittees extends Repository<PublishedCommittee, UUID> {

    PublishedCommittee save(PublishedCommittee committee);

    List<PublishedCommittee> findByProjectOrderByDraw(UUID project);
}
