package org.gongcai.evaluatordraw;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Draws extends JpaRepository<Draw, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draw d where d.id = :id")
    Optional<Draw> findLocked(UUID id);

    @Query("select d.tender.committee from Draw d where d.id = :id")
    Optional<UUID> findCommittee(UUID id);

    /** The draw of the committee, then those that fill its missing seats. */
    @Query(
            "select d from Draw d where d.id = :id or d.tender.committee = :id order by d.tender.attempt")
    List<Draw> findOfCommittee(UUID id);

    @Query(
            "select distinct d.id from Draw d join d.protocol.messages.messages m where m.event in :events")
    List<UUID> findByMessageIn(Collection<UUID> events);

    @Query("select d from Draw d where d.tender.project = :project order by d.tender.attempt")
    List<Draw> findByProject(UUID project);

    List<Draw> findAllByOrderByRequestedAtDesc();

    List<Draw> findByStateIn(Collection<DrawState> states);

    @Query("select count(d) from Draw d where d.terms.pool = :pool")
    long countInPool(UUID pool);

    /** The last one that nobody took back. */
    default Optional<Draw> last(UUID project) {
        return findByProject(project).reversed().stream()
                .filter(draw -> !draw.end().isWithdrawn())
                .findFirst();
    }

    default Draw get(UUID draw) {
        return findById(draw).orElseThrow(Draws::unknown);
    }

    /**
     * For a change: whoever changes the same draw waits until this transaction ends. The draw of
     * the committee is always locked before one that fills its seats.
     */
    default Draw lock(UUID draw) {
        findCommittee(draw).ifPresent(this::findLocked);
        return findLocked(draw).orElseThrow(Draws::unknown);
    }

    static Refused unknown() {
        return Refused.of("unknown-draw", "没有这次抽取").remedy("请从项目页面重新进入");
    }

    static Refused wrongState(String rule) {
        return Refused.of("wrong-state", rule).remedy("请刷新页面查看目前的进度");
    }
}
