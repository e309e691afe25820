package org.gongcai.portal;

import java.util.HashMap;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The draw of seats that nobody of an order is left for, and the slip of one made elsewhere. */
@Controller
@RequestMapping("/draws/{draw}")
class SupplementPages {

    private final EvaluatorDrawApi draws;
    private final EvaluatorPoolApi pools;

    SupplementPages(EvaluatorDrawApi draws, EvaluatorPoolApi pools) {
        this.draws = draws;
        this.pools = pools;
    }

    @GetMapping("/supplement")
    ModelAndView supplement(@PathVariable UUID draw) {
        return page(draw, SupplementForm.suggested(draws.draw(draw)), null);
    }

    @PostMapping("/supplement")
    ModelAndView supplement(
            @PathVariable UUID draw,
            @ModelAttribute SupplementForm form,
            @RequestParam(required = false) @Nullable String rows) {
        if (rows != null) {
            return page(draw, form.withRows(rows), null);
        }
        return FormPost.of(
                () -> "/draws/" + draws.supplement(draw, form.supplement()).id(),
                problem -> page(draw, form, problem));
    }

    private ModelAndView page(UUID draw, SupplementForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("draw", draws.draw(draw));
        model.put(
                "pools",
                pools.pools().stream()
                        .filter(pool -> pool.source() != PoolSource.EXTERNAL)
                        .toList());
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("drawSupplement", model);
    }

    @GetMapping("/slip")
    ResponseEntity<StreamingResponseBody> slip(@PathVariable UUID draw) {
        var external = draws.draw(draw).external();
        var slip = external == null ? null : external.slip();
        if (slip == null) {
            throw Refused.of("unknown-draw", "这次抽取没有登记的抽取记录，或者目前还不能查阅").remedy("请从项目页面重新进入");
        }
        return ResponseEntity.ok()
                .headers(FileHeaders.of(slip.name(), slip.type()))
                .cacheControl(CacheControl.noStore())
                .contentLength(slip.size())
                .body(Pieces.of(slip.size(), offset -> draws.slip(draw, offset)));
    }
}
