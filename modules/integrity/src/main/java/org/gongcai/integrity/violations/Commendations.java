package org.gongcai.integrity.violations;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Commendations extends Repository<Commendation, UUID> {
    Commendation save(Commendation commendation);

    boolean existsByPartyAndPraiseIssuerAndPraiseNumber(UUID party, String issuer, String number);
}
