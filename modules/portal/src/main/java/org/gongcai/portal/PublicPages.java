package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everyone may read, with or without an account. */
@Controller
class PublicPages {

    private static final int ROWS = 30;

    private final DisclosureApi disclosure;
    private final TrustNotice trust;
    private final LaterTenders later;

    PublicPages(DisclosureApi disclosure, TrustNotice trust, LaterTenders later) {
        this.disclosure = disclosure;
        this.trust = trust;
        this.later = later;
    }

    @GetMapping("/")
    ModelAndView home() {
        return new ModelAndView("home", "overview", disclosure.overview());
    }

    @GetMapping("/tenders")
    ModelAndView tenders(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after) {
        var wanted = TenderSearch.state(state);
        var found = disclosure.tenders(Typed.orNull(q.strip()), wanted, after, ROWS);
        return new ModelAndView("tenders", "search", new TenderSearch(q, wanted, after, found));
    }

    @GetMapping("/tenders/{number}")
    ModelAndView tender(@PathVariable String number) {
        var model = new HashMap<String, @Nullable Object>();
        var view = disclosure.tender(number);
        model.put("view", view);
        model.put("monitorings", disclosure.monitorings(number));
        model.put("demoKeys", trust.isDemo());
        model.put("later", view.state() == TenderState.FAILED ? later(view) : List.of());
        return new ModelAndView("tender", model);
    }

    private List<TenderRow> later(PublicTender view) {
        var tender = view.tender();
        return later.naming(tender.number(), tender.purchaser().name(), view.announcedAt());
    }

    @GetMapping("/tenders/{number}/opening")
    ModelAndView opening(@PathVariable String number) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", disclosure.tender(number));
        model.put("demoKeys", trust.isDemo());
        return new ModelAndView("opening", model);
    }

    /** The part of the opening's page that changes; also sent to all viewers as it changes. */
    @GetMapping("/tenders/{number}/opening/fragment")
    ModelAndView openingFragment(@PathVariable String number) {
        return new ModelAndView("openingnow", "view", disclosure.tender(number));
    }

    @GetMapping("/results")
    ModelAndView results(@RequestParam(required = false) @Nullable String after) {
        var found = disclosure.results(after, ROWS);
        var model = new HashMap<String, @Nullable Object>();
        model.put("rows", found.rows());
        model.put("paging", Paging.of("/results", after, found.next()));
        return new ModelAndView("results", model);
    }
}
