package org.gongcai.integrity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {
    Person save(Person person);

    Optional<Person> findById(UUID id);

    boolean existsByKeysKeyId(String keyId);

    /**
     * @param pattern of the name or the user name, in small letters; {@code !} escapes
     */
    @Query(
            """
            SELECT p FROM Person p
            WHERE LOWER(p.name) LIKE :pattern ESCAPE '!' OR LOWER(p.username) LIKE :pattern ESCAPE '!'
            ORDER BY p.name, p.username
            """)
    List<Person> search(String pattern);

    @Query("SELECT a.person FROM Appointment a WHERE a.id = :appointment")
    Optional<Person> appointedBy(UUID appointment);

    @Query("SELECT a FROM Appointment a JOIN FETCH a.person")
    List<Appointment> appointments();

    @Query("SELECT a FROM Appointment a JOIN FETCH a.person WHERE a.party = :party")
    List<Appointment> appointmentsFor(UUID party);

    default Person known(UUID id) {
        return findById(id).orElseThrow(() -> Refused.of("unknown-person", "没有登记这个人员"));
    }
}
