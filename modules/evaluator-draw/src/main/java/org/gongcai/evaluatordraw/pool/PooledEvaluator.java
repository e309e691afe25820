package org.gongcai.evaluatordraw.pool;

import java.util.List;
import java.util.Set;

/**
 * A person of a pool.
 *
 * @param primary the one speciality in which the person is drawn
 * @param specialities all of them, the primary one among them
 * @param former employers of late, as far as its keeper says
 */
public record PooledEvaluator(
        String number,
        String name,
        String phone,
        String employer,
        String employerCode,
        String region,
        String primary,
        Set<String> specialities,
        List<FormerEmployer> former) {
    public PooledEvaluator {
        specialities = Set.copyOf(specialities);
        former = List.copyOf(former);
    }

    /** Names and telephones go to no log. */
    @Override
    public String toString() {
        return "PooledEvaluator[%s]".formatted(number);
    }
}
