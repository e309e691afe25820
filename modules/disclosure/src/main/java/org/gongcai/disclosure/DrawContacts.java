package org.gongcai.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawContacts extends Repository<DrawContact, UUID> {

    DrawContact save(DrawContact contact);

    List<DrawContact> findByDrawInOrderBySequence(Collection<UUID> draws);
}
