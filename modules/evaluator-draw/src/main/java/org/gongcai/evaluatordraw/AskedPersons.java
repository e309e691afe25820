package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AskedPersons extends JpaRepository<AskedPerson, UUID> {

    List<AskedPerson> findByDrawOrderBySeatAscAskedAtAscPosAsc(UUID draw);

    Optional<AskedPerson> findByTokenHash(String hash);

    List<AskedPerson> findByStateAndAuthorityInAndNextCallAtLessThanEqualOrderByNextCallAtAscIdAsc(
            AskedPerson.State state, Collection<UUID> authorities, Instant now);

    /** The draw alone, so that the invitation is read after the draw is locked. */
    @Query("select i.draw from AskedPerson i where i.tokenHash = :hash")
    Optional<UUID> findDrawByTokenHash(String hash);

    @Query("select i.draw from AskedPerson i where i.id = :id")
    Optional<UUID> findDraw(UUID id);

    /** In the order of the seats; of one seat in the order in which people were asked. */
    default List<AskedPerson> of(UUID draw) {
        return findByDrawOrderBySeatAscAskedAtAscPosAsc(draw);
    }

    default List<AskedPerson> toCall(Collection<UUID> authorities, Instant now) {
        return findByStateAndAuthorityInAndNextCallAtLessThanEqualOrderByNextCallAtAscIdAsc(
                AskedPerson.State.ASKED, authorities, now);
    }

    /** The person who holds the seat or may still accept it. */
    default Optional<AskedPerson> in(UUID draw, int seat) {
        return of(draw).stream().filter(each -> each.seat() == seat && each.isIn()).findFirst();
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
