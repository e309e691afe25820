package org.gongcai.portal;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorPage;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorView;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EvaluatorPoolApi.PoolView;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.contracts.PartyRef;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.jspecify.annotations.Nullable;

/** The county's pool of evaluators and its people. */
final class SamplePool {

    static final UUID ID = UUID.fromString("c0000000-0000-4000-8000-000000000001");

    private static final LocalDate FROM = LocalDate.parse("2026-01-01");

    private SamplePool() {}

    static PoolView pool(PoolSource source, ImportView... imports) {
        return new PoolView(
                ID,
                "澄溪县<设备>评审专家库",
                new PartyRef(ID, new CreditCode("11349921990000172P"), "澄溪县财政局"),
                Regime.GOVERNMENT_PROCUREMENT,
                PoolLevel.COUNTY,
                source,
                "349921",
                "澄财购〔2026〕1号",
                FROM,
                null,
                40,
                35,
                List.of(new Speciality("A08", "信息网络", 35)),
                List.of(imports));
    }

    static ImportView run(ImportState state) {
        boolean ended = state != ImportState.RUNNING;
        return new ImportView(
                ID,
                "名单<设备>.csv",
                state,
                ended ? 2_200_000 : 900_000,
                2_200_000,
                9_998,
                ended ? 2 : 0,
                ended
                        ? List.of(
                                new RowError(
                                        17,
                                        "电话",
                                        "row-form",
                                        "phone",
                                        "电话“1390<设备>”不合规：只含数字",
                                        "请更正后重新导入该行",
                                        Map.of("typed", "1390<设备>")))
                        : List.of(),
                SampleWork.NOW,
                ended ? SampleWork.NOW : null);
    }

    static EvaluatorView evaluator(EvaluatorStatus status) {
        return new EvaluatorView(
                "P" + status.name(),
                "李明<设备>",
                "10000000001",
                "澄溪县第一中学",
                "123499219900008429",
                "349921",
                "A08",
                Set.of("A08", "C01"),
                status,
                status == EvaluatorStatus.ACTIVE ? null : "借调外地",
                FROM);
    }

    /** The service as pages alone need it. */
    static @Nullable Object answer(Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "pools" -> List.of(pool(PoolSource.OWN), pool(PoolSource.EXTERNAL));
            case "pool" -> pool(PoolSource.OWN);
            case "importState" -> run(ImportState.RUNNING);
            case "evaluators" ->
                    new EvaluatorPage(List.of(evaluator(EvaluatorStatus.ACTIVE)), null);
            case "changeStatus" ->
                    throw Refused.of("field-missing", "理由不能为空").field("reason").remedy("请填写理由");
            default -> throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
        };
    }
}
