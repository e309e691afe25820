package org.gongcai.integrity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.PartyKind;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Parties extends Repository<Party, UUID> {
    Party save(Party party);

    Optional<Party> findById(UUID id);

    List<Party> findAllByIdIn(Collection<UUID> ids);

    boolean existsByCreditCode(String creditCode);

    /**
     * Newest first.
     *
     * @param pattern of the name or the credit code, in small letters; {@code !} escapes
     */
    @Query(
            """
            SELECT p FROM Party p
            WHERE EXISTS (SELECT 1 FROM Party a JOIN a.kinds k WHERE a = p AND k IN :kinds)
              AND (LOWER(p.creditCode) LIKE :pattern ESCAPE '!'
                OR EXISTS (SELECT 1 FROM Party b JOIN b.names n
                           WHERE b = p AND LOWER(n.text) LIKE :pattern ESCAPE '!'))
            ORDER BY p.registeredAt DESC, p.creditCode
            """)
    List<Party> search(Collection<PartyKind> kinds, String pattern);

    @Query(
            """
            SELECT p FROM Party p WHERE :kind MEMBER OF p.kinds
            ORDER BY p.registeredAt, p.creditCode FETCH FIRST 1 ROWS ONLY
            """)
    Optional<Party> first(PartyKind kind);

    /** Latest first. */
    @Query(
            """
            SELECT new org.gongcai.integrity.Entrusting$Mandate(e, p, a)
            FROM Entrustment e JOIN e.purchaser p JOIN Party a ON a.id = e.agency
            ORDER BY e.givenAt DESC, e.id
            """)
    List<Entrusting.Mandate> mandates();

    default Party known(UUID id) {
        return findById(id).orElseThrow(() -> Refused.of("unknown-party", "没有登记这个单位"));
    }
}
