package org.gongcai.evaluatordraw.pool;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.ImportView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EvaluatorPoolController implements EvaluatorPoolApi {

    private final PoolKeeping keeping;

    EvaluatorPoolController(PoolKeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public PoolView open(NewPool pool) {
        return keeping.open(pool);
    }

    @Override
    public List<PoolView> pools() {
        return keeping.pools();
    }

    @Override
    public PoolView pool(UUID pool) {
        return keeping.pool(pool);
    }

    @Override
    public ImportView importEvaluators(UUID pool, StartImport start) {
        return keeping.startImport(pool, start.document());
    }

    @Override
    public ImportView importState(UUID pool, UUID id) {
        return keeping.importState(pool, id);
    }

    @Override
    public EvaluatorPage evaluators(
            UUID pool,
            @Nullable String q,
            @Nullable String speciality,
            @Nullable EvaluatorStatus status,
            @Nullable String after,
            int size) {
        return keeping.evaluators(pool, q, speciality, status, after, size);
    }

    @Override
    public boolean knows(UUID pool, String number) {
        return keeping.knows(pool, number);
    }

    @Override
    public EvaluatorView changeStatus(UUID pool, String number, StatusChange change) {
        return keeping.changeStatus(pool, number, change);
    }
}
