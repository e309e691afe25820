package org.gongcai.portal;

import org.gongcai.platform.security.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where each role begins. */
@Controller
class WorkPage {

    @GetMapping("/work")
    String work() {
        return Caller.current().roles().stream()
                .sorted()
                .map(role ->
                        switch (role) {
                            case PURCHASER, AGENCY -> "redirect:/projects";
                            case CENTRE -> "redirect:/openings";
                            case SUPERVISOR -> "redirect:/supervisor";
                            case SUPPLIER -> "redirect:/supplier";
                            case INSPECTOR -> "redirect:/inspector";
                            case AUTHORITY_ADMIN -> "redirect:/admin/organisations";
                            case OPERATOR -> "redirect:/operator";
                            case POOL_KEEPER -> "redirect:/pools";
                            case EVALUATOR -> "redirect:/committee";
                        })
                .findFirst()
                .orElse("later");
    }
}
