package org.gongcai.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredAccounts extends Repository<Account, UUID> {
    Account save(Account account);

    void delete(Account account);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByPerson(UUID person);

    List<Account> findByDemoAndShortLivedOrderByUsername(boolean demo, boolean shortLived);

    boolean existsByDemo(boolean demo);

    boolean existsByUsername(String username);

    long count();
}
