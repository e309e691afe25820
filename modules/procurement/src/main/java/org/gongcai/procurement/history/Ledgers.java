package org.gongcai.procurement.history;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Ledgers extends Repository<Ledger, UUID> {

    Ledger save(Ledger ledger);

    Optional<Ledger> findById(UUID id);

    Optional<Ledger> findByAuthority(UUID authority);
}
