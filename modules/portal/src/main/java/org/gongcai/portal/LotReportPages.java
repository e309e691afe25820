package org.gongcai.portal;

import java.util.HashMap;
import java.util.UUID;
import org.gongcai.contracts.EvaluationApi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The signed report of a lot as purchaser and agency receive it, to read and to print. */
@Controller
class LotReportPages {

    private final EvaluationApi evaluations;
    private final JsonMapper json;

    LotReportPages(EvaluationApi evaluations, JsonMapper json) {
        this.evaluations = evaluations;
        this.json = json;
    }

    @GetMapping("/projects/{project}/lots/{lot}/report")
    ModelAndView report(@PathVariable UUID project, @PathVariable String lot) {
        var signed = evaluations.report(project, lot);
        var model = new HashMap<String, @Nullable Object>();
        model.put("signed", signed);
        model.put("report", ReportView.read(json, signed.report()).orElse(null));
        return new ModelAndView("lotReport", model);
    }
}
