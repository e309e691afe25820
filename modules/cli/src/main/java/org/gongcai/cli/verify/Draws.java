package org.gongcai.cli.verify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Fault;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Untrusted;

/** Every draw of a bundle's tender, in the order of their numbers. */
record Draws(Evidence evidence, Leaves leaves, Findings findings) {
    private static final String DRAW = "/draw/";

    void run() {
        var draws = numbers();
        if (draws.isEmpty()) {
            findings.open(
                    Check.DRAW_MESSAGES,
                    evidence.manifest().tender(),
                    "该项目没有抽取 · this tender has no draw");
        }
        findings.holds(Check.DRAW_MESSAGES, evidence.manifest().tender(), () -> rejectGaps(draws));
        var used = new HashSet<Bytes32>();
        for (String draw : draws) {
            messages(draw).ifPresent(messages -> check(messages, used));
        }
    }

    private Optional<DrawMessages> messages(String draw) {
        return findings.got(
                Check.DRAW_MESSAGES, draw, () -> DrawMessages.of(draw, leaves.chain(draw)));
    }

    private void check(DrawMessages messages, HashSet<Bytes32> used) {
        var seed = new DrawChecks(leaves, messages, used, findings).run();
        var roster =
                findings.read(Check.DRAW_ROSTER, messages.draw(), () -> roster(messages.draw()));
        if (seed.isPresent() && roster.isPresent()) {
            new PanelChecks(messages, seed.get(), findings).run(roster.get(), isAwarded());
        }
    }

    private Optional<JsonObject> roster(String draw) {
        return evidence.json("draws/%s/roster.json".formatted(attempt(draw)));
    }

    private boolean isAwarded() {
        return leaves.chain(evidence.manifest().tender()).stream()
                .anyMatch(each -> each.is("tender.award"));
    }

    /** All attempts count, so one that is not shown is one too many. */
    private void rejectGaps(List<String> draws) {
        var prefix = evidence.manifest().tender() + DRAW;
        for (int i = 0; i < draws.size(); i++) {
            if (!draws.get(i).equals(prefix + (i + 1))) {
                throw new Untrusted(
                        Fault.DRAW_REFUSED,
                        "%s%d is not in this evidence, %s is"
                                .formatted(prefix, i + 1, draws.get(i)));
            }
        }
    }

    private List<String> numbers() {
        var prefix = evidence.manifest().tender() + DRAW;
        return leaves.subjects().stream()
                .filter(each -> each.startsWith(prefix))
                .sorted(Comparator.comparing(String::length).thenComparing(each -> each))
                .toList();
    }

    private static String attempt(String draw) {
        return draw.substring(draw.lastIndexOf('/') + 1);
    }
}
