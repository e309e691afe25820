package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
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

/** Own procurement projects, and each with what its people may do next. */
@Controller
@RequestMapping("/projects")
class ProjectPages {

    private final ProcurementApi procurement;
    private final ObservationApi observation;
    private final FileRelay files;
    private final LegalClock clock;
    private final LaterTenders later;

    ProjectPages(
            ProcurementApi procurement,
            ObservationApi observation,
            FileRelay files,
            LegalClock clock,
            LaterTenders later) {
        this.procurement = procurement;
        this.observation = observation;
        this.files = files;
        this.clock = clock;
        this.later = later;
    }

    @GetMapping
    ModelAndView board(@RequestParam(required = false) @Nullable UUID after) {
        var found = procurement.projects(null, after, WholeList.LARGEST_PAGE);
        var board = ProjectBoard.of(found.rows(), clock.now());
        var paging = Paging.of("/projects", after, found.next());
        return new ModelAndView("projects", Map.of("board", board, "paging", paging));
    }

    @GetMapping("/{project}")
    ModelAndView project(@PathVariable UUID project) {
        return page(fresh(project));
    }

    @PostMapping("/{project}/documents")
    ModelAndView attach(@PathVariable UUID project, @RequestParam MultipartFile file) {
        return act(
                project,
                "documents",
                () -> procurement.attach(project, new AttachDocument(files.store(file))),
                page -> page);
    }

    @PostMapping("/{project}/documents/{document}/detach")
    ModelAndView detach(@PathVariable UUID project, @PathVariable UUID document) {
        return act(project, "documents", () -> procurement.detach(project, document), page -> page);
    }

    @PostMapping("/{project}/publication")
    ModelAndView proposePublication(
            @PathVariable UUID project, @ModelAttribute PublicationForm form) {
        return act(
                project,
                "publication",
                () -> procurement.proposePublication(project, form.publication()),
                page -> page.typed(form));
    }

    @PostMapping("/{project}/publication/confirm")
    ModelAndView confirmPublication(@PathVariable UUID project) {
        return act(project, "confirm", () -> procurement.confirmPublication(project), page -> page);
    }

    @PostMapping("/{project}/publication/return")
    ModelAndView returnPublication(
            @PathVariable UUID project, @RequestParam(defaultValue = "") String reason) {
        return act(
                project,
                "return",
                () -> procurement.returnPublication(project, new Reason(reason)),
                page -> page.typedReason(reason));
    }

    @PostMapping("/{project}/postings")
    ModelAndView recordPosting(@PathVariable UUID project, @ModelAttribute PostingForm form) {
        return act(
                project,
                "posting",
                () -> procurement.recordPosting(project, form.posting()),
                page -> page.typed(form));
    }

    @PostMapping("/{project}/sessions")
    ModelAndView scheduleSession(@PathVariable UUID project, @ModelAttribute SessionForm form) {
        return act(
                project,
                "session",
                () -> procurement.scheduleSession(project, form.session()),
                page -> page.typed(form));
    }

    private ModelAndView act(
            UUID project,
            String form,
            Supplier<ProjectView> act,
            UnaryOperator<ProjectPage> typed) {
        return FormPost.of(
                () -> "/projects/" + act.get().id(),
                problem -> page(typed.apply(fresh(project)).refused(form, problem)));
    }

    private ModelAndView page(ProjectPage page) {
        return new ModelAndView(
                "project",
                Map.of(
                        "view",
                        page,
                        "later",
                        later(page.project()),
                        "questions",
                        questions(page.project())));
    }

    private List<TenderRow> later(ProjectView project) {
        var number = project.number();
        var announced = project.announcedAt();
        return number != null && announced != null && project.state() == ProjectState.FAILED
                ? later.naming(number, project.purchaser().name(), announced)
                : List.of();
    }

    /** What inspectors want answered before the next act. */
    private List<IrregularityView> questions(ProjectView project) {
        var now = clock.now();
        return project.announcedAt() == null
                ? List.of()
                : observation.irregularities().stream()
                        .filter(each -> each.project().equals(project.id()))
                        .filter(each -> each.holdsBack(now))
                        .toList();
    }

    private ProjectPage fresh(UUID id) {
        var project = procurement.project(id);
        var mayPropose = project.actions().contains(Action.PROPOSE_PUBLICATION);
        return ProjectPage.of(
                project,
                Caller.current().person(),
                project.announcedAt() == null ? List.of() : observation.attendance(id),
                mayPropose ? procurement.earliestDeadline() : null);
    }
}
