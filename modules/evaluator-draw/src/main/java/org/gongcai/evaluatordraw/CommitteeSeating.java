package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.evaluatordraw.AskedPerson.Invited;
import org.gongcai.evaluatordraw.pool.PoolStanding;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of a committee by the answers of those who were asked. */
@Component
class CommitteeSeating implements DrawnSeats {

    private final Draws draws;
    private final SeatHolders holders;
    private final DrawProjects projects;
    private final Calling calling;
    private final PoolStanding standing;
    private final DrawVault vault;
    private final LegalClock clock;

    CommitteeSeating(
            Draws draws,
            SeatHolders holders,
            DrawProjects projects,
            Calling calling,
            PoolStanding standing,
            DrawVault vault,
            LegalClock clock) {
        this.draws = draws;
        this.holders = holders;
        this.projects = projects;
        this.calling = calling;
        this.standing = standing;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DrawnSeat> of(UUID id) {
        Map<Integer, AskedPerson> latest = new TreeMap<>();
        for (var each : holders.asked(id)) {
            latest.merge(each.seat(), each, CommitteeSeating::later);
        }
        return latest.values().stream().map(this::seat).toList();
    }

    private DrawnSeat seat(AskedPerson each) {
        var terms = draws.get(each.draw()).terms();
        return new DrawnSeat(
                each.seat(),
                each.group(),
                terms.groupName(each.group()),
                each.position(),
                each.isAccepted(),
                each.moved());
    }

    /** Of one draw, who was asked later stands behind; a later draw follows the one before. */
    private static AskedPerson later(AskedPerson one, AskedPerson other) {
        boolean sameDraw = one.draw().equals(other.draw());
        return !sameDraw || other.position() > one.position() ? other : one;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CommitteeFacts> committeesFrom(Instant moment) {
        return draws.findByStateIn(List.of(DrawState.CALLING, DrawState.SEATED)).stream()
                .filter(CommitteeSeating::isOfCommittee)
                .map(this::facts)
                .filter(each -> !each.start().isBefore(moment))
                .sorted(Comparator.comparing(CommitteeFacts::start))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CommitteeFacts> committee(UUID draw) {
        return draws.findById(draw)
                .filter(CommitteeSeating::isOfCommittee)
                .filter(Draw::isCalling)
                .map(this::facts);
    }

    /** One that fills missing seats belongs to the committee of another. */
    private static boolean isOfCommittee(Draw draw) {
        return draw.tender().committee().isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CommitteeFacts> committeeOf(UUID project) {
        return draws.findByProject(project).stream()
                .filter(CommitteeSeating::isOfCommittee)
                .filter(Draw::isCalling)
                .map(this::facts)
                .findFirst();
    }

    private CommitteeFacts facts(Draw draw) {
        var session = projects.get(draw.project()).evaluation();
        return new CommitteeFacts(
                draw.id(),
                draw.project(),
                draw.number(),
                draw.tender().title(),
                draw.tender().purchaser(),
                draw.tender().agency(),
                draw.tender().authority(),
                draw.terms().drawnSeats(),
                draw.terms().purchaserSeats(),
                session.start(),
                session.minutes(),
                session.place());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DrawnPerson> person(UUID draw, int seat) {
        return accepted(draw, seat)
                .map(each -> drawn(draws.get(each.draw()).terms().pool(), each.invited(vault)));
    }

    private DrawnPerson drawn(UUID pool, Invited person) {
        return new DrawnPerson(
                pool,
                person.number(),
                person.name(),
                person.employer(),
                person.employerCode(),
                person.blindedId(),
                person.opening(),
                standing.formerEmployers(pool, person.number()));
    }

    private Optional<AskedPerson> accepted(UUID draw, int seat) {
        return holders.in(draw, seat).filter(AskedPerson::isAccepted);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSuspended(UUID draw, int seat) {
        return accepted(draw, seat)
                .filter(each -> {
                    var pool = draws.get(each.draw()).terms().pool();
                    return standing.isSuspended(pool, each.invited(vault).number());
                })
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrived(UUID id, int seat) {
        draws.lock(id);
        holders.in(id, seat)
                .filter(AskedPerson::isToConfirm)
                .ifPresent(each -> each.confirm(clock.now()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID id, int seat, ContactOutcome outcome, byte[] evidence) {
        draws.lock(id);
        if (outcome == ContactOutcome.ACCEPTED) {
            throw new IllegalArgumentException("Who accepted is not replaced");
        }
        var out =
                holders.in(id, seat)
                        .orElseThrow(() ->
                                Refused.of("wrong-state", "席位 %d 目前无人".formatted(seat))
                                        .field("seat")
                                        .remedy("请刷新页面查看目前的席位")
                                        .wording("seat-empty")
                                        .value("seat", seat));
        calling.ended(draws.lock(out.draw()), out, outcome, evidence);
    }
}
