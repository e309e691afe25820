package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A draw as far as its public messages tell. That all seats are taken is not one of them, so its
 * calls go on until the committee is published.
 */
@Entity
@Table(schema = "disclosure", name = "draw")
class PublishedDraw {

    private static final String BETWEEN = ",";

    @Id
    @Column(name = "draw")
    private UUID id;

    @Version private @Nullable Long version;
    private UUID project;

    @Column(name = "draw_number")
    private String number;

    private Instant specifiedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DrawState state = DrawState.COMMITTING;

    private int total;
    private int purchaserSeats;

    @Column(name = "draw_groups")
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String groups;

    private @Nullable String committed;
    private @Nullable String revealed;
    private @Nullable String seed;
    private @Nullable String voided;

    @SuppressWarnings("NullAway.Init")
    protected PublishedDraw() {}

    PublishedDraw(DrawSpecified specified) {
        id = specified.subject();
        project = specified.project();
        number = specified.number();
        specifiedAt = specified.occurredAt();
        total = specified.total();
        purchaserSeats = specified.purchaserSeats();
        groups = StoredJson.write(specified.groups());
    }

    void committed(String role) {
        committed = joined(committed, role);
    }

    /** Nobody reveals before commits are closed. */
    void revealed(String role) {
        revealed = joined(revealed, role);
        state = DrawState.REVEALING;
    }

    void completed(String drawn) {
        seed = drawn;
        state = DrawState.CALLING;
    }

    void voided(String reason) {
        voided = reason;
        state = DrawState.VOIDED;
    }

    void published() {
        state = DrawState.PUBLISHED;
    }

    private static String joined(@Nullable String before, String role) {
        return before == null ? role : before + BETWEEN + role;
    }

    private static List<String> split(@Nullable String roles) {
        return roles == null ? List.of() : List.of(roles.split(BETWEEN, -1));
    }

    PublicDraw shown(List<PublicContact> contacts, List<Proof> facts) {
        return new PublicDraw(
                id,
                number,
                state,
                total,
                purchaserSeats,
                List.of(StoredJson.read(groups, DrawGroup[].class)),
                split(committed),
                split(revealed),
                seed,
                voided,
                contacts,
                facts);
    }

    UUID id() {
        return id;
    }
}
