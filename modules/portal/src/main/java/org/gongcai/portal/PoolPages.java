package org.gongcai.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.StartImport;
import org.gongcai.contracts.EvaluatorPoolApi.StatusChange;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
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

/** Pools of evaluators as their keepers see them: what is in them, and files read into them. */
@Controller
@RequestMapping("/pools")
class PoolPages {

    private final EvaluatorPoolApi pools;
    private final FileRelay files;
    private final LegalClock clock;

    PoolPages(EvaluatorPoolApi pools, FileRelay files, LegalClock clock) {
        this.pools = pools;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return list(PoolForm.from(LegalTime.dateOf(clock.now())), null);
    }

    @PostMapping
    ModelAndView open(@ModelAttribute PoolForm form) {
        return FormPost.of(
                () -> "/pools/" + pools.open(form.pool()).id(), problem -> list(form, problem));
    }

    private ModelAndView list(PoolForm form, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("pools", pools.pools());
        model.put("form", form);
        model.put("problem", problem);
        return new ModelAndView("pools", model);
    }

    @GetMapping("/{pool}")
    ModelAndView pool(@PathVariable UUID pool) {
        return pool(pool, null);
    }

    @PostMapping("/{pool}/imports")
    ModelAndView read(@PathVariable UUID pool, @RequestParam MultipartFile file) {
        return FormPost.of(
                () -> {
                    var start = new StartImport(files.store(file));
                    var run = pools.importEvaluators(pool, start);
                    return "/pools/%s/imports/%s".formatted(pool, run.id());
                },
                problem -> pool(pool, problem));
    }

    private ModelAndView pool(UUID pool, @Nullable Problem problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("pool", pools.pool(pool));
        model.put("problem", problem);
        return new ModelAndView("pool", model);
    }

    @GetMapping("/{pool}/imports/{id}")
    ModelAndView run(@PathVariable UUID pool, @PathVariable UUID id) {
        return new ModelAndView("fileImport", Map.of("view", importPage(pool, id)));
    }

    /** The part of the page that changes while the file is read. */
    @GetMapping("/{pool}/imports/{id}/fragment")
    ModelAndView runNow(@PathVariable UUID pool, @PathVariable UUID id) {
        return new ModelAndView("fileImportNow", Map.of("view", importPage(pool, id)));
    }

    private ImportPage importPage(UUID pool, UUID id) {
        return ImportPage.of(pools.pool(pool), pools.importState(pool, id));
    }

    @GetMapping("/{pool}/evaluators")
    ModelAndView evaluators(
            @PathVariable UUID pool,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speciality,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String after) {
        return people(pool, new PeopleSearch(q, speciality, status, after), null);
    }

    @PostMapping("/{pool}/evaluators/{number}/status")
    ModelAndView changeStatus(
            @PathVariable UUID pool,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String reason) {
        var found = new PeopleSearch(number, "", "", null);
        return FormPost.of(
                () -> {
                    var wanted = Typed.constant("status", status, EvaluatorStatus.class);
                    pools.changeStatus(pool, number, new StatusChange(wanted, reason.strip()));
                    return "/pools/%s/evaluators?q=%s".formatted(pool, Paging.encoded(number));
                },
                problem -> people(pool, found, new RefusedChange(number, reason, problem)));
    }

    private ModelAndView people(UUID pool, PeopleSearch search, @Nullable RefusedChange refused) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("pool", pools.pool(pool));
        model.put("search", search);
        model.put("found", search.in(pool, pools));
        model.put("refused", refused);
        return new ModelAndView("poolPeople", model);
    }

    /** A change of somebody's status that was refused, with the reason as typed. */
    record RefusedChange(String number, String reason, Problem problem) {
        boolean isOf(String other) {
            return number.equals(other);
        }
    }
}
