package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Procurement projects, from the plan to the published award, by purchaser and agency. */
@HttpExchange("/api/v1/projects")
public interface ProcurementApi {

    @PostExchange
    ProjectView plan(@RequestBody ProjectPlan plan);

    /** Only while the project is a draft. */
    @PutExchange("/{project}")
    ProjectView revise(@PathVariable UUID project, @RequestBody ProjectPlan plan);

    /**
     * The caller's own projects, those with the nearest deadline first, in pages.
     *
     * @param after the last project of the previous page
     */
    @GetExchange
    ProjectPage projects(
            @RequestParam(required = false) @Nullable ProjectState state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int size);

    @GetExchange("/{project}")
    ProjectView project(@PathVariable UUID project);

    @PostExchange("/{project}/documents")
    ProjectView attach(@PathVariable UUID project, @RequestBody AttachDocument document);

    @DeleteExchange("/{project}/documents/{document}")
    ProjectView detach(@PathVariable UUID project, @PathVariable UUID document);

    /** The handler's word; gives the project its number. Announced only by a second person. */
    @PostExchange("/{project}/publication")
    ProjectView proposePublication(
            @PathVariable UUID project, @RequestBody Publication publication);

    @PostExchange("/{project}/publication/confirm")
    ProjectView confirmPublication(@PathVariable UUID project);

    @PostExchange("/{project}/publication/return")
    ProjectView returnPublication(@PathVariable UUID project, @RequestBody Reason reason);

    /** The notice appeared on a medium; see practice on the designated medium. */
    @PostExchange("/{project}/postings")
    ProjectView recordPosting(@PathVariable UUID project, @RequestBody NewPosting posting);

    /** By one person of the purchaser; published only by a second one. */
    @PostExchange("/{project}/award")
    ProjectView proposeAward(@PathVariable UUID project, @RequestBody AwardProposal award);

    @PostExchange("/{project}/award/confirm")
    ProjectView confirmAward(@PathVariable UUID project);

    @PostExchange("/{project}/award/return")
    ProjectView returnAward(@PathVariable UUID project, @RequestBody Reason reason);

    /** Draw, evaluation or a post-award act; one of the same kind that has not begun is moved. */
    @PostExchange("/{project}/sessions")
    ProjectView scheduleSession(@PathVariable UUID project, @RequestBody NewSession session);

    /**
     * Goes on although questions of inspectors wait for an answer before the next step. Holds for
     * all that wait now; the reason goes on record with each of them.
     */
    @PostExchange("/{project}/unanswered")
    ProjectView goOnUnanswered(@PathVariable UUID project, @RequestBody Reason reason);

    /** The earliest day for opening if the notice is published today, with its rule. */
    @GetExchange("/earliest-deadline")
    LegalDay earliestDeadline();

    /**
     * @param agency absent when the purchaser conducts the tender itself
     * @param smallOrMicroDeduction percent, 0 to 20
     * @param committee how a committee evaluates; required for comprehensive scoring
     */
    record ProjectPlan(
            String title,
            UUID purchaser,
            @Nullable UUID agency,
            ProcurementMethod method,
            String category,
            String currency,
            List<LotPlan> lots,
            BigDecimal smallOrMicroDeduction,
            String summary,
            AwardBasis awardBasis,
            @Nullable CommitteeTerms committee) {
        public ProjectPlan {
            lots = List.copyOf(lots);
        }
    }

    /** Lots are numbered 1, 2, 3 … in their order. */
    record LotPlan(String title, BigDecimal budget) {}

    record AttachDocument(UUID document) {}

    record Publication(
            Instant bidDeadline, int releaseMinutes, boolean holdersMayOpen, String place) {}

    /**
     * @param minutes how long it is expected to last
     */
    record NewSession(SessionKind kind, Instant start, int minutes, String place) {}

    record Reason(String reason) {}

    record NewPosting(
            NoticeKind notice, String medium, boolean statutory, String url, Instant publishedAt) {}

    record AwardProposal(List<LotAward> lots) {
        public AwardProposal {
            lots = List.copyOf(lots);
        }
    }

    /**
     * @param reason why this bidder, where several share the first rank or the first is not taken
     */
    record LotAward(String lot, String supplier, @Nullable String reason) {}

    /**
     * @param actions what the caller may do now
     * @param ranking per lot, empty before the evaluation is completed and for those who may not
     *     see it
     */
    record ProjectView(
            UUID id,
            @Nullable String number,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            ProcurementMethod method,
            String category,
            Money budget,
            BigDecimal smallOrMicroDeduction,
            String summary,
            List<LotView> lots,
            List<Attachment> documents,
            ProjectState state,
            @Nullable Publication publication,
            @Nullable Proposal proposal,
            @Nullable Instant announcedAt,
            List<Posting> postings,
            List<Award> awards,
            @Nullable Instant awardedAt,
            List<NextDeadline> deadlines,
            Set<Action> actions,
            AwardBasis awardBasis,
            @Nullable CommitteeTerms committee,
            List<SessionView> sessions) {}

    record SessionView(SessionKind kind, Instant start, @Nullable Integer minutes, String place) {}

    record ProjectPage(List<ProjectView> rows, @Nullable UUID next) {}

    record LotView(
            LotContent content,
            LotState state,
            @Nullable String failure,
            List<RankedBid> ranking) {}

    /** What a first person proposed and a second one has to confirm. */
    record Proposal(
            UUID by, String byName, Instant at, List<Award> awards, @Nullable String returned) {}

    record Posting(
            NoticeKind notice, String medium, boolean statutory, String url, Instant publishedAt) {}

    /** What is due next, by which rule. */
    record NextDeadline(
            String ruleId, LocalDate date, boolean provisional, String sentence, String source) {}

    record LegalDay(LocalDate date, String ruleId, String sentence, String source) {}

    enum ProjectState {
        DRAFT,
        PUBLICATION_PROPOSED,
        ANNOUNCED,
        CLOSED,
        OPENED,
        EVALUATED,
        AWARD_PROPOSED,
        AWARDED,
        FAILED
    }

    enum LotState {
        RUNNING,
        FAILED,
        EVALUATED,
        AWARDED
    }

    enum Action {
        REVISE,
        PROPOSE_PUBLICATION,
        CONFIRM_PUBLICATION,
        RETURN_PUBLICATION,
        RECORD_POSTING,
        PROPOSE_AWARD,
        CONFIRM_AWARD,
        RETURN_AWARD,
        SCHEDULE_SESSION
    }
}
