package org.gongcai.bidopening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PieceRecords extends JpaRepository<PieceRecord, UUID> {

    List<PieceRecord> findByBid(UUID bid);

    Optional<PieceRecord> findByBidAndClauseAndPieceAndRecipient(
            UUID bid, int clause, int piece, String recipient);

    boolean existsByBidAndOpensFalse(UUID bid);
}
