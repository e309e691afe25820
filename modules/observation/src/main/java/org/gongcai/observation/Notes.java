package org.gongcai.observation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Notes extends ListCrudRepository<Note, UUID> {

    /**
     * That ask for an answer, of projects of these authorities, and of projects in which one of
     * these parties acts.
     */
    @Query(
            """
            SELECT n FROM Note n JOIN FETCH n.invitation i JOIN FETCH i.session s
            JOIN FETCH s.observation o
            WHERE n.type <> NORMAL
            AND (o.project.authority IN :authorities OR o.project.purchaserId IN :parties OR o.project.agency IN :parties)
            """)
    List<Note> asking(Collection<UUID> authorities, Collection<UUID> parties);
}
