package org.gongcai.bidopening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OpenedFiles extends JpaRepository<OpenedFileRow, UUID> {

    List<OpenedFileRow> findByBidOrderByNumberAsc(UUID bid);

    Optional<OpenedFileRow> findByBidAndNumber(UUID bid, int number);
}
