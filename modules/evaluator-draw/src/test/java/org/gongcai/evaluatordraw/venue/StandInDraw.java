package org.gongcai.evaluatordraw.venue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.PartyRef;
import org.gongcai.evaluatordraw.CommitteeRegister;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.SeatEvents;
import org.gongcai.evaluatordraw.pool.FormerEmployer;
import org.gongcai.platform.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Draws in the place of the draw: two experts of each committee have accepted, and whoever leaves
 * is followed by one who accepts at once. What it is told counts once it is committed.
 */
class StandInDraw implements DrawnSeats, CommitteeRegister, SeatEvents {

    /** One thing the venue said. */
    record Said(String what, UUID draw, int seat) {}

    private final Map<UUID, CommitteeFacts> committees = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<UUID, String> employerCodes = new HashMap<>();
    final Set<String> suspended = new HashSet<>();
    final List<Said> said = new ArrayList<>();

    /** Where the fourth of an order worked before. */
    List<FormerEmployer> left = List.of();

    final List<String> evidence = new ArrayList<>();
    final List<UUID> accounts = new ArrayList<>();
    final Map<String, String> seated = new HashMap<>();

    void hold(CommitteeFacts committee, String employerCode) {
        committees.put(committee.draw(), committee);
        employerCodes.put(committee.draw(), employerCode);
    }

    /** Nobody of the order has accepted the seat. */
    void empty(UUID draw, int seat) {
        positions.put(key(draw, seat), -1);
    }

    List<String> about(UUID draw) {
        return said.stream()
                .filter(each -> each.draw().equals(draw))
                .map(each -> "%s %d".formatted(each.what(), each.seat()))
                .toList();
    }

    static String key(UUID draw, int seat) {
        return draw + "/" + seat;
    }

    private int position(UUID draw, int seat) {
        return positions.getOrDefault(key(draw, seat), seat);
    }

    private void say(String what, UUID draw, int seat) {
        Signal.afterCommit(() -> said.add(new Said(what, draw, seat)));
    }

    @Override
    public List<DrawnSeat> of(UUID draw) {
        return List.of(seat(draw, 1), seat(draw, 2));
    }

    private DrawnSeat seat(UUID draw, int seat) {
        int position = position(draw, seat);
        return new DrawnSeat(seat, "C01", "信息工程", position, position > 0, null);
    }

    @Override
    public List<CommitteeFacts> committeesFrom(Instant moment) {
        return committees.values().stream().filter(each -> !each.start().isBefore(moment)).toList();
    }

    @Override
    public Optional<CommitteeFacts> committee(UUID draw) {
        return Optional.ofNullable(committees.get(draw));
    }

    @Override
    public Optional<CommitteeFacts> committeeOf(UUID project) {
        return committees.values().stream()
                .filter(each -> each.project().equals(project))
                .findFirst();
    }

    @Override
    public Optional<DrawnPerson> person(UUID draw, int seat) {
        int position = position(draw, seat);
        return position < 0
                ? Optional.empty()
                : Optional.of(
                        new DrawnPerson(
                                POOL,
                                number(draw, position),
                                "PLANTNAME%03d".formatted(position),
                                "PLANTUNIT%03d".formatted(position),
                                position == 2 ? employerCodes.getOrDefault(draw, "") : "",
                                "b%d".formatted(position),
                                "r%d".formatted(position),
                                position == 4 ? left : List.of()));
    }

    static final UUID POOL = UUID.randomUUID();

    static String number(UUID draw, int position) {
        return "E%03d-%s".formatted(position, draw.toString().substring(0, 8));
    }

    @Override
    public boolean isSuspended(UUID draw, int seat) {
        return suspended.contains(number(draw, position(draw, seat)));
    }

    @Override
    public void arrived(UUID draw, int seat) {
        // No evaluation moves here, so there is nothing to confirm.
    }

    @Override
    public void replace(UUID draw, int seat, ContactOutcome outcome, byte[] proof) {
        say("replaced " + outcome, draw, seat);
        Signal.afterCommit(() -> {
            positions.put(key(draw, seat), position(draw, seat) + 2);
            evidence.add(new String(proof, StandardCharsets.UTF_8));
        });
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
        say("seated", draw, seat);
        Signal.afterCommit(() -> seated.put(key(draw, seat), name + " " + employer));
    }

    @Override
    public void left(UUID draw, int seat) {
        say("left", draw, seat);
        Signal.afterCommit(() -> seated.remove(key(draw, seat)));
    }

    @Override
    public void taken(
            UUID draw,
            int seat,
            boolean purchaserRepresentative,
            UUID account,
            String group,
            int position) {
        say("taken", draw, seat);
        Signal.afterCommit(() -> accounts.add(account));
    }

    @Override
    public void vacated(UUID draw, int seat, UUID account) {
        say("vacated", draw, seat);
    }

    @Override
    public void conflictDeclared(UUID draw, int seat) {
        say("conflict", draw, seat);
    }

    @Override
    public void committeeSeated(UUID draw) {
        say("complete", draw, 0);
    }

    @Override
    public void namesRead(UUID draw, UUID by, PartyRef party) {
        say("names read", draw, 0);
    }

    @Override
    public void documentRead(UUID draw, UUID document, UUID by, PartyRef party) {
        namesRead(draw, by, party);
    }
}
