package org.gongcai.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.LogApi;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EvidenceLevel;
import org.gongcai.trust.EvidenceZip;
import org.gongcai.trust.JsonObject;
import org.springframework.stereotype.Component;

/**
 * Writes the evidence of one tender as docs/verification.md lays it out: public facts and entries
 * of the log, and whatever files the level adds to them. Needs memory for one chain at a time.
 */
@Component
class EvidenceBundle {

    private final LogApi log;
    private final LogFacts facts;
    private final DisclosureApi disclosure;

    EvidenceBundle(LogApi log, LogFacts facts, DisclosureApi disclosure) {
        this.log = log;
        this.facts = facts;
        this.disclosure = disclosure;
    }

    /**
     * @param more files of a level above the public one, by their names
     */
    void write(
            OutputStream out,
            EvidenceLevel level,
            PublicTender view,
            SortedMap<String, byte[]> more)
            throws IOException {
        var number = view.tender().number();
        try (var zip = new EvidenceZip(out, level, number, log.checkpoint().origin())) {
            zip.add("policy", Encodings.utf8(facts.policy()));
            var leaves = new EvidenceLeaves(log, zip);
            var chain = leaves.chain(number);
            for (var draw : disclosure.draws(number)) {
                leaves.chain(draw.number());
                writeRoster(zip, number, draw);
            }
            leaves.named();
            for (var lot : view.lots()) {
                writeOpening(zip, lot, chain);
            }
            for (var file : more.entrySet()) {
                zip.add(file.getKey(), file.getValue());
            }
            zip.add("checkpoint", Encodings.utf8(log.checkpoint().note()));
            zip.finish();
        }
    }

    /** Published with the award; before that there is none to write. */
    private void writeRoster(EvidenceZip zip, String number, PublicDraw draw) throws IOException {
        if (draw.state() != DrawState.PUBLISHED || draw.elsewhere() != null) {
            return;
        }
        var orders = disclosure.order(number, draw.draw());
        if (orders.isEmpty()) {
            return;
        }
        var groups = orders.stream().map(EvidenceFiles::group).toList();
        var roster = JsonObject.of("draw", draw.number(), "groups", groups, "v", 1);
        var attempt = draw.number().substring(draw.number().lastIndexOf('/') + 1);
        zip.add("draws/%s/roster.json".formatted(attempt), roster.bytes());
    }

    /** Only the record of which the log holds the hash; what is still being read out is none. */
    private static void writeOpening(EvidenceZip zip, LotPublic lot, List<JsonObject> chain)
            throws IOException {
        var record = EvidenceFiles.record(lot.bids());
        var isLogged =
                chain.stream()
                        .filter(entry -> entry.string("type").equals("opening.record"))
                        .map(entry -> entry.object("data"))
                        .anyMatch(data ->
                                data.string("lot").equals(lot.lot())
                                        && data.bytes32("record").equals(record.hash()));
        if (!isLogged) {
            return;
        }
        zip.add("openings/%s.json".formatted(lot.lot()), record.json().bytes());
        if (lot.bids().stream().map(OpenedBid::slot).allMatch(slot -> slot != null)) {
            zip.add(
                    "openings/%s.paths.json".formatted(lot.lot()),
                    EvidenceFiles.paths(lot.bids()).bytes());
        }
    }
}
