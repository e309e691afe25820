package org.gongcai.evaluatordraw.pool;

import java.util.List;
import java.util.UUID;

/** Whether a pool still lets a person evaluate. */
public interface PoolStanding {

    /**
     * Whether the keeper has suspended or withdrawn the person, at once and not from tomorrow on as
     * in draws. False for who is in no pool of ours.
     */
    boolean isSuspended(UUID pool, String number);

    /**
     * Where the person worked before, as the pool knows now; nothing for who is in no pool of ours.
     */
    List<FormerEmployer> formerEmployers(UUID pool, String number);
}
