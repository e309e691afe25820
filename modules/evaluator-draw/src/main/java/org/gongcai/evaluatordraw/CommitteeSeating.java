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
import org.gongcai.evaluatordraw.pool.PoolStanding;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of a committee by the answers of those who were asked. */
@Component
class CommitteeSeating implements DrawnSeats {

    private final Draws draws;
    private final AskedPersons invitations;
    private final DrawProjects projects;
    private final Calling calling;
    private final PoolStanding standing;
    private final DrawVault vault;

    CommitteeSeating(
            Draws draws,
            AskedPersons invitations,
            DrawProjects projects,
            Calling calling,
            PoolStanding standing,
            DrawVault vault) {
        this.draws = draws;
        this.invitations = invitations;
        this.projects = projects;
        this.calling = calling;
        this.standing = standing;
        this.vault = vault;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DrawnSeat> of(UUID id) {
        var draw = draws.get(id);
        Map<Integer, AskedPerson> latest = new TreeMap<>();
        invitations
                .of(id)
                .forEach(each -> latest.merge(each.seat(), each, CommitteeSeating::later));
        return latest.values().stream()
                .map(each ->
                        new DrawnSeat(
                                each.seat(),
                                each.group(),
                                draw.terms().groupName(each.group()),
                                each.position(),
                                each.isAccepted()))
                .toList();
    }

    private static AskedPerson later(AskedPerson one, AskedPerson other) {
        return other.position() > one.position() ? other : one;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CommitteeFacts> committeesFrom(Instant moment) {
        return draws.findByStateIn(List.of(DrawState.CALLING, DrawState.SEATED)).stream()
                .map(this::facts)
                .filter(each -> !each.start().isBefore(moment))
                .sorted(Comparator.comparing(CommitteeFacts::start))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CommitteeFacts> committee(UUID draw) {
        return draws.findById(draw).filter(Draw::isCalling).map(this::facts);
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
        return invitations
                .in(draw, seat)
                .filter(AskedPerson::isAccepted)
                .map(each -> each.invited(vault))
                .map(each ->
                        new DrawnPerson(
                                each.number(),
                                each.name(),
                                each.employer(),
                                each.employerCode(),
                                each.blindedId(),
                                each.opening()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isSuspended(UUID draw, int seat) {
        var pool = draws.get(draw).terms().pool();
        return person(draw, seat)
                .filter(each -> standing.isSuspended(pool, each.number()))
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID id, int seat, ContactOutcome outcome, byte[] evidence) {
        var draw = draws.lock(id);
        if (outcome == ContactOutcome.ACCEPTED) {
            throw new IllegalArgumentException("Who accepted is not replaced");
        }
        var out =
                invitations
                        .in(id, seat)
                        .orElseThrow(() ->
                                Refused.of("wrong-state", "席位 %d 目前无人".formatted(seat))
                                        .field("seat")
                                        .remedy("请刷新页面查看目前的席位"));
        calling.ended(draw, out, outcome, evidence);
    }
}
