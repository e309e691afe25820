package org.gongcai.integrity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.EntrustmentGiven;
import org.gongcai.contracts.IntegrityEvent.PartyRegistered;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.Aggregate;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with its units and, if it purchases, what it has entrusted to agencies. Its name
 * has a history; its credit code is its identity.
 */
@Entity
@Table(schema = "integrity", name = "party")
class Party extends Aggregate {

    /** Where the record comes from. */
    enum Origin {
        NATIVE
    }

    /** A name and the days it was borne: [from, to). */
    @Embeddable
    record Name(
            @Column(name = "name") String text,
            @Column(name = "from_day") LocalDate from,
            @Column(name = "to_day") @Nullable LocalDate to) {}

    @Embeddable
    record Unit(@Column(name = "unit") UUID id, String name) {}

    @Column(name = "credit_code")
    private String creditCode;

    private String region;
    private UUID authority;
    private @Nullable UUID superior;

    @Convert(converter = YesNoConverter.class)
    @Column(name = "small_or_micro")
    private boolean smallOrMicro;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Origin origin;

    private @Nullable String reason;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "integrity",
            name = "party_kind",
            joinColumns = @JoinColumn(name = "party"))
    @Fetch(FetchMode.SUBSELECT)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "kind")
    private Set<PartyKind> kinds = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "integrity",
            name = "party_name",
            joinColumns = @JoinColumn(name = "party"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Name> names = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "integrity",
            name = "party_unit",
            joinColumns = @JoinColumn(name = "party"))
    @OrderColumn(name = "place_no")
    @Fetch(FetchMode.SUBSELECT)
    private List<Unit> units = new ArrayList<>();

    @OneToMany(mappedBy = "purchaser", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("givenAt DESC")
    @Fetch(FetchMode.SUBSELECT)
    private List<Entrustment> entrustments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    private Party(
            PartyDetails details, @Nullable UUID authority, @Nullable UUID superior, Instant now) {
        super(UUID.randomUUID());
        this.creditCode = details.creditCode().value();
        this.region = details.region().code();
        this.authority = authority == null ? id() : authority;
        this.superior = superior;
        this.smallOrMicro = details.smallOrMicro();
        this.origin = Origin.NATIVE;
        this.reason = details.reason();
        this.registeredAt = now;
        this.kinds.addAll(details.kinds());
        this.names.add(new Name(details.name(), LegalTime.dateOf(now), null));
    }

    /** An organisation that the given authority supervises. */
    static Party under(UUID authority, PartyDetails details, Instant now) {
        return new Party(details, authority, null, now);
    }

    /**
     * An authority of its own.
     *
     * @param superior whose administrators look after it; absent for the first of an installation
     */
    static Party authority(@Nullable UUID superior, PartyDetails details, Instant now) {
        if (!details.kinds().contains(PartyKind.AUTHORITY)) {
            throw Refused.of("authority-missing", "非监管部门的单位应归属一个监管部门")
                    .field("authority")
                    .remedy("请选择监管部门");
        }
        return new Party(details, null, superior, now);
    }

    /** To be told once, when it is stored. */
    PartyRegistered registered() {
        return new PartyRegistered(
                next(registeredAt), ref(), kinds, region, authority, smallOrMicro);
    }

    void addUnit(String name) {
        var text = Typed.required(name, 200, "name", "部门名称");
        if (units.stream().anyMatch(unit -> unit.name().equals(text))) {
            throw Refused.of("unit-known", "本单位已有部门“%s”".formatted(text))
                    .field("name")
                    .remedy("请直接使用已有部门")
                    .value("name", text);
        }
        units.add(new Unit(UUID.randomUUID(), text));
    }

    Optional<String> unitName(@Nullable UUID unit) {
        return units.stream().filter(each -> each.id().equals(unit)).map(Unit::name).findFirst();
    }

    EntrustmentGiven entrust(Party agency, Entrustment.Terms terms, Instant now) {
        refuseUnfit(agency);
        var entrustment = new Entrustment(this, agency.id(), terms, now);
        entrustments.add(entrustment);
        return new EntrustmentGiven(
                next(now),
                entrustment.id(),
                ref(),
                agency.ref(),
                terms.scope(),
                terms.from(),
                terms.to());
    }

    private void refuseUnfit(Party agency) {
        if (!is(PartyKind.PURCHASER)) {
            throw Refused.of("not-a-purchaser", "%s不是采购人，不能委托代理".formatted(getName()))
                    .field("purchaser")
                    .remedy("请选择采购人")
                    .value("party", getName());
        }
        if (!agency.is(PartyKind.AGENCY)) {
            throw Refused.of("not-an-agency", "%s不是代理机构".formatted(agency.getName()))
                    .field("agency")
                    .remedy("请选择代理机构")
                    .value("party", agency.getName());
        }
        if (agency.id().equals(id())) {
            throw Refused.of("entrusted-to-itself", "采购人不能委托自己代理")
                    .field("agency")
                    .remedy("请选择其他代理机构");
        }
    }

    boolean is(PartyKind kind) {
        return kinds.contains(kind);
    }

    PartyRef ref() {
        return new PartyRef(id(), getCreditCode(), getName());
    }

    /** The next organisation up the tree of authorities. */
    Optional<UUID> above() {
        return authority.equals(id()) ? Optional.ofNullable(superior) : Optional.of(authority);
    }

    Entrustment entrustment(UUID entrustment) {
        return entrustments.stream()
                .filter(each -> each.id().equals(entrustment))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-entrustment", "没有这份委托"));
    }

    @Nullable String reason() {
        return reason;
    }

    Origin origin() {
        return origin;
    }

    public CreditCode getCreditCode() {
        return new CreditCode(creditCode);
    }

    /** The name it bears now. */
    public String getName() {
        return names.stream()
                .filter(name -> name.to() == null)
                .map(Name::text)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Party %s has no name".formatted(id())));
    }

    public Set<PartyKind> getKinds() {
        return Set.copyOf(kinds);
    }

    public String getRegion() {
        return region;
    }

    public UUID getAuthority() {
        return authority;
    }

    public boolean isSmallOrMicro() {
        return smallOrMicro;
    }

    public List<Unit> getUnits() {
        return List.copyOf(units);
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public @Nullable String getWarning() {
        return getCreditCode().warning().orElse(null);
    }
}
