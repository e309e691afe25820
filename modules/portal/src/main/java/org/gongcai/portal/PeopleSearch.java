package org.gongcai.portal;

import java.util.Arrays;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorPage;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.jspecify.annotations.Nullable;

/** What is looked for in a pool, as typed; a status that there is not counts as none. */
record PeopleSearch(String q, String speciality, String status, @Nullable String after) {

    private static final int ROWS = 50;

    PeopleSearch {
        q = Typed.text(q);
        speciality = Typed.text(speciality);
        status = Typed.text(status);
    }

    PeopleSearch from(@Nullable String last) {
        return new PeopleSearch(q, speciality, status, last);
    }

    EvaluatorPage in(UUID pool, EvaluatorPoolApi pools) {
        return pools.evaluators(
                pool, Typed.orNull(q), Typed.orNull(speciality), wanted(), after, ROWS);
    }

    private @Nullable EvaluatorStatus wanted() {
        return Arrays.stream(EvaluatorStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
    }

    Paging paging(UUID pool, EvaluatorPage found) {
        return Paging.of("/pools/%s/evaluators".formatted(pool) + asked(), after, found.next());
    }

    /** All that is found, as a workbook. */
    String excel(UUID pool) {
        return "/pools/%s/evaluators.xlsx".formatted(pool) + asked();
    }

    private String asked() {
        return "?q=%s&speciality=%s&status=%s"
                .formatted(Paging.encoded(q), Paging.encoded(speciality), Paging.encoded(status));
    }
}
