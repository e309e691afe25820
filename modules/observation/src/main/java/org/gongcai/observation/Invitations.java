package org.gongcai.observation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, UUID> {

    @Query(
            """
            SELECT i FROM Invitation i JOIN FETCH i.session s JOIN FETCH s.observation
            LEFT JOIN FETCH i.notes WHERE i.inspector = :person
            """)
    List<Invitation> of(UUID person);
}
