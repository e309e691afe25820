package org.gongcai.evaluation;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InvitedInspectors extends Repository<InvitedInspector, UUID> {

    InvitedInspector save(InvitedInspector inspector);

    void deleteByProjectAndInspector(UUID project, UUID inspector);

    boolean existsByProjectAndInspector(UUID project, UUID inspector);
}
