package org.gongcai.portal;

import java.util.HashMap;
import org.gongcai.contracts.DisclosureApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        model.put("draws", disclosure.draws(number));
        model.put("demoKeys", trust.isDemo());
        return new ModelAndView("publicDraws", model);
    }
}
