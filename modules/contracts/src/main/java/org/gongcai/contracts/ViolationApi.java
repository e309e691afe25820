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

    /** Ends the display after the shortest publicity; a debarment runs on. */
    @PostExchange("/cases/{id}/repair")
    CaseView repair(@PathVariable UUID id, @RequestBody EndReason reason);

    /** A review or a court lifted the debarment. */
    @PostExchange("/cases/{id}/debarment/end")
    CaseView endDebarment(@PathVariable UUID id, @RequestBody EndReason reason);

    @PostExchange("/commendations")
    CommendationView commend(@RequestBody NewCommendation commendation);

    /**
     * @param code credit code of a supplier or agency, or number of an evaluator
     * @param ground code of the provision, as in docs/domain.md
     */
    record NewCase(
            OffenderKind kind, String code, String ground, String facts, @Nullable UUID project) {}

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

    record NewCommendation(UUID party, String issuer, String number, String text, LocalDate on) {}

    /**
     * @param stateBy last day to state; a decision before it needs the statement
     * @param decideBy last day to decide, 90 days after filing (§60)
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
            @Nullable String statement,
            LocalDate decideBy,
            @Nullable CaseDecision decision,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate debarredFrom,
            @Nullable LocalDate debarredTo,
            @Nullable LocalDate publicUntil,
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
        STATE,
        DECIDE,
        SERVE,
        DISMISS,
        REPAIR,
        END_DEBARMENT
    }

    record CommendationView(
            UUID id, PartyRef party, String issuer, String number, String text, LocalDate on) {}
}
