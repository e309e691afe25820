package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Postings extends Repository<Posting, UUID> {

    Posting save(Posting posting);

    List<Posting> findByProjectOrderByPublishedAtAscEventIdAsc(UUID project);
}
