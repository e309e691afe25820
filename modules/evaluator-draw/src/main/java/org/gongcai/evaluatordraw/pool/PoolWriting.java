package org.gongcai.evaluatordraw.pool;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongcai.contracts.ImportView.RowError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an import. A change to a pool counts in draws from the next day on. */
@Service
@Transactional
class PoolWriting {

    private final Imports imports;
    private final Evaluators evaluators;
    private final SpecialityNames names;
    private final EntityManager entities;

    PoolWriting(
            Imports imports, Evaluators evaluators, SpecialityNames names, EntityManager entities) {
        this.imports = imports;
        this.evaluators = evaluators;
        this.names = names;
        this.entities = entities;
    }

    public void restart(UUID id) {
        require(id).restart();
    }

    public void write(
            UUID id,
            List<EvaluatorRow> rows,
            List<RowError> wrong,
            long bytesRead,
            LocalDate today) {
        var reading = require(id);
        keepNames(reading.pool(), rows);
        var known = known(reading.pool(), rows);
        var from = today.plusDays(1);
        for (var row : rows) {
            var next = new Evaluator(reading.pool(), row.person(), from);
            var before = known.get(row.person().number());
            if (before == null) {
                // Not saved through the repository, which would first ask whether it is there.
                entities.persist(next);
            } else if (!before.person().equals(row.person())) {
                replace(before, next.inStateOf(before), from);
            }
        }
        reading.read(bytesRead, rows.size(), wrong);
    }

    /** What counts from tomorrow on takes the place of what was to count from tomorrow on. */
    void replace(Evaluator before, Evaluator next, LocalDate from) {
        if (before.countsFrom().isBefore(from)) {
            before.endsOn(from);
            entities.persist(next);
        } else {
            entities.merge(next);
        }
    }

    private Map<String, Evaluator> known(UUID pool, List<EvaluatorRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var numbers = rows.stream().map(row -> row.person().number()).toList();
        return evaluators.newest(pool, numbers).stream()
                .collect(Collectors.toMap(Evaluator::number, Function.identity()));
    }

    private void keepNames(UUID pool, List<EvaluatorRow> rows) {
        Map<String, String> mentioned = new HashMap<>();
        rows.forEach(row ->
                row.names()
                        .forEach((code, name) -> {
                            // A bare code is no name where another row gives one.
                            if (!code.equals(name) || !mentioned.containsKey(code)) {
                                mentioned.put(code, name);
                            }
                        }));
        var there =
                names.ofPool(pool).stream()
                        .collect(Collectors.toMap(SpecialityName::code, SpecialityName::name));
        mentioned.forEach((code, name) -> {
            var known = there.get(code);
            if (known == null || (!name.equals(code) && !name.equals(known))) {
                names.save(new SpecialityName(pool, code, name));
            }
        });
    }

    public void done(UUID id, Instant now) {
        require(id).done(now);
    }

    public void fail(UUID id, RowError reason, Instant now) {
        require(id).fail(reason, now);
    }

    private Import require(UUID id) {
        return imports.findById(id).orElseThrow(() -> new IllegalStateException("No import " + id));
    }
}
