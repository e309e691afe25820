package org.gongcai.procurement.history;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an import: what is new or differs is kept and told, all else is left. */
@Service
@Transactional
class HistoryWriting {

    // Small enough for one message of any transport.
    private static final int TOLD_AT_ONCE = 200;

    private final HistoryFiles files;
    private final Ledgers ledgers;
    private final StoredResults results;
    private final EntityManager entities;
    private final Outbox outbox;
    private final LegalClock clock;

    HistoryWriting(
            HistoryFiles files,
            Ledgers ledgers,
            StoredResults results,
            EntityManager entities,
            Outbox outbox,
            LegalClock clock) {
        this.files = files;
        this.ledgers = ledgers;
        this.results = results;
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void restart(UUID id) {
        require(id).restart();
    }

    public void write(UUID id, List<ResultRow> rows, List<RowError> wrong, long bytesRead) {
        var file = require(id);
        var own = ownProjects(rows);
        var known = known(file, rows);
        var good = new ArrayList<ResultRow>();
        var refused = new ArrayList<>(wrong);
        for (var row : rows) {
            var before = known.get(row.number());
            if (own.contains(row.number())) {
                refused.add(row.ownProject());
            } else if (before != null && before.isWithdrawn(row)) {
                refused.add(row.withdrawn());
            } else {
                good.add(row);
            }
        }
        tell(file, kept(file, good, known));
        file.read(bytesRead, good.size(), refused);
    }

    private Set<String> ownProjects(List<ResultRow> rows) {
        return rows.isEmpty() ? Set.of() : new HashSet<>(results.ownProjects(numbers(rows)));
    }

    private Map<String, StoredResult> known(HistoryFile file, List<ResultRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : results.findByLedgerAndNumberIn(file.ledger(), numbers(rows)).stream()
                        .collect(toMap(StoredResult::number, Function.identity()));
    }

    private static List<String> numbers(List<ResultRow> rows) {
        return rows.stream().map(ResultRow::number).toList();
    }

    private List<PastResult> kept(
            HistoryFile file, List<ResultRow> rows, Map<String, StoredResult> known) {
        var changed = new ArrayList<PastResult>();
        for (var row : rows) {
            var before = known.get(row.number());
            if (before == null) {
                entities.persist(new StoredResult(row.result(), file));
                changed.add(row.result());
            } else if (!before.says(row, file)) {
                before.become(row.result(), file);
                changed.add(row.result());
            }
        }
        return changed;
    }

    private void tell(HistoryFile file, List<PastResult> changed) {
        var ledger =
                ledgers.findById(file.ledger())
                        .orElseThrow(() -> new IllegalStateException("No ledger of " + file.id()));
        for (int at = 0; at < changed.size(); at += TOLD_AT_ONCE) {
            var part = changed.subList(at, Math.min(changed.size(), at + TOLD_AT_ONCE));
            outbox.publish(ledger.take(file.source(), part, clock.now()));
        }
    }

    public void done(UUID id) {
        require(id).done(clock.now());
    }

    public void fail(UUID id, RowError reason) {
        require(id).fail(reason, clock.now());
    }

    private HistoryFile require(UUID id) {
        return files.findById(id).orElseThrow(() -> new IllegalStateException("No import " + id));
    }
}
