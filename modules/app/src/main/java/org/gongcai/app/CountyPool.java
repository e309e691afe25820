package org.gongcai.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EvaluatorPoolApi.StartImport;
import org.gongcai.contracts.EvaluatorPoolApi.StatusChange;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.rules.Regime;

/** The county's pool of evaluators, none of whom exists; imported by its keeper from one file. */
final class CountyPool {

    private static final String COLUMNS =
            String.join(",", "编号", "姓名", "电话", "工作单位", "单位信用代码", "地区", "主专业", "其他专业") + "\n";

    private final Desk keeper;

    CountyPool(Desk keeper) {
        this.keeper = keeper;
    }

    UUID open(LocalDate from) {
        return keeper.pools()
                .open(
                        new NewPool(
                                "澄溪县综合评标专家库",
                                Regime.GOVERNMENT_PROCUREMENT,
                                PoolLevel.COUNTY,
                                PoolSource.OWN,
                                CountyParty.REGION,
                                "澄财采〔2025〕3号",
                                from,
                                from.plusYears(3)))
                .id();
    }

    ImportView importPeople(UUID pool, Stream<CountyEvaluator> people) {
        var file = people.map(CountyEvaluator::row).collect(Collectors.joining("", COLUMNS, ""));
        var document = keeper.upload("专家库.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        return keeper.pools().importEvaluators(pool, new StartImport(document.id()));
    }

    boolean isImported(UUID pool, UUID started) {
        return keeper.pools().importState(pool, started).state() == ImportState.DONE;
    }

    /** Those whom it suspends do not count in draws; who is suspended already stays so. */
    void suspend(UUID pool, Stream<CountyEvaluator> people) {
        people.map(CountyEvaluator::number)
                .filter(number -> status(pool, number) == EvaluatorStatus.ACTIVE)
                .forEach(number ->
                        keeper.pools()
                                .changeStatus(
                                        pool,
                                        number,
                                        new StatusChange(
                                                EvaluatorStatus.SUSPENDED, "未参加 2025 年度继续教育")));
    }

    private EvaluatorStatus status(UUID pool, String number) {
        return keeper.pools()
                .evaluators(pool, number, null, null, null, 1)
                .rows()
                .getFirst()
                .status();
    }
}
