package org.gongcai.platform.parties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredDebarments extends JpaRepository<StoredDebarment, UUID> {
    List<StoredDebarment> findByCodeInAndFromDayLessThanEqualAndToDayAfter(
            Collection<String> codes, LocalDate from, LocalDate to);
}
