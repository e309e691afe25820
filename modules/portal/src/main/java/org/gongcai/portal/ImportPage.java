package org.gongcai.portal;

import org.gongcai.contracts.EvaluatorPoolApi.ImportState;
import org.gongcai.contracts.EvaluatorPoolApi.ImportView;
import org.gongcai.contracts.EvaluatorPoolApi.PoolView;

/** A file that is being read into a pool, or was. */
record ImportPage(PoolView pool, ImportView run) {

    String path() {
        return "/pools/%s/imports/%s".formatted(pool.id(), run.id());
    }

    boolean isRunning() {
        return run.state() == ImportState.RUNNING;
    }

    /** Whether more rows were refused than are listed. */
    boolean isCut() {
        return run.refused() > run.errors().size();
    }
}
