package org.gongcai.platform.parties;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredEntrustments extends JpaRepository<StoredEntrustment, UUID> {
    List<StoredEntrustment> findByAgencyAndPurchaser(UUID agency, UUID purchaser);
}
