package org.gongcai.integrity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IssuedChallenges extends Repository<IssuedChallenge, String> {
    IssuedChallenge save(IssuedChallenge challenge);

    Optional<IssuedChallenge> findById(String challenge);

    void delete(IssuedChallenge challenge);

    void deleteByExpiresAtBefore(Instant systemTime);
}
