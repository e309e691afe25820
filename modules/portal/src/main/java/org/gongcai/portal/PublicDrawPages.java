package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draws of a tender as everyone may follow and recompute them. */
@Controller
class PublicDrawPages {

    private final DisclosureApi disclosure;
    private final TrustNotice trust;

    PublicDrawPages(DisclosureApi disclosure, TrustNotice trust) {
        this.disclosure = disclosure;
        this.trust = trust;
    }

    @GetMapping("/tenders/{number}/draws")
    ModelAndView draws(@PathVariable String number) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("view", disclosure.tender(number));
        var draws = disclosure.draws(number);
        model.put("draws", draws.stream().map(draw -> shown(number, draw)).toList());
        model.put("blames", ShownDraw.blames(draws));
        model.put("demoKeys", trust.isDemo());
        return new ModelAndView("publicDraws", model);
    }

    /** How often draws were void, repeated, or went past the drawn, per month and conductor. */
    @GetMapping("/draw-figures")
    ModelAndView figures(@RequestParam(required = false) @Nullable Integer year) {
        return new ModelAndView("drawFigures", Map.of("figures", disclosure.drawFigures(year)));
    }

    private ShownDraw shown(String number, PublicDraw draw) {
        var isOpen = draw.state() == DrawState.PUBLISHED && draw.elsewhere() == null;
        return new ShownDraw(draw, isOpen ? disclosure.order(number, draw.draw()) : List.of());
    }

    /** The whole blinded order, for whoever computes it again. */
    @GetMapping("/tenders/{number}/draws/{draw}/order.json")
    ResponseEntity<List<PublicOrder>> order(@PathVariable String number, @PathVariable UUID draw) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"order.json\"")
                .body(disclosure.order(number, draw));
    }
}
