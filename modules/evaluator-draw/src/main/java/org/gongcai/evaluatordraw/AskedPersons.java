package org.gongcai.evaluatordraw;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AskedPersons extends JpaRepository<AskedPerson, UUID> {

    Duration LONG_AGO = Duration.ofHours(12);

    List<AskedPerson> findByDrawOrderBySeatAscAskedAtAscPosAsc(UUID draw);

    Optional<AskedPerson> findByTokenHash(String hash);

    @Query(
            """
            select i from AskedPerson i
            join Draw d on d.id = i.draw
            join DrawProject p on p.id = d.tender.project
            where (i.state = ASKED
                or i.state = ACCEPTED and i.movedAt is not null and i.confirmedAt is null)
              and i.draw in :draws and i.nextCallAt <= :now
            order by case when p.evaluationStart < :past then 1 else 0 end,
              p.evaluationStart, i.nextCallAt, i.id
            """)
    List<AskedPerson> findToCall(Collection<UUID> draws, Instant now, Instant past);

    /**
     * Who was asked, and who accepted what has moved since: the nearest session first, as its seats
     * cannot wait; one that began long ago keeps nobody waiting.
     */
    default List<AskedPerson> toCall(Collection<UUID> draws, Instant now) {
        return findToCall(draws, now, now.minus(LONG_AGO));
    }

    List<AskedPerson> findByStateAndDrawIn(AskedPerson.State state, Collection<UUID> draws);

    /** The draw alone, so that the invitation is read after the draw is locked. */
    @Query("select i.draw from AskedPerson i where i.tokenHash = :hash")
    Optional<UUID> findDrawByTokenHash(String hash);

    @Query("select i.draw from AskedPerson i where i.id = :id")
    Optional<UUID> findDraw(UUID id);

    /** In the order of the seats; of one seat in the order in which people were asked. */
    default List<AskedPerson> of(UUID draw) {
        return findByDrawOrderBySeatAscAskedAtAscPosAsc(draw);
    }

    default List<AskedPerson> asked(Collection<UUID> draws) {
        return draws.isEmpty() ? List.of() : findByStateAndDrawIn(AskedPerson.State.ASKED, draws);
    }

    default UUID drawOf(UUID call) {
        return findDraw(call).orElseThrow(AskedPersons::unknown);
    }

    default AskedPerson get(UUID call) {
        return findById(call).orElseThrow(AskedPersons::unknown);
    }

    private static Refused unknown() {
        return Refused.of("unknown-call", "没有这个呼叫").remedy("请取下一个号码");
    }
}
