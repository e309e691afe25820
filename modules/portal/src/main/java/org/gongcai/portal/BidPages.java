package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.ClientCodeApi;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.SealingView;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One bid from sealing to its opening; what is secret is done by the page's script. */
@Controller
@RequestMapping("/supplier/tenders/{project}")
class BidPages {

    private final BidOpeningApi openings;
    private final DisclosureApi disclosure;
    private final EvaluationApi evaluations;
    private final ClientCodeApi served;
    private final ServedScripts scripts;
    private final LegalClock clock;

    BidPages(
            BidOpeningApi openings,
            DisclosureApi disclosure,
            EvaluationApi evaluations,
            ClientCodeApi served,
            ServedScripts scripts,
            LegalClock clock) {
        this.openings = openings;
        this.disclosure = disclosure;
        this.evaluations = evaluations;
        this.served = served;
        this.scripts = scripts;
        this.clock = clock;
    }

    @GetMapping("/lots/{lot}/bid")
    ModelAndView bid(@PathVariable UUID project, @PathVariable String lot) {
        return sealingPage("bid", project, lot);
    }

    @GetMapping("/lots/{lot}/withdrawal")
    ModelAndView withdrawal(@PathVariable UUID project, @PathVariable String lot) {
        return sealingPage("withdrawal", project, lot);
    }

    private ModelAndView sealingPage(String template, UUID project, String lot) {
        var sealing = openings.sealing(project, lot);
        var tender = disclosure.tender(sealing.number());
        return new ModelAndView(
                template,
                Map.of(
                        "bidding",
                        new Bidding(sealing, tender, inForce(project, lot)),
                        "client",
                        client("js/pages/%s.js".formatted(template))));
    }

    private Client client(String script) {
        var last = served.client();
        return new Client(
                scripts.root(),
                last.root().equals(scripts.root()) ? last.event() : null,
                scripts.integrity(script));
    }

    private boolean inForce(UUID project, String lot) {
        return openings.myBidsOf(project).stream()
                .filter(bid -> bid.lot().equals(lot))
                .findFirst()
                .filter(bid -> !bid.withdrawal())
                .isPresent();
    }

    @GetMapping("/bids/{bid}")
    ModelAndView own(@PathVariable UUID project, @PathVariable UUID bid) {
        return new ModelAndView("ownBid", Map.of("row", row(find(project, bid))));
    }

    @GetMapping("/bids/{bid}/receipt.tlog-proof")
    ResponseEntity<byte[]> receipt(@PathVariable UUID project, @PathVariable UUID bid) {
        var own = find(project, bid);
        var name =
                "回执-%s-%s-%s.tlog-proof"
                        .formatted(own.number(), own.lot(), own.envelope().substring(0, 8));
        return ResponseEntity.ok()
                .headers(FileHeaders.of(name, MediaType.APPLICATION_OCTET_STREAM_VALUE))
                .body(openings.receipt(project, bid).text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/bids/{bid}/release")
    ModelAndView release(@PathVariable UUID project, @PathVariable UUID bid) {
        var own = find(project, bid);
        var tender = disclosure.tender(own.number()).tender();
        return new ModelAndView(
                "release", Map.of("row", row(own), "tender", tender, "results", results(own)));
    }

    private OwnBidRow row(MyBid bid) {
        return OwnBidRow.of(bid, disclosure.tender(bid.number()), clock.now());
    }

    /** Empty before the award is published, which is what the service says then. */
    private List<MyResult> results(MyBid bid) {
        try {
            return evaluations.myResults(bid.project()).stream()
                    .filter(result -> result.lot().equals(bid.lot()))
                    .toList();
        } catch (Refused notYet) {
            return List.of();
        }
    }

    private MyBid find(UUID project, UUID bid) {
        return openings.myBidsOf(project).stream()
                .filter(own -> own.bidId().equals(bid))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-bid", "没有这份投标").remedy("请从“我的投标”进入"));
    }

    /**
     * The code with which the page seals.
     *
     * @param root SHA-256 of the manifest of all scripts
     * @param event by which the log's entry is found; absent where the log names other code
     * @param integrity of the page's own script
     */
    record Client(String root, @Nullable UUID event, String integrity) {}

    /**
     * @param replaces whether a bid of this supplier is in force for the lot
     */
    record Bidding(SealingView sealing, PublicTender tender, boolean replaces) {

        String base() {
            return "/supplier/tenders/" + sealing.project();
        }

        /** The tender's page among the supplier's own matters. */
        String back() {
            return "/supplier/tenders/" + sealing.number();
        }

        String title() {
            return tender.tender().title();
        }

        String lotTitle() {
            return tender.tender().lots().stream()
                    .filter(lot -> lot.number().equals(sealing.lot()))
                    .map(lot -> lot.title())
                    .findFirst()
                    .orElse(sealing.lot());
        }

        String ceiling() {
            return sealing.ceiling().amount().toPlainString();
        }

        String currency() {
            return sealing.ceiling().currency().getCurrencyCode();
        }

        int digits() {
            return sealing.ceiling().currency().getDefaultFractionDigits();
        }

        String signingKeys() {
            return String.join(" ", sealing.signingKeys());
        }
    }
}
