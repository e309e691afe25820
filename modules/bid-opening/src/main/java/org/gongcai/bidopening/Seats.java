package org.gongcai.bidopening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.parties.Appointment;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Who fills which seat in a tender today, and who may look at its opening. */
@Component
class Seats {

    private static final int DEEPEST_TREE = 10;

    private final Appointments appointments;

    Seats(Appointments appointments) {
        this.appointments = appointments;
    }

    /** Recipients for which the caller may act in this tender. */
    Set<String> ofCaller(Tender tender) {
        return Arrays.stream(HolderSeat.values())
                .filter(seat -> held(seat, tender).isPresent())
                .map(HolderSeat::recipient)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The caller's appointment to that recipient's seat; refused if there is none. */
    Appointment require(String recipient, Tender tender) {
        return HolderSeat.ofRecipient(recipient)
                .flatMap(seat -> held(seat, tender))
                .orElseThrow(() ->
                        Refused.of("not-yours", "您目前不在本项目的 %s 席位".formatted(recipient))
                                .remedy("请由在该席位任职的人办理")
                                .wording("seat")
                                .value("seat", recipient));
    }

    /** Refused unless the caller fills some seat in this tender; returns those it fills. */
    Set<String> requireAny(Tender tender) {
        var held = ofCaller(tender);
        if (held.isEmpty()) {
            throw Refused.of("not-yours", "您目前不在本项目的持钥席位").wording("key-seat");
        }
        return held;
    }

    private Optional<Appointment> held(HolderSeat seat, Tender tender) {
        return ofCaller().stream()
                .filter(each -> each.seat() == seat && counts(seat, each, tender))
                .findFirst();
    }

    private boolean counts(HolderSeat seat, Appointment appointment, Tender tender) {
        return switch (seat) {
            case SUPERVISION, SUPERVISION_BACKUP ->
                    appointment.authority().equals(tender.authority());
            case AGENCY -> appointment.party().id().equals(conductor(tender));
            case PLATFORM -> isAbove(appointment.authority(), tender.authority());
        };
    }

    /** The agency, or the purchaser that conducts its tender itself. */
    private static UUID conductor(Tender tender) {
        var agency = tender.agency();
        return agency == null ? tender.purchaser().id() : agency.id();
    }

    private boolean isAbove(UUID authority, UUID of) {
        var at = of;
        for (int depth = 0; depth < DEEPEST_TREE && !at.equals(authority); depth++) {
            var above = appointments.partyRecord(at).map(record -> record.authority());
            if (above.isEmpty() || above.get().equals(at)) {
                return false;
            }
            at = above.get();
        }
        return at.equals(authority);
    }

    /** Name of the organisation that fills the seat; empty where the seat is vacant. */
    String partyOf(HolderSeat seat, Tender tender) {
        return switch (seat) {
            case AGENCY -> Optional.ofNullable(tender.agency()).orElseGet(tender::purchaser).name();
            default ->
                    appointments.inSeat(seat, tender.authority()).stream()
                            .map(each -> each.party().name())
                            .findFirst()
                            .orElse("");
        };
    }

    /** Whether the caller takes part in the opening: seat, owner of the tender, or its guardian. */
    boolean takesPart(Tender tender) {
        return ofCaller().stream().anyMatch(each -> owns(each, tender) || guards(each, tender))
                || !ofCaller(tender).isEmpty();
    }

    private static boolean owns(Appointment each, Tender tender) {
        return switch (each.role()) {
            case PURCHASER -> each.party().id().equals(tender.purchaser().id());
            case AGENCY -> each.party().id().equals(conductor(tender));
            default -> false;
        };
    }

    private static boolean guards(Appointment each, Tender tender) {
        return (each.role() == Role.INSPECTOR
                        || each.role() == Role.CENTRE
                        || each.role() == Role.SUPERVISOR)
                && each.authority().equals(tender.authority());
    }

    private List<Appointment> ofCaller() {
        return appointments.of(Caller.current().person());
    }
}
