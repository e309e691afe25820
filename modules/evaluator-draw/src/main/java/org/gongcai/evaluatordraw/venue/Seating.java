package org.gongcai.evaluatordraw.venue;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.evaluatordraw.Attendance;
import org.gongcai.evaluatordraw.CommitteeRegister;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnSeat;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.platform.security.Accounts;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Committees and their seats at the venue; how somebody leaves one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Seating implements Attendance {

    private final DrawnSeats drawn;
    private final Sittings sittings;
    private final Occupancies occupancies;
    private final SeatCodes codes;
    private final CommitteeRegister register;
    private final SeatEvents events;
    private final Accounts accounts;
    private final VenueVault vault;

    Seating(
            DrawnSeats drawn,
            Sittings sittings,
            Occupancies occupancies,
            SeatCodes codes,
            CommitteeRegister register,
            SeatEvents events,
            Accounts accounts,
            VenueVault vault) {
        this.drawn = drawn;
        this.sittings = sittings;
        this.occupancies = occupancies;
        this.codes = codes;
        this.register = register;
        this.events = events;
        this.accounts = accounts;
        this.vault = vault;
    }

    CommitteeFacts committee(UUID draw) {
        return drawn.committee(draw)
                .orElseThrow(
                        () -> Refused.of("unknown-draw", "没有等待评审的这次抽取").remedy("请从评审活动列表重新进入"));
    }

    /** Whoever changes seats of the same committee waits until this transaction ends. */
    Sitting lock(CommitteeFacts committee) {
        return sittings.lock(committee.draw())
                .orElseGet(
                        () -> sittings.saveAndFlush(new Sitting(committee, vault.random("salt"))));
    }

    boolean isRepresentative(CommitteeFacts committee, int seat) {
        return seat > committee.drawnSeats();
    }

    IntStream representatives(CommitteeFacts committee) {
        return IntStream.rangeClosed(
                committee.drawnSeats() + 1, committee.drawnSeats() + committee.purchaserSeats());
    }

    @Override
    public boolean hasCome(UUID draw, int seat) {
        return occupancy(draw, seat).filter(Occupancy::isIdentified).isPresent();
    }

    Optional<Occupancy> occupancy(UUID draw, int seat) {
        return occupancies.findByDrawAndSeat(draw, seat);
    }

    Optional<DrawnSeat> drawn(UUID draw, int seat) {
        return drawn.of(draw).stream().filter(each -> each.seat() == seat).findFirst();
    }

    /** Refuses a number that is no seat, and a seat that is nobody's. */
    void requireHeld(CommitteeFacts committee, int seat) {
        if (seat < 1 || seat > committee.drawnSeats() + committee.purchaserSeats()) {
            throw Refused.of("unknown-seat", "本场评审没有 %d 号席位".formatted(seat))
                    .remedy("请刷新页面查看目前的席位")
                    .value("seat", seat);
        }
        boolean held =
                isRepresentative(committee, seat)
                        ? occupancy(committee.draw(), seat).isPresent()
                        : drawn(committee.draw(), seat).filter(DrawnSeat::accepted).isPresent();
        if (!held) {
            throw Refused.of("wrong-state", "%d 号席位目前没有确定人员".formatted(seat))
                    .remedy("专家席位请等候通知结果，采购人代表请由采购人委派")
                    .wording("seat-unsettled")
                    .value("seat", seat);
        }
    }

    /** For somebody who has come, whatever was asked of a move. */
    Occupancy occupied(CommitteeFacts committee, int number) {
        if (!isRepresentative(committee, number)) {
            drawn.arrived(committee.draw(), number);
        }
        requireHeld(committee, number);
        return occupancy(committee.draw(), number)
                .orElseGet(() -> occupancies.save(new Occupancy(committee.draw(), number)));
    }

    /** The account ends and what was said under it is void; of drawn ones the next is asked. */
    void leave(CommitteeFacts committee, int number, ContactOutcome outcome, JsonObject evidence) {
        var draw = committee.draw();
        codes.revokeAll(draw, number);
        occupancy(draw, number).ifPresent(this::end);
        if (!isRepresentative(committee, number)) {
            drawn.replace(draw, number, outcome, evidence.bytes());
        }
    }

    private void end(Occupancy seat) {
        accounts.end(seat.account());
        if (seat.isTaken()) {
            register.left(seat.draw(), seat.seat());
            events.vacated(seat.draw(), seat.seat(), seat.account());
        }
        occupancies.delete(seat);
        occupancies.flush();
    }
}
