package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleKeys extends JpaRepository<RoleKey, UUID> {
    List<RoleKey> findByKeyId(String keyId);

    List<RoleKey> findByKeyIdAndSignerAndRevokedAtIsNull(String keyId, String signer);
}
