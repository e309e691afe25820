package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.BeaconView;
import org.gongcai.contracts.EvaluatorDrawApi.ContactView;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalRecord;
import org.gongcai.contracts.EvaluatorDrawApi.GroupProgress;
import org.gongcai.contracts.EvaluatorDrawApi.OrderedTicket;
import org.gongcai.contracts.EvaluatorDrawApi.ProtocolEvent;
import org.gongcai.contracts.EvaluatorDrawApi.RoleMessage;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each side of a tender sees of its draws; blinded ids are for inspectors alone. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
class DrawViews {

    private final Draws draws;
    private final AskedPersons invitations;
    private final SeatHolders holders;
    private final BlindedOrders orders;
    private final DrawActions actions;
    private final Slips slips;
    private final Parts parts;
    private final LegalClock clock;

    DrawViews(
            Draws draws,
            AskedPersons invitations,
            SeatHolders holders,
            BlindedOrders orders,
            DrawActions actions,
            Slips slips,
            Parts parts,
            LegalClock clock) {
        this.draws = draws;
        this.invitations = invitations;
        this.holders = holders;
        this.orders = orders;
        this.actions = actions;
        this.slips = slips;
        this.parts = parts;
        this.clock = clock;
    }

    /** Newest first; without the places of their orders. */
    public List<DrawView> all(@Nullable UUID project) {
        return draws.findAllByOrderByRequestedAtDesc().stream()
                .filter(draw -> project == null || draw.project().equals(project))
                .filter(parts::mayLook)
                .map(draw -> view(draw, List.of()))
                .toList();
    }

    public DrawView one(UUID id) {
        var draw = draws.findById(id).filter(parts::mayLook).orElseThrow(Draws::unknown);
        return view(draw, orders(draw));
    }

    private List<OrderedTicket> orders(Draw draw) {
        boolean open = draw.state() == DrawState.PUBLISHED || parts.inspecting(draw).isPresent();
        if (!open || draw.protocol().seed().isEmpty()) {
            return List.of();
        }
        var shown = new ArrayList<OrderedTicket>();
        orders.of(draw)
                .forEach((group, places) ->
                        places.forEach(place -> shown.add(ticket(group, place))));
        return shown;
    }

    private static OrderedTicket ticket(String group, OrderPlace place) {
        return new OrderedTicket(
                group, place.position(), place.blindedId(), place.ticket(), place.fate());
    }

    private DrawView view(Draw draw, List<OrderedTicket> orders) {
        var terms = draw.terms();
        var protocol = draw.protocol();
        var part = parts.of(draw);
        var now = clock.now();
        return new DrawView(
                draw.id(),
                draw.project(),
                draw.number(),
                draw.tender().title(),
                terms.pool(),
                terms.poolName(),
                terms.source(),
                draw.state(),
                terms.total(),
                terms.purchaserSeats(),
                terms.groups(),
                terms.recused(),
                protocol.roles(),
                protocol.commitBy().orElse(null),
                protocol.revealBy().orElse(null),
                specification(draw, now),
                protocol.specHash().orElse(null),
                part.map(Part::role).orElse(null),
                messages(draw.protocol().messages().ofKind(DrawCommit.TYPE)),
                revealed(draw),
                missing(draw),
                protocol.seed().map(Bytes32::hex).orElse(null),
                draw.end().reason().orElse(null),
                draw.drawnAt().orElse(null),
                progress(draw),
                contacts(draw),
                orders,
                events(draw),
                actions.of(draw, now),
                draw.tender().committee().map(draws::get).map(Draw::number).orElse(null),
                missingSeats(draw),
                terms.repeatReason(),
                draw.end().explanation(),
                external(draw),
                draw.review().orElse(null),
                terms.redrawGround(),
                beacon(draw),
                draw.proposal().map(VoidProposal::shown).orElse(null));
    }

    private static @Nullable BeaconView beacon(Draw draw) {
        var protocol = draw.protocol();
        var brought = protocol.beacon();
        return protocol.awaited()
                .map(round ->
                        new BeaconView(
                                round.round(),
                                protocol.beaconAt().orElseThrow(),
                                brought.map(DrawBeacon::sig).orElse(null),
                                brought.map(each -> each.randomness().hex()).orElse(null)))
                .orElse(null);
    }

    private int missingSeats(Draw draw) {
        return draw.tender().committee().isPresent() ? 0 : holders.missing(draw).size();
    }

    private @Nullable ExternalRecord external(Draw draw) {
        return draw.externalRecord()
                .map(text -> Json.read(text, ExternalDraw.class))
                .map(made -> slips.shown(draw, made))
                .orElse(null);
    }

    private static @Nullable String specification(Draw draw, Instant now) {
        var protocol = draw.protocol();
        var spec = protocol.specHash().isPresent() ? protocol.specification() : draw.toSign(now);
        return spec.map(each -> each.json().text()).orElse(null);
    }

    /** One that entered the log late does not count. */
    private static List<RoleMessage> revealed(Draw draw) {
        var protocol = draw.protocol();
        return messages(
                protocol.messages().ofKind(DrawReveal.TYPE).stream()
                        .filter(each -> !each.isProven() || protocol.isInTime(each))
                        .toList());
    }

    private static List<RoleMessage> messages(List<DrawMessage> sent) {
        return sent.stream()
                .map(each ->
                        new RoleMessage(
                                Optional.ofNullable(each.role()).orElse(""),
                                Optional.ofNullable(each.content()).orElse(""),
                                each.event(),
                                each.isProven()))
                .toList();
    }

    /** Nobody is missing while there is time, nor where a draw ended before that was over. */
    private static List<String> missing(Draw draw) {
        return switch (draw.state()) {
            case PREPARED, COMMITTING -> List.of();
            case REVEALING, AWAITING_BEACON, CALLING, SEATED, PUBLISHED ->
                    draw.protocol().rolesWithoutCommit();
            case VOIDED ->
                    draw.protocol().areCommitsOver()
                            ? draw.protocol().rolesWithoutCommit()
                            : List.of();
        };
    }

    private List<GroupProgress> progress(Draw draw) {
        var asked = invitations.of(draw.id());
        return draw.terms().groups().stream().map(group -> progress(group, asked)).toList();
    }

    private static GroupProgress progress(DrawGroup group, List<AskedPerson> asked) {
        var own = asked.stream().filter(each -> each.group().equals(group.code())).toList();
        return new GroupProgress(
                group.code(),
                group.seats(),
                Math.toIntExact(own.stream().filter(AskedPerson::isAccepted).count()),
                Math.toIntExact(own.stream().filter(AskedPerson::isAsked).count()));
    }

    private static List<ContactView> contacts(Draw draw) {
        return draw.contacts().all().stream()
                .map(each ->
                        new ContactView(
                                each.group(),
                                each.position(),
                                each.outcome(),
                                each.at(),
                                each.event()))
                .toList();
    }

    private static List<ProtocolEvent> events(Draw draw) {
        return draw.protocol().messages().all().stream()
                .map(each ->
                        new ProtocolEvent(each.kind(), each.event(), each.at(), each.isProven()))
                .toList();
    }
}
