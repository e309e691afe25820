package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnrolledKeys extends JpaRepository<EnrolledKey, UUID> {
    List<EnrolledKey> findByKeyId(String keyId);

    List<EnrolledKey> findByKeyIdAndSignerAndRevokedAtIsNull(String keyId, String signer);

    List<EnrolledKey> findBySignerAndRevokedAtIsNullOrderByEnrolledAtAscIdAsc(String signer);
}
