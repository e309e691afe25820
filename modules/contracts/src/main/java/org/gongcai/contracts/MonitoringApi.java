package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.ObservationEvent.Finding;
import org.gongcai.contracts.ObservationEvent.InspectedStage;
import org.gongcai.contracts.ObservationEvent.MonitoringReason;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * An inspection body looks into a project, says what it found, and whether it was put right.
 * Nothing here holds a procedure back; the decision, the conclusion and what became of it are
 * public.
 */
@HttpExchange("/api/v1/monitorings")
public interface MonitoringApi {

    /** Those of the caller's body or of projects it acts for or supervises, running ones first. */
    @GetExchange
    List<MonitoringView> monitorings();

    @GetExchange("/{monitoring}")
    MonitoringView monitoring(@PathVariable UUID monitoring);

    /** A draft is seen by the body alone. */
    @PostExchange
    MonitoringView draft(@RequestBody NewMonitoring draft);

    /** The draft becomes public; from here on the dialogue is open. */
    @PostExchange("/{monitoring}/decision")
    MonitoringView decide(@PathVariable UUID monitoring);

    /** Drops a draft. */
    @PostExchange("/{monitoring}/cancellation")
    MonitoringView cancel(@PathVariable UUID monitoring, @RequestBody MonitoringEnd end);

    /** Ends what was decided before it is completed; public. */
    @PostExchange("/{monitoring}/stop")
    MonitoringView stop(@PathVariable UUID monitoring, @RequestBody MonitoringEnd end);

    /** By the body, or by purchaser and agency. */
    @PostExchange("/{monitoring}/posts")
    MonitoringView post(@PathVariable UUID monitoring, @RequestBody NewPost post);

    /** One inspector's word; without effect until another of the body confirms it. */
    @PostExchange("/{monitoring}/conclusion")
    MonitoringView propose(@PathVariable UUID monitoring, @RequestBody NewConclusion conclusion);

    @PostExchange("/{monitoring}/conclusion/confirmation")
    MonitoringView confirm(@PathVariable UUID monitoring);

    /** Takes the proposal back, whoever made it. */
    @PostExchange("/{monitoring}/conclusion/withdrawal")
    MonitoringView withdraw(@PathVariable UUID monitoring);

    /** By purchaser or agency: what was done about a finding, once. */
    @PostExchange("/{monitoring}/elimination")
    MonitoringView report(@PathVariable UUID monitoring, @RequestBody Elimination elimination);

    /** By the body, once every finding is reported or the term to report has passed. */
    @PostExchange("/{monitoring}/completion")
    MonitoringView complete(@PathVariable UUID monitoring, @RequestBody Completion completion);

    /**
     * @param text the decision: why, and what is looked into
     * @param workingDays in which the body concludes
     */
    record NewMonitoring(
            UUID project,
            Set<InspectedStage> stages,
            Set<MonitoringReason> reasons,
            String text,
            int workingDays) {}

    record MonitoringEnd(String reason) {}

    /**
     * @param answers number of the post that it answers
     * @param answerInDays working days in which the other side answers; absent where it need not
     */
    record NewPost(String text, @Nullable Integer answers, @Nullable Integer answerInDays) {}

    /**
     * @param findings none where nothing was found
     * @param workingDays in which what was done is reported
     */
    record NewConclusion(String text, List<Finding> findings, int workingDays) {}

    /**
     * @param finding its place among the findings, from 1
     */
    record Elimination(int finding, String text) {}

    /**
     * @param resolutions one for each finding, in their order
     */
    record Completion(List<Resolution> resolutions, String text) {}

    enum MonitoringState {
        DRAFT,
        ACTIVE,
        ADDRESSED,
        DECLINED,
        COMPLETED,
        STOPPED,
        CANCELLED
    }

    enum MonitoringAction {
        DECIDE,
        CANCEL,
        POST,
        PROPOSE,
        CONFIRM,
        WITHDRAW,
        REPORT,
        COMPLETE,
        STOP
    }

    /**
     * @param decidedOn absent for a draft
     * @param concludeBy last day to conclude; absent for a draft
     * @param conclusion absent before one is proposed; the body alone sees it before it is
     *     confirmed
     * @param outcome the words with which it was completed, stopped or cancelled
     */
    record MonitoringView(
            UUID id,
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            PartyRef body,
            MonitoringState state,
            List<InspectedStage> stages,
            List<MonitoringReason> reasons,
            String text,
            Instant draftedAt,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate concludeBy,
            @Nullable ConclusionView conclusion,
            List<FindingView> findings,
            List<PostView> posts,
            @Nullable String outcome,
            Set<MonitoringAction> actions) {}

    /**
     * @param mine whether the caller proposed it, so that another has to confirm it
     * @param concludedOn absent until it is confirmed
     * @param eliminateBy last day to report; absent until it is confirmed, or for no findings
     */
    record ConclusionView(
            String text,
            String proposedBy,
            boolean mine,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate eliminateBy) {}

    record FindingView(
            int number,
            Finding finding,
            @Nullable String report,
            @Nullable LocalDate reportedOn,
            @Nullable Resolution resolution) {}

    /**
     * @param fromBody whether the inspection body wrote it
     * @param author organisation that wrote it
     * @param answerBy last day to answer; absent where none is asked for
     * @param answered whether a later post answers it
     */
    record PostView(
            int number,
            boolean fromBody,
            String author,
            String text,
            Instant at,
            @Nullable Integer answers,
            @Nullable LocalDate answerBy,
            boolean answered,
            UUID event) {}
}
