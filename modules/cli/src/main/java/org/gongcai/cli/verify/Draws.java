package org.gongcai.cli.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Untrusted;
import org.gongcai.trust.draw.DrawAct;

/** Every draw of a bundle's tender, in the order of their numbers. */
record Draws(Evidence evidence, Leaves leaves, Enrolled enrolled, Findings findings) {
    private static final String DRAW = "/draw/";
    private static final int MOST_NAMED = 5;

    void run() {
        var draws = numbers();
        if (draws.isEmpty()) {
            findings.open(
                    Check.DRAW_MESSAGES,
                    evidence.manifest().tender(),
                    "该项目没有抽取 · this tender has no draw");
        }
        rejectMissing(draws);
        var used = new HashSet<Bytes32>();
        for (String draw : draws.values()) {
            messages(draw).ifPresent(messages -> check(messages, used));
        }
    }

    private Optional<DrawMessages> messages(String draw) {
        return findings.got(
                Check.DRAW_MESSAGES, draw, () -> DrawMessages.of(draw, leaves.chain(draw)));
    }

    private void check(DrawMessages messages, HashSet<Bytes32> used) {
        if (!messages.commits().isEmpty()) {
            tellOfSigners(messages);
        }
        var seed = new DrawChecks(leaves, messages, used, findings).run();
        var roster =
                findings.read(Check.DRAW_ROSTER, messages.draw(), () -> roster(messages.draw()));
        if (seed.isPresent() && roster.isPresent()) {
            new PanelChecks(messages, seed.get(), findings).run(roster.get(), isAwarded());
        }
    }

    private void tellOfSigners(DrawMessages messages) {
        var where = messages.draw() + " signers";
        findings.read(Check.DRAW_MESSAGES, where, () -> new DrawSigners(messages, enrolled).told())
                .ifPresent(told -> findings.pass(Check.DRAW_MESSAGES, where, told));
    }

    private Optional<JsonObject> roster(String draw) {
        return evidence.json(
                "draws/%s/roster.json".formatted(draw.substring(draw.lastIndexOf('/') + 1)));
    }

    private boolean isAwarded() {
        return leaves.chain(evidence.manifest().tender()).stream()
                .anyMatch(each -> each.is("tender.award"));
    }

    /** Who leaves attempts out hides how often it was drawn until somebody was content. */
    private void rejectMissing(SortedMap<Integer, String> draws) {
        int last = draws.isEmpty() ? 0 : draws.lastKey();
        if (draws.size() < last) {
            var missing =
                    IntStream.rangeClosed(1, last)
                            .filter(attempt -> !draws.containsKey(attempt))
                            .limit(MOST_NAMED)
                            .mapToObj("draw/%d"::formatted)
                            .collect(Collectors.joining(", "));
            findings.fail(
                    Check.DRAW_MESSAGES,
                    evidence.manifest().tender(),
                    "%d attempts".formatted(last),
                    "%d; not in this evidence: %s".formatted(draws.size(), missing));
        }
    }

    private SortedMap<Integer, String> numbers() {
        var prefix = evidence.manifest().tender() + DRAW;
        var numbers = new TreeMap<Integer, String>();
        leaves.subjects().stream()
                .filter(each -> each.startsWith(prefix))
                .forEach(draw ->
                        findings.read(Check.DRAW_MESSAGES, draw, () -> attempt(prefix, draw))
                                .ifPresent(attempt -> numbers.put(attempt, draw)));
        return numbers;
    }

    private static int attempt(String prefix, String draw) {
        DrawAct.checkId(draw);
        var number = draw.substring(prefix.length());
        if (number.indexOf('/') >= 0) {
            throw new Untrusted(Fault.WRONG_FIELD, "not the id of a draw: '" + draw + "'");
        }
        return Integer.parseInt(number);
    }
}
