package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawsPassedOver extends Repository<DrawPassedOver, UUID> {

    DrawPassedOver save(DrawPassedOver passed);

    List<DrawPassedOver> findByDrawOrderBySequence(UUID draw);
}
