package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What a pool calls a speciality. */
@Entity
@Table(schema = "evaluator_draw", name = "speciality")
class SpecialityName {

    @Embeddable
    record Key(UUID pool, @Column(name = "speciality_code") String code) {}

    @EmbeddedId private Key key;

    @Column(name = "speciality_name")
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected SpecialityName() {}

    SpecialityName(UUID pool, String code, String name) {
        key = new Key(pool, code);
        this.name = name;
    }

    String code() {
        return key.code();
    }

    String name() {
        return name;
    }
}
