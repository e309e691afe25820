package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroupExhausted;
import org.gongcai.contracts.EvaluatorDrawEvent.PlacesPassedOver;
import org.gongcai.evaluatordraw.AskedPerson.Invited;
import org.gongcai.evaluatordraw.AskedPerson.Place;
import org.gongcai.evaluatordraw.pool.PoolRosters;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.trust.draw.DrawContact;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.Seating;
import org.gongcai.trust.draw.SnapshotKey;
import org.springframework.stereotype.Component;

/**
 * Asks whoever the order says: all seats at once, and for a seat that comes free the next one of
 * its group. Runs within the transaction of who calls it, which has locked the draw.
 */
@Component
class Calling {

    private final Draws draws;
    private final SeatHolders holders;
    private final AskedPersons invitations;
    private final SealedRecords secrets;
    private final PoolRosters pools;
    private final DrawProjects projects;
    private final DrawVault vault;
    private final CallSettings settings;
    private final Sending sending;
    private final Timers timers;
    private final Outbox outbox;
    private final LegalClock clock;

    Calling(
            Draws draws,
            SeatHolders holders,
            AskedPersons invitations,
            SealedRecords secrets,
            PoolRosters pools,
            DrawProjects projects,
            DrawVault vault,
            CallSettings settings,
            Sending sending,
            Timers timers,
            Outbox outbox,
            LegalClock clock) {
        this.draws = draws;
        this.holders = holders;
        this.invitations = invitations;
        this.secrets = secrets;
        this.pools = pools;
        this.projects = projects;
        this.vault = vault;
        this.settings = settings;
        this.sending = sending;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A supplementary draw fills the first of the committee's missing seats. */
    void askFirst(Draw draw, DrawSecrets opened, Drawing drawing) {
        var seats = seats(draw).iterator();
        for (var place : drawing.drawn().seated()) {
            ask(draw, opened, seats.next(), place);
        }
        for (var group : drawing.groups()) {
            passedOver(draw, drawing.drawn(), group, 0);
            exhausted(draw, group, drawing.drawn().missing(group));
        }
    }

    private List<Integer> seats(Draw draw) {
        return draw.tender()
                .committee()
                .map(draws::get)
                .map(holders::missing)
                .orElseGet(
                        () -> IntStream.rangeClosed(1, draw.terms().drawnSeats()).boxed().toList());
    }

    /** Told at once, so that nobody takes the gap for a place that is left out. */
    private void passedOver(Draw draw, Seating seating, String group, int after) {
        var positions = OrderWalk.passedOver(seating, group, after);
        if (!positions.isEmpty()) {
            var head = draw.head(clock.now());
            outbox.publish(new PlacesPassedOver(head, draw.project(), group, positions));
        }
    }

    private void exhausted(Draw draw, String group, int missing) {
        if (missing > 0) {
            var head = draw.head(clock.now());
            outbox.publish(new DrawGroupExhausted(head, draw.project(), group, missing));
        }
    }

    /** For a draw made elsewhere: the first of the list are drawn, the rest are reserves. */
    void askListed(Draw draw, DrawSecrets opened) {
        var reached = new HashMap<String, Integer>();
        int seat = 1;
        for (var expert : opened.listed().subList(0, draw.terms().drawnSeats())) {
            int position = reached.merge(expert.speciality(), 1, Integer::sum);
            ask(draw, new Place(seat++, expert.speciality(), position), expert);
        }
    }

    /** How asking ended; if the seat is free again, the next of the order is asked. */
    void ended(Draw draw, AskedPerson invitation, ContactOutcome outcome, byte[] evidence) {
        var now = clock.now();
        var salt = vault.random("evidence");
        var contacted =
                draw.contacted(
                        invitation.group(),
                        invitation.position(),
                        outcome,
                        DrawContact.evidence(salt, evidence),
                        now);
        secrets.save(SealedRecord.of(contacted.eventId(), draw.id(), salt, evidence, vault));
        invitation.end(outcome);
        invitations.saveAndFlush(invitation);
        timers.cancel(AnswerTimer.KIND, invitation.id());
        outbox.publish(contacted);
        if (outcome != ContactOutcome.ACCEPTED) {
            askNext(draw, invitation);
        }
        holders.settle(draw);
    }

    /** Nobody is asked any more. */
    void end(Draw draw) {
        invitations.of(draw.id()).stream()
                .filter(AskedPerson::isAwaited)
                .forEach(each -> {
                    each.withdraw();
                    timers.cancel(AnswerTimer.KIND, each.id());
                });
    }

    private void askNext(Draw draw, AskedPerson out) {
        var opened = secrets.get(draw.id()).secrets(vault);
        if (draw.protocol().seed().isEmpty()) {
            nextListed(draw, opened, out.group())
                    .ifPresentOrElse(
                            next -> ask(draw, place(out, next.position()), next.expert()),
                            () -> exhausted(draw, out.group(), unheld(draw, out.group())));
            return;
        }
        var contacts = draw.contacts().messages(draw.number());
        var before = drawing(draw, opened).after(contacts.subList(0, contacts.size() - 1));
        var seating = before.after(contacts.getLast());
        passedOver(draw, seating, out.group(), before.reached(out.group()));
        seating.called()
                .ifPresentOrElse(
                        place -> ask(draw, opened, out.seat(), place),
                        () -> exhausted(draw, out.group(), seating.missing(out.group())));
    }

    private int unheld(Draw draw, String group) {
        long held =
                invitations.of(draw.id()).stream()
                        .filter(each -> each.group().equals(group) && each.isIn())
                        .count();
        return draw.terms().seats(group) - Math.toIntExact(held);
    }

    Drawing drawing(Draw draw, DrawSecrets opened) {
        return opened.drawing(
                draw.protocol().specification().orElseThrow(),
                draw.protocol().seed().orElseThrow());
    }

    private static Place place(AskedPerson out, int position) {
        return new Place(out.seat(), out.group(), position);
    }

    private record Listed(int position, ExternalExpert expert) {}

    private Optional<Listed> nextListed(Draw draw, DrawSecrets opened, String group) {
        int reached =
                invitations.of(draw.id()).stream()
                        .filter(each -> each.group().equals(group))
                        .mapToInt(AskedPerson::position)
                        .max()
                        .orElse(0);
        return opened.listed().stream()
                .filter(each -> each.speciality().equals(group))
                .skip(reached)
                .findFirst()
                .map(expert -> new Listed(reached + 1, expert));
    }

    private void ask(Draw draw, DrawSecrets opened, int seat, org.gongcai.trust.draw.Place drawn) {
        var key = opened.key();
        var person = opened.person(drawn.b());
        var known = pools.evaluator(draw.terms().pool(), person.number());
        var place = new Place(seat, drawn.g(), drawn.pos());
        ask(
                draw,
                place,
                new Invited(
                        person.number(),
                        known.name(),
                        known.phone(),
                        known.employer(),
                        person.employerCode(),
                        drawn.b().hex(),
                        opening(key, person.number()),
                        vault.newToken(),
                        text(draw, place)));
    }

    private static String opening(SnapshotKey key, String number) {
        return key.opening(number).hex();
    }

    private void ask(Draw draw, Place place, ExternalExpert expert) {
        ask(
                draw,
                place,
                new Invited(
                        expert.number(),
                        expert.name(),
                        expert.phone(),
                        expert.employer(),
                        "",
                        "",
                        "",
                        vault.newToken(),
                        text(draw, place)));
    }

    private String text(Draw draw, Place place) {
        var session = projects.get(draw.project()).evaluation();
        return Wording.message(session, draw.terms().groupName(place.group()));
    }

    private void ask(Draw draw, Place place, Invited invited) {
        var now = clock.now();
        var answerBy = answerBy(draw, now);
        var asked = new AskedPerson(draw, place, invited, now, answerBy, vault);
        invitations.saveAndFlush(asked);
        timers.schedule(AnswerTimer.KIND, asked.id(), answerBy);
        sending.begin(asked.id(), now);
    }

    /** Never later than the evaluation, unless that has begun. */
    private Instant answerBy(Draw draw, Instant now) {
        var usual = now.plus(settings.answerWithin());
        var start = projects.get(draw.project()).evaluation().start();
        return start.isAfter(now) && start.isBefore(usual) ? start : usual;
    }
}
