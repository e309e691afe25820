package org.gongcai.portal;

import org.gongcai.contracts.EvaluatorPoolApi.PoolView;
import org.gongcai.contracts.HistoryApi.HistoryImport;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read, or was.
 *
 * @param path of the page itself
 * @param home the page it was begun on
 * @param homeName absent where the words of that page say it
 * @param outcome where the rows are seen
 * @param source where the rows come from, if that is to be said
 */
record ImportPage(
        ImportView run,
        String path,
        String home,
        @Nullable String homeName,
        String outcome,
        String outcomeKey,
        @Nullable String source) {

    static ImportPage of(PoolView pool, ImportView run) {
        var home = "/pools/" + pool.id();
        return new ImportPage(
                run,
                "%s/imports/%s".formatted(home, run.id()),
                home,
                pool.name(),
                home + "/evaluators",
                "people.title",
                null);
    }

    static ImportPage of(HistoryImport started) {
        var run = started.run();
        return new ImportPage(
                run,
                "/history/imports/" + run.id(),
                "/history",
                null,
                "/statistics",
                "statistics.title",
                started.source());
    }

    boolean isRunning() {
        return run.state() == ImportState.RUNNING;
    }

    /** Whether more rows were refused than are listed. */
    boolean isCut() {
        return run.refused() > run.errors().size();
    }
}
