package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.LegalDay;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementApi.Proposal;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * A project as those see it who run it, with its forms as typed and the refusal of one of them.
 *
 * @param viewer who looks, to tell the first person from a second one
 * @param earliest the earliest legal day for the opening, where a publication may be proposed
 * @param refusedForm name of the form that was refused, empty where none was
 */
record ProjectPage(
        ProjectView project,
        UUID viewer,
        List<StageView> strip,
        List<AttendanceView> attendance,
        @Nullable LegalDay earliest,
        PublicationForm publication,
        PostingForm posting,
        SessionForm session,
        String reason,
        String refusedForm,
        @Nullable Problem refused) {

    static ProjectPage of(
            ProjectView project,
            UUID viewer,
            List<AttendanceView> attendance,
            @Nullable LegalDay earliest) {
        return new ProjectPage(
                project,
                viewer,
                ProjectStrip.of(project),
                attendance,
                earliest,
                PublicationForm.suggested(earliest, project.publication()),
                PostingForm.suggested(project),
                SessionForm.suggested(project),
                "",
                "",
                null);
    }

    ProjectPage typed(PublicationForm typed) {
        return with(typed, posting, session, reason, refusedForm, refused);
    }

    ProjectPage typed(PostingForm typed) {
        return with(publication, typed, session, reason, refusedForm, refused);
    }

    ProjectPage typed(SessionForm typed) {
        return with(publication, posting, typed, reason, refusedForm, refused);
    }

    ProjectPage typedReason(String typed) {
        return with(publication, posting, session, typed, refusedForm, refused);
    }

    ProjectPage refused(String form, Problem problem) {
        return with(publication, posting, session, reason, form, problem);
    }

    private ProjectPage with(
            PublicationForm publication,
            PostingForm posting,
            SessionForm session,
            String reason,
            String refusedForm,
            @Nullable Problem refused) {
        return new ProjectPage(
                project,
                viewer,
                strip,
                attendance,
                earliest,
                publication,
                posting,
                session,
                reason,
                refusedForm,
                refused);
    }

    String path() {
        return "/projects/" + project.id();
    }

    boolean may(Action action) {
        return project.actions().contains(action);
    }

    @Nullable Problem problemOf(String form) {
        return form.equals(refusedForm) ? refused : null;
    }

    /** Waiting for a second person, whoever looks. */
    boolean isProposed() {
        return project.state() == ProjectState.PUBLICATION_PROPOSED;
    }

    boolean isOwnProposal() {
        var proposal = project.proposal();
        return proposal != null && proposal.by().equals(viewer);
    }

    /** The first word that was sent back, with the reason. */
    @Nullable Proposal returned() {
        var proposal = project.proposal();
        return proposal != null && proposal.returned() != null ? proposal : null;
    }

    /** Whether the clocks of the law still wait for the designated medium. */
    boolean lacksStatutoryPosting() {
        return project.announcedAt() != null
                && project.postings().stream()
                        .noneMatch(each -> each.statutory() && each.notice() == NoticeKind.TENDER);
    }

    boolean isAnnounced() {
        return project.announcedAt() != null;
    }

    boolean isOpened() {
        return switch (project.state()) {
            case OPENED, EVALUATED, AWARD_PROPOSED, AWARDED, FAILED -> true;
            case DRAFT, PUBLICATION_PROPOSED, ANNOUNCED, CLOSED -> false;
        };
    }

    /** Whether people meet for it: the page then has a list of sessions. */
    boolean hasSessions() {
        return may(Action.SCHEDULE_SESSION) || !project.sessions().isEmpty();
    }

    boolean hasCommittee() {
        return project.committee() != null;
    }

    boolean isEvaluated() {
        return switch (project.state()) {
            case EVALUATED, AWARD_PROPOSED, AWARDED -> true;
            case DRAFT, PUBLICATION_PROPOSED, ANNOUNCED, CLOSED, OPENED, FAILED -> false;
        };
    }
}
