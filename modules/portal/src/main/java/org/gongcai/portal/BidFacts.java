package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.gongcai.contracts.SealingView;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a bidder's script asks for and then checks itself. */
@RestController
@RequestMapping("/supplier/tenders/{project}")
class BidFacts {

    private final BidOpeningApi openings;
    private final IntegrityApi register;
    private final DisclosureApi disclosure;
    private final LogFacts log;
    private final LegalClock clock;

    BidFacts(
            BidOpeningApi openings,
            IntegrityApi register,
            DisclosureApi disclosure,
            LogFacts log,
            LegalClock clock) {
        this.openings = openings;
        this.register = register;
        this.disclosure = disclosure;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/lots/{lot}/sealing")
    SealingFacts sealing(@PathVariable UUID project, @PathVariable String lot) {
        var sealing = openings.sealing(project, lot);
        return new SealingFacts(
                sealing.slot(),
                sealing.bidder().value(),
                sealing.nextSeq(),
                sealing.signingKeys(),
                log.entry(sealing.keySetEvent()),
                longTermKeys(sealing),
                sealing.trust().pins(),
                log.keys());
    }

    /** A pinned key needs no enrolment; that of any other must be in the log. */
    private Map<String, EnrolledKey> longTermKeys(SealingView sealing) {
        var pins = sealing.trust().pins();
        return sealing.longTermKeys().stream()
                .collect(
                        Collectors.toMap(
                                LongTermKey::recipient,
                                key -> enrolled(key, pins.containsKey(key.recipient()))));
    }

    private EnrolledKey enrolled(LongTermKey key, boolean pinned) {
        return new EnrolledKey(key.spki(), pinned ? null : log.entry(key.enrolment()));
    }

    @GetMapping("/bids")
    List<OwnBid> bids(@PathVariable UUID project) {
        return openings.myBidsOf(project).stream().map(OwnBid::of).toList();
    }

    /** Without a text while the batch waits for its witness. */
    @GetMapping("/bids/{bid}/receipt")
    ReceiptFacts receipt(@PathVariable UUID project, @PathVariable UUID bid) {
        var state = own(project, bid).state();
        boolean there = state != BidState.PENDING_PROOF && state != BidState.REFUSED;
        return new ReceiptFacts(state, there ? openings.receipt(project, bid).text() : null);
    }

    /** What the page checks before it lets the bidder release its bid. */
    @GetMapping("/bids/{bid}/closing")
    ClosingFacts closing(@PathVariable UUID project, @PathVariable UUID bid) {
        var own = own(project, bid);
        var closing = own.closingEvent();
        if (closing == null) {
            throw Refused.of("wrong-state", "尚未截止，或截止存证尚未完成见证联署")
                    .remedy("请稍候片刻再试")
                    .wording("deadline");
        }
        return new ClosingFacts(
                openings.head(project, bid).text(),
                log.entry(closing),
                log.keys(),
                disclosure.tender(own.number()).tender().bidDeadline().getEpochSecond(),
                clock.now().getEpochSecond(),
                own.position(),
                own.path(),
                signingKeys());
    }

    private List<String> signingKeys() {
        return register.keys().stream()
                .filter(key -> key.revokedAt() == null)
                .map(KeyView::keyId)
                .toList();
    }

    private MyBid own(UUID project, UUID bid) {
        return openings.myBidsOf(project).stream()
                .filter(own -> own.bidId().equals(bid))
                .findFirst()
                .orElseThrow(() -> Refused.of("unknown-bid", "没有这份投标"));
    }

    record SealingFacts(
            String slot,
            String bidder,
            int nextSeq,
            List<String> signingKeys,
            LogFacts.Entry keySet,
            Map<String, EnrolledKey> longTermKeys,
            Map<String, String> pins,
            LogFacts.Keys log) {}

    /**
     * @param spki public key, hex
     */
    record EnrolledKey(String spki, LogFacts.@Nullable Entry enrolment) {}

    record ReceiptFacts(BidState state, @Nullable String text) {}

    /**
     * @param deadline and now in POSIX seconds of the legal clock
     */
    record ClosingFacts(
            String head,
            LogFacts.Entry closing,
            LogFacts.Keys log,
            long deadline,
            long now,
            int position,
            List<String> path,
            List<String> signingKeys) {}
}
