package org.gongcai.portal;

import java.util.UUID;
import org.gongcai.contracts.CommitteeApi;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How far a committee is, for those who host and watch it: never a mark. */
@Controller
@RequestMapping("/projects/{project}/committee")
class ProgressPages {

    private final CommitteeApi committee;

    ProgressPages(CommitteeApi committee) {
        this.committee = committee;
    }

    @GetMapping
    ModelAndView progress(@PathVariable UUID project) {
        return new ModelAndView("committeeProgress", "progress", committee.progress(project));
    }

    @GetMapping("/fragment")
    ModelAndView fragment(@PathVariable UUID project) {
        return new ModelAndView("committeeProgressNow", "progress", committee.progress(project));
    }
}
