package org.gongcai.integrity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is appointed to: a role, perhaps a key-holder's seat, on the days [from, to). Knows
 * which organisations the role belongs to and which duties one person must not combine.
 */
@Embeddable
record Duty(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "role_name")
                Role role,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Nullable HolderSeat seat,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") @Nullable LocalDate to) {

    private static final Set<Role> NOT_FOR_INSPECTORS =
            Set.of(Role.PURCHASER, Role.AGENCY, Role.EVALUATOR);
    private static final Set<Role> GOVERNING = Set.of(Role.AUTHORITY_ADMIN, Role.OPERATOR);
    private static final Set<Role> NOT_FOR_GOVERNING =
            Set.of(Role.PURCHASER, Role.AGENCY, Role.SUPPLIER, Role.EVALUATOR);
    private static final Set<HolderSeat> SUPERVISION =
            Set.of(HolderSeat.SUPERVISION, HolderSeat.SUPERVISION_BACKUP);
    private static final Set<HolderSeat> SUPERVISED =
            Set.of(HolderSeat.AGENCY, HolderSeat.PLATFORM);

    // Bids; draw specifications, and the nonces of a draw.
    private static final Set<Role> SIGNING =
            Set.of(Role.SUPPLIER, Role.AGENCY, Role.PURCHASER, Role.INSPECTOR);

    Duty {
        if (to != null && to.isBefore(from)) {
            throw Refused.of("appointment-dates", "任职止日 %s 早于起日 %s".formatted(to, from))
                    .field("to")
                    .remedy("请改正任职期限")
                    .value("to", to)
                    .value("from", from);
        }
        if (seat != null && !rolesOf(seat).contains(role)) {
            throw Refused.of(
                            "seat-role",
                            "密钥席位“%s”不能由角色“%s”担任".formatted(seat.recipient(), role.wireName()))
                    .field("seat")
                    .remedy("监督席位由监督人员担任，代理席位由代理机构或采购人担任，平台席位由交易中心担任")
                    .value("seat", seat.recipient())
                    .value("role", role.wireName());
        }
    }

    /** Half-open: on the day {@code to} it no longer holds. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** The same duty ending on that day, or never beginning if it had not begun. */
    Duty until(LocalDate day) {
        return new Duty(role, seat, from, day.isBefore(from) ? from : day);
    }

    /** In which parts an organisation must appear for its people to have this role. */
    boolean fits(Set<PartyKind> kinds) {
        return homes().stream().anyMatch(kinds::contains);
    }

    /**
     * The name its holder signs under, if the duty involves signing: that of the seat, or the
     * organisation's credit code.
     */
    Optional<String> signingName(CreditCode organisation) {
        if (seat != null) {
            return Optional.of(seat.recipient());
        }
        return SIGNING.contains(role) ? Optional.of(organisation.value()) : Optional.empty();
    }

    /** Why one person must not have both duties, if so. */
    Optional<String> conflictWith(Duty other) {
        return overlaps(other) ? oneWay(other).or(() -> other.oneWay(this)) : Optional.empty();
    }

    private Optional<String> oneWay(Duty other) {
        if (role == Role.INSPECTOR && NOT_FOR_INSPECTORS.contains(other.role)) {
            return Optional.of("监督检查人员不得同时担任采购人、代理机构的职务或评审专家");
        }
        if (GOVERNING.contains(role)
                && (other.seat != null || NOT_FOR_GOVERNING.contains(other.role))) {
            return Optional.of("管理员和运维人员不得同时担任采购、代理、投标、评审职务或密钥席位");
        }
        if (seat != null
                && other.seat != null
                && SUPERVISION.contains(seat)
                && SUPERVISED.contains(other.seat)) {
            return Optional.of("监督席位与代理、平台席位不得由同一人担任，否则一人即可解密投标");
        }
        return Optional.empty();
    }

    private boolean overlaps(Duty other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Duty other) {
        return other.to == null || from.isBefore(other.to);
    }

    private Set<PartyKind> homes() {
        return switch (role) {
            case PURCHASER -> Set.of(PartyKind.PURCHASER);
            case AGENCY -> Set.of(PartyKind.AGENCY);
            case CENTRE -> Set.of(PartyKind.CENTRE);
            case SUPPLIER -> Set.of(PartyKind.SUPPLIER);
            // Experts belong to the pool of an authority; a purchaser sends its representative.
            case EVALUATOR -> Set.of(PartyKind.AUTHORITY, PartyKind.PURCHASER);
            case INSPECTOR, SUPERVISOR, POOL_KEEPER, AUTHORITY_ADMIN -> Set.of(PartyKind.AUTHORITY);
            case OPERATOR -> Set.of(PartyKind.AUTHORITY, PartyKind.CENTRE);
        };
    }

    private static Set<Role> rolesOf(HolderSeat seat) {
        return switch (seat) {
            case SUPERVISION, SUPERVISION_BACKUP -> Set.of(Role.SUPERVISOR);
            case AGENCY -> Set.of(Role.AGENCY, Role.PURCHASER);
            case PLATFORM -> Set.of(Role.CENTRE);
        };
    }
}
