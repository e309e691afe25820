package org.gongcai.bidopening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.rules.Refused;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Bids extends JpaRepository<Bid, UUID> {

    Optional<Bid> findFirstByOrderByReceivedAtDesc();

    boolean existsByEntryKey(String entryKey);

    Optional<Bid> findByEntryKey(String entryKey);

    /** The last seq of the row, 0 for none. */
    @Query("select coalesce(max(b.seq), 0) from Bid b where b.rowKey = :rowKey")
    long lastSeq(String rowKey);

    List<Bid> findByRowKeyOrderBySeqAsc(String rowKey);

    List<Bid> findByRowKeyInOrderByReceivedAtDescSeqDesc(Collection<String> rowKeys);

    boolean existsByBatchIsNull();

    boolean existsByState(BidState state);

    /** What waits for a batch; refused attempts last, so that they delay nothing timely. */
    @Query(
            """
            select b from Bid b where b.batch is null
            order by case when b.kind = org.gongcai.bidopening.BidKind.REFUSAL then 1 else 0 end,
                b.receivedAt, b.id
            """)
    List<Bid> waiting(Limit limit);

    List<Bid> findByBatchIn(Collection<UUID> batches);

    List<Bid> findByTenderAndKindNot(UUID tender, BidKind kind);

    List<Bid> findByTenderAndInForceTrue(UUID tender);

    List<Bid> findByTenderAndLotAndInForceTrue(UUID tender, String lot);

    default Bid get(UUID bid) {
        return findById(bid).orElseThrow(Bids::unknown);
    }

    static Refused unknown() {
        return Refused.of("unknown-bid", "没有这份标书").remedy("请从“我的投标”重新进入");
    }
}
