package org.gongcai.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.ImportState;
import org.gongcai.contracts.EvaluatorPoolApi.ImportView;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EvaluatorPoolApi.StartImport;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Regime;

/** The county's pool of evaluators, none of whom exists; imported by its keeper from one file. */
final class CountyPool {

    static final String INFORMATION = "A08";
    static final String EQUIPMENT = "B02";

    private static final List<String> COLUMNS =
            List.of("编号", "姓名", "电话", "工作单位", "单位信用代码", "地区", "主专业", "其他专业");
    private static final String[] FAMILY = {
        "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"
    };
    private static final String[] GIVEN = {
        "文博", "思远", "雅琴", "志强", "慧敏", "建国", "晓东", "丽华", "明哲", "秀英", "海涛", "春燕", "立新"
    };

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

    /** Half of them in information technology, half in equipment, each third of one employer. */
    ImportView importPeople(UUID pool, int people) {
        var file = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int i = 1; i <= people; i++) {
            file.append(row(i));
        }
        var document =
                keeper.upload(
                        "专家库.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8));
        return keeper.pools().importEvaluators(pool, new StartImport(document.id()));
    }

    boolean isImported(UUID pool, UUID started) {
        return keeper.pools().importState(pool, started).state() == ImportState.DONE;
    }

    private static String row(int i) {
        int employer = i / 3;
        var cells =
                List.of(
                        "E%05d".formatted(i),
                        FAMILY[i % FAMILY.length] + GIVEN[i % GIVEN.length],
                        "1000009%04d".formatted(i),
                        "澄州第%d研究所".formatted(employer),
                        CreditCode.complete("12349900%09d".formatted(7000 + employer)).value(),
                        CountyParty.REGION,
                        i % 2 == 0 ? INFORMATION + " 信息网络" : EQUIPMENT + " 教学设备",
                        "");
        return String.join(",", cells) + "\n";
    }
}
