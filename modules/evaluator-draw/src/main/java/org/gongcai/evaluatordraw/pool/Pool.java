package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.gongcai.rules.Region;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A pool of evaluators by its legal basis; valid in [from, to). */
@Entity
@Table(schema = "evaluator_draw", name = "evaluator_pool")
class Pool {

    @Id private UUID id;

    @Version private @Nullable Long version;

    @Column(name = "pool_name")
    private String name;

    private UUID keeper;
    private String keeperCode;
    private String keeperName;
    private UUID authority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "pool_level")
    private PoolLevel level;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PoolSource source;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Regime regime;

    private String region;
    private String legalBasis;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private @Nullable LocalDate to;

    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Pool() {}

    Pool(NewPool typed, Appointment keeper, Instant now) {
        id = UUID.randomUUID();
        name = Typed.required(typed.name(), 100, "name", "库名");
        this.keeper = keeper.party().id();
        keeperCode = keeper.party().creditCode().value();
        keeperName = keeper.party().name();
        authority = keeper.authority();
        regime = Typed.present(typed.regime(), "regime", "适用范围");
        level = Typed.present(typed.level(), "level", "级别");
        source = Typed.present(typed.source(), "source", "来源");
        region = region(typed.region());
        legalBasis = Typed.required(typed.legalBasis(), 500, "legalBasis", "设立依据");
        from = Typed.present(typed.from(), "from", "起始日");
        to = typed.to();
        if (to != null && !to.isAfter(from)) {
            throw Refused.of("pool-dates", "专家库有效期的截止日 %s 应晚于起始日 %s".formatted(to, from))
                    .field("to")
                    .remedy("请核对有效期")
                    .value("to", to)
                    .value("from", from);
        }
        openedAt = now;
    }

    private static String region(String typed) {
        return Typed.at("region", () -> new Region(Typed.required(typed, 6, "region", "地区")))
                .code();
    }

    /** Refuses a draw for a tender of that body of law and region on that day. */
    void refuseUnlessUsable(Regime of, String forRegion, LocalDate day) {
        if (regime != of) {
            throw Refused.of(
                            "pool-regime",
                            "专家库“%s”用于%s，不供%s的项目抽取".formatted(name, regime.chinese(), of.chinese()))
                    .field("pool")
                    .remedy("请选择适用于本项目的专家库")
                    .value("pool", name)
                    .value("regime", regime)
                    .value("wanted", of);
        }
        if (!new Region(region).contains(new Region(forRegion))) {
            throw Refused.of(
                            "pool-region",
                            "专家库“%s”属于地区 %s，不供地区 %s 的项目抽取".formatted(name, region, forRegion))
                    .field("pool")
                    .remedy("请选择项目所在地区或其上级地区的专家库")
                    .value("pool", name)
                    .value("region", region)
                    .value("wanted", forRegion);
        }
        if (!holdsOn(day)) {
            throw Refused.of("pool-expired", "专家库“%s”在 %s 不在有效期内".formatted(name, day))
                    .field("pool")
                    .remedy("请选择有效的专家库，或者请库的管理单位延长有效期")
                    .value("pool", name)
                    .value("day", day);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    UUID id() {
        return id;
    }

    UUID authority() {
        return authority;
    }

    String name() {
        return name;
    }

    PartyRef keeper() {
        return new PartyRef(keeper, new CreditCode(keeperCode), keeperName);
    }

    Regime regime() {
        return regime;
    }

    PoolLevel level() {
        return level;
    }

    PoolSource source() {
        return source;
    }

    String region() {
        return region;
    }

    String legalBasis() {
        return legalBasis;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate to() {
        return to;
    }

    Instant openedAt() {
        return openedAt;
    }
}
