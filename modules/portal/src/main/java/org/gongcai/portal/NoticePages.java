package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseStatement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Violation cases of which one's own organisation was given notice, and its statements. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final ViolationApi violations;

    NoticePages(ViolationApi violations) {
        this.violations = violations;
    }

    @GetMapping
    ModelAndView notices() {
        return notices(FilledForm.NONE);
    }

    @PostMapping("/{id}/statement")
    ModelAndView state(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return FormPost.of(
                () -> {
                    violations.state(id, new CaseStatement(text.strip()));
                    return "/notices";
                },
                problem -> notices(new FilledForm(id.toString(), Map.of("text", text), problem)));
    }

    private ModelAndView notices(FilledForm form) {
        List<CasePage> cases =
                violations.mine().stream().map(each -> new CasePage(each, form)).toList();
        return new ModelAndView("notices", Map.of("cases", cases, "form", form));
    }
}
