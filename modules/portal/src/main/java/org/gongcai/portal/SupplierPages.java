package org.gongcai.portal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.platform.time.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A supplier's own matters: its bids and the tenders it may bid for. */
@Controller
class SupplierPages {

    private static final int SHOWN = 20;

    private final BidOpeningApi openings;
    private final DisclosureApi disclosure;
    private final IntegrityApi register;
    private final CommitteeApi committee;
    private final ViolationApi violations;
    private final LegalClock clock;

    SupplierPages(
            BidOpeningApi openings,
            DisclosureApi disclosure,
            IntegrityApi register,
            CommitteeApi committee,
            ViolationApi violations,
            LegalClock clock) {
        this.openings = openings;
        this.disclosure = disclosure;
        this.register = register;
        this.committee = committee;
        this.violations = violations;
        this.clock = clock;
    }

    @GetMapping("/supplier")
    ModelAndView home(@RequestParam(required = false) @Nullable UUID after) {
        return new ModelAndView("supplier", Map.of("home", homeView(after)));
    }

    private SupplierHome homeView(@Nullable UUID after) {
        var now = clock.now();
        var open =
                disclosure.tenders(null, TenderState.ANNOUNCED, null, SHOWN).rows().stream()
                        .filter(tender -> tender.bidDeadline().isAfter(now))
                        .toList();
        var own = openings.myBids(after, SHOWN);
        return new SupplierHome(
                rows(own.rows()),
                Paging.of("/supplier", after, own.next()),
                open,
                hasKey(),
                asked(now),
                notices());
    }

    private List<ClarificationView> asked(Instant now) {
        return committee.clarifications().stream()
                .filter(each -> each.answer() == null && each.answerBy().isAfter(now))
                .toList();
    }

    private long notices() {
        return violations.mine().stream()
                .filter(each -> each.actions().contains(CaseAction.STATE))
                .count();
    }

    private List<OwnBidRow> rows(List<MyBid> bids) {
        var now = clock.now();
        var tenders = new HashMap<String, PublicTender>();
        return bids.stream()
                .map(bid ->
                        OwnBidRow.of(
                                bid,
                                tenders.computeIfAbsent(bid.number(), disclosure::tender),
                                now))
                .toList();
    }

    private boolean hasKey() {
        return register.keys().stream().anyMatch(key -> key.revokedAt() == null);
    }

    @GetMapping("/supplier/tenders/{number}")
    ModelAndView tender(@PathVariable String number) {
        var tender = disclosure.tender(number);
        var own = rows(openings.myBidsOf(tender.project()));
        return new ModelAndView("supplierTender", Map.of("tender", tender, "bids", own));
    }

    /**
     * @param hasKey whether a signing key is enrolled, without which nothing can be bid
     * @param asked questions of committees that wait for an answer
     * @param notices how many cases wait for a statement
     */
    record SupplierHome(
            List<OwnBidRow> bids,
            Paging paging,
            List<TenderRow> open,
            boolean hasKey,
            List<ClarificationView> asked,
            long notices) {}
}
