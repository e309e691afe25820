package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.jspecify.annotations.Nullable;

/** A committee at the venue; its lock makes changes of its seats one after the other. */
@Entity
@Table(schema = "evaluator_draw", name = "venue_sitting")
class Sitting {

    @Id private UUID draw;
    @Version private @Nullable Long version;
    private UUID project;
    private UUID authority;
    private String salt;

    @SuppressWarnings("NullAway.Init")
    protected Sitting() {}

    Sitting(CommitteeFacts committee, String salt) {
        this.draw = committee.draw();
        this.project = committee.project();
        this.authority = committee.authority();
        this.salt = salt;
    }

    UUID draw() {
        return draw;
    }

    UUID project() {
        return project;
    }

    UUID authority() {
        return authority;
    }

    String salt() {
        return salt;
    }
}
