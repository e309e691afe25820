package org.gongcai.procurement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room of an authority, there so that two who book it at once do so one after the other. */
@Entity
@Table(schema = "procurement")
class Room {

    @Id private UUID id;

    // Null until stored: that is how Spring Data knows a new one although its id is given.
    @Version private @Nullable Long version;

    private UUID authority;
    private String place;

    @SuppressWarnings("NullAway.Init")
    protected Room() {}

    Room(UUID authority, String place) {
        id = UUID.randomUUID();
        this.authority = authority;
        this.place = place;
    }

    UUID authority() {
        return authority;
    }

    String place() {
        return place;
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(place, authority);
    }
}
