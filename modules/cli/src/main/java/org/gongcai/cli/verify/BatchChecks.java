package org.gongcai.cli.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.OpeningRecord.Line;
import org.gongcai.trust.Receipt;

/**
 * That each opened bid was in a batch of the log before the closing.
 *
 * @param latest POSIX second by which the witnesses must have seen it
 */
record BatchChecks(
        Leaves leaves, TlogPolicy policy, long closing, Optional<Long> latest, Findings findings) {

    /** Where an envelope stands in its batch. */
    private record Slot(int number, List<Bytes32> path) {}

    void run(String where, OpeningRecord record, Optional<JsonObject> published) {
        findings.read(Check.BATCHES, where, () -> slots(published))
                .ifPresent(slots ->
                        findings.each(
                                Check.BATCHES,
                                where,
                                record.bids(),
                                line -> "E " + line.opened().envelope(),
                                line -> check(line, slots, published.isPresent())));
        if (published.isEmpty()) {
            findings.open(
                    Check.BATCHES,
                    where + " paths",
                    "未附批次内的路径 · no paths inside the batches are in this evidence");
        }
    }

    private static Map<Bytes32, Slot> slots(Optional<JsonObject> published) {
        var slots = new HashMap<Bytes32, Slot>();
        for (var each :
                published.map(json -> json.only("bids").objects("bids")).orElse(List.of())) {
            each.only("E", "path", "slot");
            int number = Math.clamp(each.integer("slot"), -1, Integer.MAX_VALUE);
            var envelope = each.bytes32("E");
            if (slots.put(envelope, new Slot(number, each.bytes32s("path"))) != null) {
                throw LotChecks.refused("two paths of envelope " + envelope);
            }
        }
        return slots;
    }

    private void check(Line line, Map<Bytes32, Slot> slots, boolean arePublished) {
        var opened = line.opened();
        var batch =
                leaves.at(opened.index())
                        .filter(each -> each.entry().isEmpty() && each.index() < closing)
                        .orElseThrow(() ->
                                LotChecks.refused(
                                        "no batch at leaf %d before the closing at %d"
                                                .formatted(opened.index(), closing)));
        latest.ifPresent(by -> rejectSeenAfter(batch, by));
        var slot = Optional.ofNullable(slots.get(opened.envelope()));
        slot.ifPresent(path -> rejectUnlessUnder(batch, opened, path));
        if (arePublished && slot.isEmpty()) {
            throw LotChecks.refused("no path into the batch at leaf " + batch.index());
        }
    }

    private void rejectUnlessUnder(ProvenLeaf batch, BidOpened opened, Slot slot) {
        new Receipt(opened.envelope(), opened.r(), slot.number(), slot.path(), batch.proof())
                .verify(policy.accepting(batch.proof().checkpoint()));
    }

    private static void rejectSeenAfter(ProvenLeaf batch, long latest) {
        var seen = batch.seen();
        if (seen.isWitnessed() && seen.seenByAllAt() > latest) {
            throw LotChecks.refused(
                    "the batch was seen at %d, bids had until %d"
                            .formatted(seen.seenByAllAt(), latest));
        }
    }
}
