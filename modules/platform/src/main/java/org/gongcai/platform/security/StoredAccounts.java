package org.gongcai.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredAccounts extends Repository<Account, UUID> {
    Account save(Account account);

    Optional<Account> findByUsername(String username);

    Optional<Account> findByPerson(UUID person);

    List<Account> findByDemoOrderByUsername(boolean demo);

    boolean existsByDemo(boolean demo);

    long count();
}
