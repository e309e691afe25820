package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawOrders extends Repository<DrawOrder, UUID> {

    DrawOrder save(DrawOrder order);

    List<DrawOrder> findByDrawOrderBySequence(UUID draw);
}
