package org.gongcai.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationApi.SeatSignature;
import org.gongcai.contracts.EvaluationApi.SignedReport;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.trust.BidOpened;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.draw.BlindId;
import org.gongcai.trust.draw.RosterLeaf;

/** What services say, in the canonical form that evidence bundles hold. */
final class EvidenceFiles {

    private EvidenceFiles() {}

    /** The roster of a drawn group, by blinded id and not by ticket. */
    static JsonObject group(PublicOrder order) {
        var leaves =
                order.places().stream()
                        .map(EvidenceFiles::leaf)
                        .sorted(Comparator.naturalOrder())
                        .map(RosterLeaf::json)
                        .toList();
        return JsonObject.of("g", order.group(), "leaves", leaves);
    }

    private static RosterLeaf leaf(OrderPlace place) {
        return new RosterLeaf(
                new BlindId(place.blindedId()),
                place.employer(),
                place.region(),
                place.specialities());
    }

    static OpeningRecord record(List<OpenedBid> bids) {
        return new OpeningRecord(bids.stream().map(EvidenceFiles::line).toList());
    }

    private static OpeningRecord.Line line(OpenedBid bid) {
        var plain = bid.plain() == null ? null : Bytes32.parse(bid.plain());
        var opened =
                new BidOpened(
                        Bytes32.parse(bid.envelope()),
                        bid.batch(),
                        Bytes32.parse(bid.blind()),
                        bid.outcome().name(),
                        new TreeMap<>(bid.fields()),
                        plain);
        var price = bid.price() == null ? null : bid.price().toString();
        return new OpeningRecord.Line(opened, bid.bidder().value(), bid.bidderName(), price);
    }

    /** Where each opened bid stands in its batch; all of them must say. */
    static JsonObject paths(List<OpenedBid> bids) {
        return JsonObject.of("bids", bids.stream().map(EvidenceFiles::path).toList());
    }

    private static JsonObject path(OpenedBid bid) {
        var slot = Objects.requireNonNull(bid.slot());
        return JsonObject.of("E", bid.envelope(), "path", slot.path(), "slot", slot.number());
    }

    static JsonObject bids(List<MyBid> own) {
        return JsonObject.of("bids", own.stream().map(EvidenceFiles::bid).toList());
    }

    private static JsonObject bid(MyBid bid) {
        return JsonObject.of("E", bid.envelope(), "lot", bid.lot(), "path", bid.path())
                .with("position", bid.position())
                .with("state", bid.state().name());
    }

    static JsonObject results(List<MyResult> own) {
        return JsonObject.of("results", own.stream().map(EvidenceFiles::result).toList());
    }

    private static JsonObject result(MyResult result) {
        var price = result.price() == null ? null : result.price().toString();
        var score = result.score() == null ? null : result.score().toPlainString();
        var items =
                result.items().stream()
                        .map(each ->
                                Map.of(
                                        "criterion", each.criterion(),
                                        "points", each.points().toPlainString()))
                        .toList();
        return JsonObject.of("awarded", result.awarded(), "lot", result.lot(), "items", items)
                .with("ranked", result.ranked())
                .withIfPresent("price", price)
                .withIfPresent("rank", result.rank())
                .withIfPresent("score", score);
    }

    /** The report with its signatures, of which the log holds the hash. */
    static JsonObject report(SignedReport signed) {
        var report = JsonObject.read(signed.report());
        if (signed.signatures().isEmpty() && signed.refusals().isEmpty()) {
            return report;
        }
        var refusals = signed.refusals().stream().map(EvidenceFiles::refusal).toList();
        return JsonObject.of("report", report, "v", 1)
                .with(
                        "signatures",
                        signed.signatures().stream().map(EvidenceFiles::signature).toList())
                .withIfPresent("refusals", refusals.isEmpty() ? null : refusals);
    }

    private static JsonObject signature(SeatSignature signature) {
        return JsonObject.of("agrees", signature.agrees(), "seat", signature.seat())
                .with("at", signature.at().getEpochSecond())
                .withIfPresent("dissent", signature.dissent());
    }

    private static JsonObject refusal(RefusalView refusal) {
        var witnessedAt = refusal.witnessedAt();
        return JsonObject.of("deemed", refusal.witness() != null, "note", refusal.note())
                .with("seat", refusal.seat())
                .with("statedAt", refusal.statedAt().getEpochSecond())
                .with("statedBy", refusal.statedBy())
                .withIfPresent("witness", refusal.witness())
                .withIfPresent(
                        "witnessedAt", witnessedAt == null ? null : witnessedAt.getEpochSecond());
    }
}
