package org.gongcai.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.DrawReview;
import org.gongcai.contracts.DisclosureApi.EndedGroup;
import org.gongcai.contracts.DisclosureApi.PassedPlaces;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.RegisteredElsewhere;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawReviewed;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A draw as far as its public messages tell. That all seats are accepted is not one of them: it
 * follows from the contacts, see {@link AcceptedSeats}.
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
    private @Nullable String repeatReason;
    private @Nullable String explanation;
    private @Nullable UUID supplements;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String elsewhere;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String review;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable RedrawGround redrawGround;

    private @Nullable String beacon;

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
        repeatReason = specified.repeatReason();
        supplements = specified.supplements();
        redrawGround = specified.redrawGround();
        beacon = awaited(specified.beaconRound(), specified.beaconAt());
    }

    private static @Nullable String awaited(@Nullable Long round, @Nullable Instant at) {
        return round == null || at == null
                ? null
                : StoredJson.write(new BeaconView(round, at, null, null));
    }

    /** Made elsewhere: it begins with asking those who were drawn. */
    PublishedDraw(DrawRegistered registered) {
        id = registered.subject();
        project = registered.project();
        number = registered.number();
        specifiedAt = registered.occurredAt();
        state = DrawState.CALLING;
        total = registered.total();
        purchaserSeats = registered.purchaserSeats();
        groups = StoredJson.write(registered.groups());
        elsewhere =
                StoredJson.write(
                        new RegisteredElsewhere(
                                registered.slipNumber(),
                                registered.drawnAt(),
                                registered.operator(),
                                registered.observers(),
                                registered.slipHash()));
    }

    /** Never specified: its number is spent, and nothing is known of it but why. */
    PublishedDraw(DrawVoided unspecified) {
        id = unspecified.subject();
        project = unspecified.project();
        number = unspecified.statement().subject();
        specifiedAt = unspecified.occurredAt();
        groups = StoredJson.write(List.of());
        voided(unspecified);
    }

    void reviewed(DrawReviewed event) {
        review =
                StoredJson.write(
                        new DrawReview(event.objected(), event.remark(), event.occurredAt()));
    }

    void committed(String role) {
        committed = joined(committed, role);
    }

    /** Nobody reveals before commits are closed. */
    void revealed(String role) {
        revealed = joined(revealed, role);
        boolean areAll = split(revealed).size() == split(committed).size();
        state = areAll && beacon != null ? DrawState.AWAITING_BEACON : DrawState.REVEALING;
    }

    void recorded(BeaconRecorded event) {
        var at = beacon().map(BeaconView::at).orElse(event.occurredAt());
        beacon =
                StoredJson.write(
                        new BeaconView(event.round(), at, event.signature(), event.randomness()));
    }

    void completed(String drawn) {
        seed = drawn;
        state = DrawState.CALLING;
    }

    void voided(DrawVoided event) {
        voided = event.role() == null ? event.reason() : event.reason() + ":" + event.role();
        explanation = event.explanation();
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

    PublicDraw shown(
            DrawState now,
            List<PublicContact> contacts,
            List<Proof> facts,
            List<EndedGroup> ended,
            List<PassedPlaces> passedOver,
            @Nullable String supplemented) {
        return new PublicDraw(
                id,
                number,
                now,
                total,
                purchaserSeats,
                List.of(StoredJson.read(groups, DrawGroup[].class)),
                split(committed),
                split(revealed),
                seed,
                voided,
                contacts,
                facts,
                repeatReason,
                explanation,
                supplemented,
                ended,
                elsewhere == null ? null : StoredJson.read(elsewhere, RegisteredElsewhere.class),
                review == null ? null : StoredJson.read(review, DrawReview.class),
                passedOver,
                redrawGround,
                beacon().orElse(null));
    }

    private Optional<BeaconView> beacon() {
        return Optional.ofNullable(beacon).map(json -> StoredJson.read(json, BeaconView.class));
    }

    /** The code of the reason, without the role to blame. */
    Optional<String> voidedBecause() {
        return Optional.ofNullable(voided).map(reason -> reason.split(":", 2)[0]);
    }

    boolean isRedraw() {
        return repeatReason != null;
    }

    boolean isCalling() {
        return state == DrawState.CALLING;
    }

    DrawState state() {
        return state;
    }

    String number() {
        return number;
    }

    Optional<UUID> supplements() {
        return Optional.ofNullable(supplements);
    }

    Instant specifiedAt() {
        return specifiedAt;
    }

    UUID project() {
        return project;
    }

    int seats() {
        return Arrays.stream(StoredJson.read(groups, DrawGroup[].class))
                .mapToInt(DrawGroup::seats)
                .sum();
    }

    UUID id() {
        return id;
    }
}
