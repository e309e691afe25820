package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Violations with due process, and commendations. No decision without notice and a statement, or a
 * term to state that has passed unused; nobody decides what they recorded.
 */
@HttpExchange("/api/v1/integrity")
public interface ViolationApi {

    /** By a supervisor, for its authority. */
    @PostExchange("/cases")
    CaseView file(@RequestBody NewCase filed);

    /** Those of the supervisor's authority, running ones first. */
    @GetExchange("/cases")
    List<CaseView> cases(@RequestParam(required = false) @Nullable CaseState state);

    /** Notices given to the caller's own organisation. */
    @GetExchange("/cases/mine")
    List<CaseView> mine();

    @GetExchange("/cases/{id}")
    CaseView violationCase(@PathVariable UUID id);

    /** Tells the party facts, grounds, intended sanction and rights (行政处罚法 §44). */
    @PostExchange("/cases/{id}/notice")
    CaseView giveNotice(@PathVariable UUID id, @RequestBody CaseNotice notice);

    /** By the party itself (§45). */
    @PostExchange("/cases/{id}/statement")
    CaseView state(@PathVariable UUID id, @RequestBody CaseStatement statement);

    /** By another supervisor than the recorder (§57). */
    @PostExchange("/cases/{id}/decision")
    CaseView decide(@PathVariable UUID id, @RequestBody CaseDecision decision);

    /** The decision reached the party (§61); from here on it has effect and is published. */
    @PostExchange("/cases/{id}/service")
    CaseView served(@PathVariable UUID id, @RequestBody Service service);

    @PostExchange("/cases/{id}/dismissal")
    CaseView dismiss(@PathVariable UUID id, @RequestBody EndReason reason);

    /**
     * Proposes to end the display after the shortest publicity; a debarment runs on. It has no
     * effect before another supervisor confirmed it.
     */
    @PostExchange("/cases/{id}/repair")
    CaseView proposeRepair(@PathVariable UUID id, @RequestBody NewEnding ending);

    /** A review or a court lifted the debarment; without effect before it is confirmed. */
    @PostExchange("/cases/{id}/debarment/end")
    CaseView proposeDebarmentEnd(@PathVariable UUID id, @RequestBody NewEnding ending);

    /** By another supervisor than who proposed it; from here on it has effect and is public. */
    @PostExchange("/cases/{id}/ending/confirmation")
    CaseView confirmEnding(@PathVariable UUID id);

    /** Takes the proposal back, whoever made it. */
    @PostExchange("/cases/{id}/ending/withdrawal")
    CaseView withdrawEnding(@PathVariable UUID id);

    /**
     * A fresh code for the printed letter to an evaluator, who has no account: with it the notice
     * is read and the statement filed. Earlier codes of the case no longer work.
     */
    @PostExchange("/cases/{id}/letter")
    LetterView printLetter(@PathVariable UUID id);

    /** For whoever holds the letter; without an account. */
    @PostExchange("/letters/reading")
    LetterCase readLetter(@RequestBody LetterCode letter);

    /** For whoever holds the letter, once. */
    @PostExchange("/letters/statement")
    LetterCase stateByLetter(@RequestBody LetterStatement statement);

    @PostExchange("/commendations")
    CommendationView commend(@RequestBody NewCommendation commendation);

    /**
     * @param code credit code of a supplier or agency, or number of an evaluator
     * @param ground code of the provision, as in docs/domain.md
     * @param pool in which an evaluator has that number; absent for others
     */
    record NewCase(
            OffenderKind kind,
            String code,
            String ground,
            String facts,
            @Nullable UUID project,
            @Nullable PoolName pool) {}

    /** A pool as its keeper calls it. */
    record PoolName(UUID id, String name) {}

    record CaseNotice(String facts, String intendedSanction, String rights) {}

    record CaseStatement(String text) {}

    /**
     * @param number of the deciding document
     * @param debarMonths 0 for none; within what the ground allows
     * @param fine as the decision says, absent for none
     */
    record CaseDecision(
            String number,
            String facts,
            String sanction,
            int debarMonths,
            @Nullable String fine,
            Seriousness seriousness,
            String appeal) {}

    enum Seriousness {
        MINOR,
        GENERAL,
        SERIOUS
    }

    record Service(LocalDate on, String how) {}

    record EndReason(String reason) {}

    /**
     * @param document number of the decision on review, the judgment or the repair decision
     */
    record NewEnding(String reason, String document) {}

    /**
     * What ends, wholly or in part, what a case did.
     *
     * @param mine whether the caller proposed it, so that another has to confirm it
     * @param effectiveOn when it was confirmed; absent before
     */
    record EndingView(
            EndingKind kind,
            String reason,
            String document,
            LocalDate proposedOn,
            boolean mine,
            @Nullable LocalDate effectiveOn) {}

    enum EndingKind {
        REPAIR,
        DEBARMENT_END
    }

    /**
     * @param code shown this once, to be printed
     */
    record LetterView(CaseView found, String authority, String code) {}

    record LetterCode(String code) {}

    record LetterStatement(String code, String text) {}

    /** What an evaluator may read of its own case, and until when it may state. */
    record LetterCase(
            Offender offender,
            String authority,
            String groundText,
            String groundSource,
            CaseNotice notice,
            LocalDate stateBy,
            @Nullable String statement,
            boolean mayState) {}

    record NewCommendation(UUID party, String issuer, String number, String text, LocalDate on) {}

    /**
     * @param stateBy last day to state; a decision before it needs the statement
     * @param letterOn when the letter to an evaluator was first printed, from which its term runs
     * @param decideBy last day to decide, 90 days after filing (§60)
     * @param serveBy last day to serve the decision (§61); absent before there is one
     */
    record CaseView(
            UUID id,
            Offender offender,
            String ground,
            String groundText,
            String groundSource,
            String facts,
            @Nullable UUID project,
            CaseState state,
            Instant filedAt,
            boolean mine,
            @Nullable CaseNotice notice,
            @Nullable LocalDate stateBy,
            @Nullable LocalDate letterOn,
            @Nullable String statement,
            LocalDate decideBy,
            @Nullable CaseDecision decision,
            @Nullable LocalDate serveBy,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate debarredFrom,
            @Nullable LocalDate debarredTo,
            @Nullable LocalDate publicUntil,
            List<EndingView> endings,
            Set<CaseAction> actions) {}

    enum CaseState {
        FILED,
        NOTICE_GIVEN,
        STATED,
        DECIDED,
        PUBLISHED,
        REPAIRED,
        DISMISSED
    }

    enum CaseAction {
        GIVE_NOTICE,
        PRINT_LETTER,
        STATE,
        DECIDE,
        SERVE,
        DISMISS,
        REPAIR,
        END_DEBARMENT,
        CONFIRM_ENDING,
        WITHDRAW_ENDING
    }

    record CommendationView(
            UUID id, PartyRef party, String issuer, String number, String text, LocalDate on) {}
}
