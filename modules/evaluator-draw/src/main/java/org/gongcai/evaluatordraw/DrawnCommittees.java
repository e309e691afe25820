package org.gongcai.evaluatordraw;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeMember;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeSeated;
import org.gongcai.contracts.EvaluatorDrawEvent.ConflictDeclared;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawOrderPublished;
import org.gongcai.contracts.EvaluatorDrawEvent.NamesRead;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.ClosedResult;
import org.gongcai.trust.draw.DrawOpen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on committees: told by the venue seat by seat, published with the award. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DrawnCommittees implements CommitteeRegister, SeatEvents {

    private static final Logger log = LoggerFactory.getLogger(DrawnCommittees.class);

    private final Draws draws;
    private final SealedSeats seats;
    private final AskedPersons invitations;
    private final SealedRecords secrets;
    private final Calling calling;
    private final SeatHolders holders;
    private final BlindedOrders orders;
    private final DocumentReadings readings;
    private final DrawVault vault;
    private final Outbox outbox;
    private final LegalClock clock;

    DrawnCommittees(
            Draws draws,
            SealedSeats seats,
            AskedPersons invitations,
            SealedRecords secrets,
            Calling calling,
            SeatHolders holders,
            BlindedOrders orders,
            DocumentReadings readings,
            DrawVault vault,
            Outbox outbox,
            LegalClock clock) {
        this.draws = draws;
        this.seats = seats;
        this.invitations = invitations;
        this.secrets = secrets;
        this.calling = calling;
        this.holders = holders;
        this.orders = orders;
        this.readings = readings;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void seated(
            UUID draw,
            int seat,
            boolean purchaserRepresentative,
            String name,
            String employer,
            @Nullable String number,
            @Nullable String opening) {
        var member = new CommitteeMember(name, employer, purchaserRepresentative, number, opening);
        seats.findByDrawAndSeat(draw, seat)
                .ifPresentOrElse(
                        known -> known.take(member, vault),
                        () -> seats.save(new SealedSeat(draw, seat, member, vault)));
    }

    @Override
    public void left(UUID draw, int seat) {
        seats.findByDrawAndSeat(draw, seat).ifPresent(seats::delete);
        seats.flush();
    }

    @Override
    public void taken(
            UUID id,
            int seat,
            boolean purchaserRepresentative,
            UUID account,
            String group,
            int position) {
        var draw = draws.lock(id);
        outbox.publish(
                new SeatTaken(
                        draw.head(clock.now()),
                        draw.project(),
                        seat,
                        purchaserRepresentative,
                        null,
                        account,
                        group,
                        position));
    }

    @Override
    public void vacated(UUID id, int seat, UUID account) {
        var draw = draws.lock(id);
        outbox.publish(new SeatVacated(draw.head(clock.now()), draw.project(), seat, account));
    }

    @Override
    public void conflictDeclared(UUID id, int seat) {
        var draw = draws.lock(id);
        outbox.publish(new ConflictDeclared(draw.head(clock.now()), draw.project(), seat));
    }

    @Override
    public void committeeSeated(UUID id) {
        var draw = draws.lock(id);
        var terms = draw.terms();
        outbox.publish(new CommitteeSeated(draw.head(clock.now()), draw.project(), terms.total()));
    }

    @Override
    public void namesRead(UUID id, UUID by, PartyRef party) {
        var draw = draws.lock(id);
        var data =
                JsonObject.of("draw", draw.number(), "party", party.creditCode().value())
                        .with("seats", draw.terms().total())
                        .with("type", "names.read")
                        .with("v", 1);
        var statement =
                new Statement(
                        "names.read",
                        draw.number(),
                        party.creditCode().value(),
                        data.text(),
                        List.of(),
                        List.of());
        outbox.publish(new NamesRead(draw.head(clock.now()), statement, draw.project(), by));
    }

    @Override
    public void documentRead(UUID id, UUID document, UUID by, PartyRef party) {
        // Under the lock, as one person may read two pieces at once.
        draws.lock(id);
        if (!readings.existsByDocumentAndReader(document, by)) {
            readings.save(new DocumentReading(document, by));
            namesRead(id, by, party);
        }
    }

    /** The award is published, or nothing is left of the tender: names follow the law. */
    void publish(UUID project) {
        for (var found : draws.findByProject(project)) {
            var draw = draws.lock(found.id());
            if (draw.isCalling()) {
                var sitting = sitting(draw);
                var members = sitting.stream().map(each -> each.member(vault)).toList();
                var statement = statement(draw, sitting);
                outbox.publish(draw.publish(members, statement, clock.now()));
                orders.of(draw)
                        .forEach((group, places) ->
                                outbox.publish(
                                        new DrawOrderPublished(
                                                draw.head(clock.now()), project, group, places)));
                calling.end(draw);
                log.info("Published the committee of draw {}", draw.number());
            } else if (draw.isRunning()) {
                outbox.publish(draw.endWithTender(clock.now()));
            }
        }
    }

    /** Of the committee's members those whom this draw brought, and its representatives. */
    private List<SealedSeat> sitting(Draw draw) {
        var committee = SeatHolders.of(draw);
        Map<Integer, UUID> broughtBy =
                holders.asked(committee).stream()
                        .filter(AskedPerson::isAccepted)
                        .collect(Collectors.toMap(AskedPerson::seat, AskedPerson::draw));
        return seats.findByDrawOrderBySeatAsc(committee).stream()
                .filter(each -> broughtBy.getOrDefault(each.seat(), committee).equals(draw.id()))
                .toList();
    }

    private Statement statement(Draw draw, List<SealedSeat> sitting) {
        if (draw.protocol().seed().isEmpty()) {
            return Statement.ofSystem("committee.published", draw.number(), listed(draw, sitting));
        }
        var opened = secrets.get(draw.id()).secrets(vault);
        var open =
                new DrawOpen(
                        draw.number(),
                        Bytes32.of(opened.resultSalt().bytes()),
                        ClosedResult.of(calling.drawing(draw, opened)),
                        openings(draw, sitting));
        return Statement.ofSystem(open.type(), draw.number(), open.json().text());
    }

    private List<DrawOpen.Opening> openings(Draw draw, List<SealedSeat> sitting) {
        Map<Integer, AskedPerson> accepted =
                invitations.of(draw.id()).stream()
                        .filter(AskedPerson::isAccepted)
                        .collect(Collectors.toMap(AskedPerson::seat, each -> each));
        return sitting.stream()
                .flatMap(each -> opening(each.member(vault), accepted.get(each.seat())))
                .toList();
    }

    private static Stream<DrawOpen.Opening> opening(
            CommitteeMember member, @Nullable AskedPerson invitation) {
        var number = member.expertNo();
        var opening = member.opening();
        return number == null || opening == null || invitation == null
                ? Stream.empty()
                : Stream.of(
                        new DrawOpen.Opening(
                                invitation.group(),
                                invitation.position(),
                                normal(member.name()),
                                number,
                                Bytes32.parse(opening)));
    }

    // Names come from files that need not keep the one normal form signed objects have.
    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private String listed(Draw draw, List<SealedSeat> sitting) {
        var names = sitting.stream().map(each -> normal(each.member(vault).name())).toList();
        return JsonObject.of("draw", draw.number(), "members", names)
                .with("type", "committee.published")
                .with("v", 1)
                .text();
    }
}
