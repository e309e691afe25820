package org.gongcai.evaluatordraw.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Regime;

/** What a draw learns from a pool. */
public interface PoolRosters {

    /**
     * The pool from which projects of that body of law and region may draw on that day; refused
     * where it is unknown, out of its dates or kept for others.
     */
    PoolTerms terms(UUID pool, Regime regime, String region, LocalDate day);

    /** The pools that are valid on that day and drawn from here. */
    List<UUID> drawable(LocalDate day);

    /**
     * Everybody who is active and counts in draws on that day, in no particular order. A change to
     * the pool counts from the next day on, so that nobody fills a pool for one draw.
     */
    List<PooledEvaluator> countingOn(UUID pool, LocalDate day);

    PooledEvaluator evaluator(UUID pool, String number);

    /**
     * @param specialityNames code → what people read
     */
    record PoolTerms(
            UUID id, String name, PoolSource source, Map<String, String> specialityNames) {}
}
