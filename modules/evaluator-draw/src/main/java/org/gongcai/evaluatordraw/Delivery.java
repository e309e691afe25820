package org.gongcai.evaluatordraw;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.evaluatordraw.notices.Channel;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The message of one asked person by one channel. */
@Entity
@Table(schema = "evaluator_draw", name = "notice_delivery")
class Delivery {

    @Id private UUID id;
    private UUID invitation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    private int attempts;
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    Delivery(UUID invitation, Channel channel) {
        this.id = UUID.randomUUID();
        this.invitation = invitation;
        this.channel = channel;
    }

    void sent(Instant now) {
        attempts++;
        sentAt = now;
    }

    void failed() {
        attempts++;
    }

    /** Is to be sent anew, with as many attempts. */
    void renew() {
        attempts = 0;
        sentAt = null;
    }

    boolean isSent() {
        return sentAt != null;
    }

    int attempts() {
        return attempts;
    }

    UUID id() {
        return id;
    }

    UUID invitation() {
        return invitation;
    }

    Channel channel() {
        return channel;
    }
}
