package org.gongcai.integrity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StartTokens extends Repository<StartToken, Integer> {
    StartToken save(StartToken token);

    Optional<StartToken> findById(Integer id);

    default StartToken theOne() {
        return findById(StartToken.ID).orElseGet(StartToken::unused);
    }
}
