package org.gongcai.bidopening;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JudgedPieces extends JpaRepository<JudgedPiece, UUID> {

    boolean existsByPieceAndJudge(UUID piece, String judge);

    List<JudgedPiece> findByPieceIn(Collection<UUID> pieces);
}
