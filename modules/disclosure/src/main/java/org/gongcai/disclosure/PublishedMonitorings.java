package org.gongcai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PublishedMonitorings extends Repository<PublishedMonitoring, UUID> {

    PublishedMonitoring save(PublishedMonitoring monitoring);

    Optional<PublishedMonitoring> findById(UUID monitoring);

    List<PublishedMonitoring> findByProjectOrderByDecidedAtDescMonitoringAsc(UUID project);
}
