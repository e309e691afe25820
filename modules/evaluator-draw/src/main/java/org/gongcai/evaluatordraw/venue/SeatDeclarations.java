package org.gongcai.evaluatordraw.venue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.SeatView;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.evaluatordraw.CommitteeRegister;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.evaluatordraw.venue.Answered.Granted;
import org.gongcai.evaluatordraw.venue.Conflicts.Employed;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.RecusalWindow;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has signed in declares against every side of the tender, and takes the seat or leaves it. */
@Service
@PreAuthorize("hasRole('evaluator')")
class SeatDeclarations {

    private static final Logger log = LoggerFactory.getLogger(SeatDeclarations.class);
    private static final String REPRESENTATIVES = "purchaser";

    private final Seating seating;
    private final Occupancies occupancies;
    private final OpenedProjects projects;
    private final Conflicts conflicts;
    private final DrawnSeats drawn;
    private final CommitteeRegister register;
    private final SeatEvents events;
    private final Appointments appointments;
    private final VenueVault vault;
    private final LegalClock clock;

    SeatDeclarations(
            Seating seating,
            Occupancies occupancies,
            OpenedProjects projects,
            Conflicts conflicts,
            DrawnSeats drawn,
            CommitteeRegister register,
            SeatEvents events,
            Appointments appointments,
            VenueVault vault,
            LegalClock clock) {
        this.seating = seating;
        this.occupancies = occupancies;
        this.projects = projects;
        this.conflicts = conflicts;
        this.drawn = drawn;
        this.register = register;
        this.events = events;
        this.appointments = appointments;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SeatView mine() {
        var seat = own();
        return view(seating.committee(seat.draw()), seat.seat(), seat.state());
    }

    @Transactional
    public Answered<SeatView> declare(Declaration declaration) {
        var draw = occupancies.drawOf(Caller.current().person());
        var committee = seating.committee(draw.orElseThrow(SeatDeclarations::noSeat));
        seating.lock(committee);
        if (projects.of(committee.project()).isEnded()) {
            throw Refused.of("wrong-state", "本项目的评审已经结束")
                    .remedy("席位不再变动")
                    .wording("evaluation-over");
        }
        refuseContradiction(declaration);
        var seat = own();
        if (declaration.conflict()) {
            conflicted(committee, seat, side(committee, seat, declaration.with()));
            return new Granted<>(view(committee, seat.seat(), VenueSeatState.VACANT));
        }
        var employed = seat.isTaken() ? Optional.<Employed>empty() : employed(committee, seat);
        if (employed.isPresent()) {
            return shutOut(committee, seat, employed.get());
        }
        if (!seat.isTaken()) {
            take(committee, seat);
        }
        return new Granted<>(view(committee, seat.seat(), seat.state()));
    }

    private static void refuseContradiction(Declaration declaration) {
        if (!declaration.conflict() && declaration.with() != null) {
            throw Refused.of("declaration-contradicts", "声明没有利害关系，又指明了有利害关系的一方")
                    .field("with")
                    .remedy("没有利害关系的，请不要选择任何一方；有的，请选择应当回避");
        }
    }

    private Answered<SeatView> shutOut(CommitteeFacts committee, Occupancy seat, Employed tie) {
        conflicted(committee, seat, tie.employer());
        return Answered.turnedAway(
                Refused.of(tie.side().code(), tie.side().rule() + "，应当回避，席位已由下一位递补")
                        .field("conflict")
                        .remedy("请到身份核验处办理离场")
                        .source(RecusalWindow.SOURCE));
    }

    private Occupancy own() {
        return occupancies
                .findByAccount(Caller.current().person())
                .filter(Occupancy::isSignedIn)
                .orElseThrow(SeatDeclarations::noSeat);
    }

    private static Refused noSeat() {
        return Refused.of("not-yours", "您没有在评审现场签到")
                .remedy("请先到身份核验处领取密码，在终端上签到")
                .wording("signed-out");
    }

    private String side(CommitteeFacts committee, Occupancy seat, @Nullable String with) {
        boolean representative = isRepresentative(committee, seat);
        return Optional.ofNullable(with)
                .map(String::strip)
                .filter(name -> conflicts.isSide(committee, representative, name))
                .orElseThrow(() ->
                        Refused.of("conflict-with", "声明回避须指明与哪一方有利害关系")
                                .field("with")
                                .remedy("请从本项目的投标人、采购人和代理机构中选择"));
    }

    private boolean isRepresentative(CommitteeFacts committee, Occupancy seat) {
        return seating.isRepresentative(committee, seat.seat());
    }

    private Optional<Employed> employed(CommitteeFacts committee, Occupancy seat) {
        return isRepresentative(committee, seat)
                ? Optional.empty()
                : drawn.person(committee.draw(), seat.seat())
                        .flatMap(person -> conflicts.employed(committee, person, clock.today()));
    }

    private void conflicted(CommitteeFacts committee, Occupancy seat, String with) {
        int number = seat.seat();
        var evidence =
                JsonObject.of("at", clock.now().getEpochSecond(), "reason", "conflict")
                        .with("seat", number)
                        .with("with", with);
        events.conflictDeclared(committee.draw(), number);
        seating.leave(committee, number, ContactOutcome.CONFLICT, evidence);
        log.info("Seat {} of {} left for a conflict", number, committee.drawNumber());
    }

    private void take(CommitteeFacts committee, Occupancy seat) {
        seat.take();
        if (isRepresentative(committee, seat)) {
            seatRepresentative(committee, seat);
        } else {
            seatExpert(committee.draw(), seat);
        }
        log.info("Seat {} of {} is taken", seat.seat(), committee.drawNumber());
        occupancies.flush();
        long taken = occupancies.countByDrawAndTaken(committee.draw(), true);
        if (taken == committee.drawnSeats() + committee.purchaserSeats()) {
            events.committeeSeated(committee.draw());
            log.info("The committee of {} is complete", committee.drawNumber());
        }
    }

    private void seatRepresentative(CommitteeFacts committee, Occupancy seat) {
        var draw = committee.draw();
        var name = seat.representative(vault).orElseThrow();
        var employer = appointments.party(committee.purchaser()).map(PartyRef::name).orElseThrow();
        register.seated(draw, seat.seat(), true, name, employer, null, null);
        events.taken(draw, seat.seat(), true, seat.account(), REPRESENTATIVES, 0);
    }

    private void seatExpert(UUID draw, Occupancy seat) {
        int number = seat.seat();
        var person = drawn.person(draw, number).orElseThrow();
        var place = seating.drawn(draw, number).orElseThrow();
        register.seated(
                draw,
                number,
                false,
                person.name(),
                person.employer(),
                person.number(),
                known(person.opening()));
        events.taken(draw, number, false, seat.account(), place.group(), place.position());
    }

    /** A draw made elsewhere blinds nobody. */
    private static @Nullable String known(String hex) {
        return hex.isEmpty() ? null : hex;
    }

    private SeatView view(CommitteeFacts committee, int seat, VenueSeatState state) {
        boolean representative = seating.isRepresentative(committee, seat);
        return new SeatView(
                committee.draw(),
                committee.project(),
                seat,
                representative,
                committee.title(),
                conflicts.bidders(committee),
                conflicts.others(committee, representative),
                state,
                awaited(committee));
    }

    /** By number, as nobody at a terminal is told who the others are. */
    private List<Integer> awaited(CommitteeFacts committee) {
        Set<Integer> taken =
                occupancies.findByDraw(committee.draw()).stream()
                        .filter(Occupancy::isTaken)
                        .map(Occupancy::seat)
                        .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, committee.drawnSeats() + committee.purchaserSeats())
                .filter(each -> !taken.contains(each))
                .boxed()
                .toList();
    }
}
