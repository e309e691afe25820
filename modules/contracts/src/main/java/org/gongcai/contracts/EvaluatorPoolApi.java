package org.gongcai.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.rules.Regime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Pools of evaluators, each owned by its keeper and never by who draws from it. */
@HttpExchange("/api/v1/evaluator-pools")
public interface EvaluatorPoolApi {

    @PostExchange
    PoolView open(@RequestBody NewPool pool);

    /**
     * Keepers see their own, purchasers and agencies those they may draw from today, supervisors
     * the same of their authority.
     */
    @GetExchange
    List<PoolView> pools();

    @GetExchange("/{pool}")
    PoolView pool(@PathVariable UUID pool);

    /**
     * Begins to read an uploaded CSV and returns at once. Good rows are kept, bad ones are reported
     * by line. A person whose number is known is updated.
     */
    @PostExchange("/{pool}/imports")
    ImportView importEvaluators(@PathVariable UUID pool, @RequestBody StartImport start);

    @GetExchange("/{pool}/imports/{id}")
    ImportView importState(@PathVariable UUID pool, @PathVariable UUID id);

    /** By number, in pages by key; for the keeper alone. */
    @GetExchange("/{pool}/evaluators")
    EvaluatorPage evaluators(
            @PathVariable UUID pool,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String speciality,
            @RequestParam(required = false) @Nullable EvaluatorStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int size);

    /** Whether the pool has that number, and nothing else of the person; for supervisors. */
    @GetExchange("/{pool}/evaluators/{number}/known")
    boolean knows(@PathVariable UUID pool, @PathVariable String number);

    @PostExchange("/{pool}/evaluators/{number}/status")
    EvaluatorView changeStatus(
            @PathVariable UUID pool, @PathVariable String number, @RequestBody StatusChange change);

    /**
     * @param legalBasis the document by which the pool exists
     * @param region six digits; whose projects may draw from it: this region and those under it
     * @param to first day on which it is no longer valid
     */
    record NewPool(
            String name,
            Regime regime,
            PoolLevel level,
            PoolSource source,
            String region,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to) {}

    record StartImport(UUID document) {}

    record StatusChange(EvaluatorStatus status, String reason) {}

    /**
     * @param specialities how many may be drawn in each
     */
    record PoolView(
            UUID id,
            String name,
            PartyRef keeper,
            Regime regime,
            PoolLevel level,
            PoolSource source,
            String region,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate to,
            long evaluators,
            long active,
            List<Speciality> specialities,
            List<ImportView> imports) {}

    record Speciality(String code, String name, long active) {}

    record EvaluatorPage(List<EvaluatorView> rows, @Nullable String next) {}

    /**
     * @param countsFrom the day from which this state counts in draws
     */
    record EvaluatorView(
            String number,
            String name,
            String phone,
            String employer,
            String employerCode,
            String region,
            String primary,
            Set<String> specialities,
            EvaluatorStatus status,
            @Nullable String statusReason,
            LocalDate countsFrom) {}

    enum PoolLevel {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY
    }

    /** Own pool, one whose keeper lets us draw, or draws made elsewhere and registered here. */
    enum PoolSource {
        OWN,
        DELEGATED,
        EXTERNAL
    }

    enum EvaluatorStatus {
        ACTIVE,
        SUSPENDED,
        WITHDRAWN
    }
}
