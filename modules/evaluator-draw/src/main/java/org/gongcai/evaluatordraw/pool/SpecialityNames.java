package org.gongcai.evaluatordraw.pool;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SpecialityNames extends Repository<SpecialityName, SpecialityName.Key> {

    SpecialityName save(SpecialityName name);

    @Query("SELECT s FROM SpecialityName s WHERE s.key.pool = :pool")
    List<SpecialityName> ofPool(UUID pool);
}
