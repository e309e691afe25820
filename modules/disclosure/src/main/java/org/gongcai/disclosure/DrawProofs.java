package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawProofs extends Repository<DrawProof, UUID> {

    DrawProof save(DrawProof proof);

    List<DrawProof> findByDrawOrderBySequence(UUID draw);
}
