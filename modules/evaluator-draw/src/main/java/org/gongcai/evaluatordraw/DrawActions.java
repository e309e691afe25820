package org.gongcai.evaluatordraw;

import static org.gongcai.contracts.EvaluatorDrawApi.DrawAction.CONFIRM_VOID;
import static org.gongcai.contracts.EvaluatorDrawApi.DrawAction.ENTER_BEACON;
import static org.gongcai.contracts.EvaluatorDrawApi.DrawAction.PROPOSE_VOID;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.evaluatordraw.notices.Channel;
import org.gongcai.evaluatordraw.notices.Notices;
import org.gongcai.platform.security.Caller;
import org.springframework.stereotype.Component;

/** What the caller can do with a draw now. */
@Component
class DrawActions {

    private static final Set<DrawState> BEFORE_CALLS =
            Set.of(
                    DrawState.PREPARED,
                    DrawState.COMMITTING,
                    DrawState.REVEALING,
                    DrawState.AWAITING_BEACON);

    private final Draws draws;
    private final SeatHolders holders;
    private final Parts parts;
    private final Notices notices;

    DrawActions(Draws draws, SeatHolders holders, Parts parts, Notices notices) {
        this.draws = draws;
        this.holders = holders;
        this.parts = parts;
        this.notices = notices;
    }

    Set<DrawAction> of(Draw draw, Instant now) {
        var actions = EnumSet.noneOf(DrawAction.class);
        if (parts.conducts(draw)) {
            conductors(draw, now).forEach(actions::add);
        }
        parts.of(draw).map(Part::role).stream()
                .flatMap(role -> ofRole(draw, role, now))
                .forEach(actions::add);
        if (draw.state() == DrawState.AWAITING_BEACON) {
            parts.of(draw).stream()
                    .flatMap(part -> ofWaiting(draw, part, now))
                    .forEach(actions::add);
        }
        if (parts.inspecting(draw).isPresent()
                && draw.protocol().specHash().isPresent()
                && draw.review().isEmpty()) {
            actions.add(DrawAction.REVIEW);
        }
        return actions;
    }

    private Stream<DrawAction> conductors(Draw draw, Instant now) {
        return switch (draw.state()) {
            case PREPARED ->
                    draw.toSign(now).isPresent()
                            ? Stream.of(DrawAction.SIGN_SPECIFICATION, DrawAction.WITHDRAW)
                            : Stream.of(DrawAction.WITHDRAW);
            case VOIDED ->
                    draw.end().isRepeatable() && isLast(draw)
                            ? Stream.of(DrawAction.REPEAT)
                            : Stream.empty();
            case CALLING -> Stream.concat(supplement(draw), call(draw));
            case SEATED -> call(draw);
            case COMMITTING, REVEALING, AWAITING_BEACON, PUBLISHED -> Stream.empty();
        };
    }

    private Stream<DrawAction> supplement(Draw draw) {
        return isToBeSupplemented(draw) ? Stream.of(DrawAction.SUPPLEMENT) : Stream.empty();
    }

    private Stream<DrawAction> call(Draw draw) {
        return notices.uses(Channel.DESK) && parts.isHostDesk(draw)
                ? Stream.of(DrawAction.CALL)
                : Stream.empty();
    }

    private boolean isToBeSupplemented(Draw draw) {
        return draw.tender().committee().isEmpty()
                && !holders.missing(draw).isEmpty()
                && draws.findOfCommittee(draw.id()).stream().noneMatch(DrawActions::isBeforeCalls);
    }

    static boolean isBeforeCalls(Draw draw) {
        return BEFORE_CALLS.contains(draw.state());
    }

    private static Stream<DrawAction> ofWaiting(Draw draw, Part part, Instant now) {
        var protocol = draw.protocol();
        var person = Caller.current().person();
        var due = protocol.beaconAt().filter(at -> !now.isBefore(at)).map(at -> ENTER_BEACON);
        var step = draw.proposal().isEmpty() ? PROPOSE_VOID : CONFIRM_VOID;
        boolean mayStep =
                VoidProposal.isTimely(protocol.beaconAt(), now)
                        && draw.proposal().filter(each -> !each.mayConfirm(person, part)).isEmpty();
        return Stream.concat(due.stream(), mayStep ? Stream.of(step) : Stream.empty());
    }

    private boolean isLast(Draw draw) {
        return draws.last(draw.project()).filter(draw::equals).isPresent();
    }

    private static Stream<DrawAction> ofRole(Draw draw, String role, Instant now) {
        var protocol = draw.protocol();
        boolean mayCommit =
                draw.state() == DrawState.COMMITTING
                        && protocol.committed(role).isEmpty()
                        && protocol.commitBy().filter(now::isBefore).isPresent();
        boolean mayReveal =
                draw.state() == DrawState.REVEALING
                        && protocol.areCommitsProven()
                        && protocol.committed(role).isPresent()
                        && protocol.revealed(role).isEmpty()
                        && protocol.revealBy().filter(now::isBefore).isPresent();
        return Stream.of(DrawAction.COMMIT, DrawAction.REVEAL)
                .filter(each -> each == DrawAction.COMMIT ? mayCommit : mayReveal);
    }
}
