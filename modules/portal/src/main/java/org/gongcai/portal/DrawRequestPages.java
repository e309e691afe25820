package org.gongcai.portal;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EvaluatorPoolApi.PoolView;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.rules.CommitteeComposition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a draw of evaluators, and registering one that was made elsewhere. */
@Controller
@RequestMapping("/projects/{project}/draw")
class DrawRequestPages {

    private final EvaluatorDrawApi draws;
    private final EvaluatorPoolApi pools;
    private final ProcurementApi procurement;
    private final FileRelay files;

    DrawRequestPages(
            EvaluatorDrawApi draws,
            EvaluatorPoolApi pools,
            ProcurementApi procurement,
            FileRelay files) {
        this.draws = draws;
        this.pools = pools;
        this.procurement = procurement;
        this.files = files;
    }

    @GetMapping
    ModelAndView request(@PathVariable UUID project) {
        var usable = poolsHere(false);
        var only = usable.size() == 1 ? usable.getFirst().id().toString() : "";
        return requestPage(project, DrawForm.suggested(only, smallest(project)), null);
    }

    @PostMapping
    ModelAndView request(
            @PathVariable UUID project,
            @ModelAttribute DrawForm form,
            @RequestParam(required = false) @Nullable String rows) {
        if (rows != null) {
            return requestPage(project, form.withRows(rows), null);
        }
        return FormPost.of(
                () -> "/draws/" + draws.request(form.draw(project)).id(),
                problem -> requestPage(project, form, problem));
    }

    private ModelAndView requestPage(UUID project, DrawForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("project", procurement.project(project));
        var known = draws.draws(project);
        model.put("draws", known);
        model.put("running", known.stream().anyMatch(each -> each.state() != DrawState.VOIDED));
        model.put("pools", poolsHere(false));
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("drawRequest", model);
    }

    @GetMapping("/external")
    ModelAndView external(@PathVariable UUID project) {
        return externalPage(project, ExternalDrawForm.suggested(smallest(project)), null);
    }

    @PostMapping("/external")
    ModelAndView external(
            @PathVariable UUID project,
            @ModelAttribute ExternalDrawForm form,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var arrived = new ExternalDrawForm[] {form};
        return FormPost.of(
                () -> {
                    if (file != null && !file.isEmpty()) {
                        var name = String.valueOf(file.getOriginalFilename());
                        arrived[0] = form.withSlip(files.store(file), name);
                    }
                    var draw = draws.registerExternal(arrived[0].draw(project));
                    return "/draws/" + draw.id();
                },
                problem -> externalPage(project, arrived[0], problem));
    }

    private ModelAndView externalPage(
            UUID project, ExternalDrawForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("project", procurement.project(project));
        model.put("pools", choices(poolsHere(true)));
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("drawExternal", model);
    }

    /** The smallest committee that method and budget allow. */
    private int smallest(UUID id) {
        var project = procurement.project(id);
        return CommitteeComposition.minimumTotal(project.method(), project.budget(), false);
    }

    /**
     * @param external those from which draws are made elsewhere, or the others
     */
    private List<PoolView> poolsHere(boolean external) {
        return pools.pools().stream()
                .filter(pool -> (pool.source() == PoolSource.EXTERNAL) == external)
                .toList();
    }

    static List<Choice> choices(List<PoolView> pools) {
        return pools.stream().map(pool -> new Choice(pool.id().toString(), pool.name())).toList();
    }

    /** The specialities of all pools; which of them a pool has, its table says. */
    static List<Choice> specialities(List<PoolView> pools) {
        return pools.stream()
                .flatMap(pool -> pool.specialities().stream())
                .map(each -> new Choice(each.code(), each.code() + " " + each.name()))
                .distinct()
                .toList();
    }
}
