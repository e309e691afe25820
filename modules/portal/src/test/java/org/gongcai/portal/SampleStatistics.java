package org.gongcai.portal;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gongcai.contracts.HistoryApi.HistoryImport;
import org.gongcai.contracts.HistoryApi.HistoryView;
import org.gongcai.contracts.HistoryApi.WithdrawnResult;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.gongcai.rules.ResultSums;
import org.jspecify.annotations.Nullable;

/** Figures of a year of this platform, of one that was brought in, and sums of others. */
final class SampleStatistics implements StatisticsApi {

    static final String SOURCE = "澄溪县财政局<设备>台账";

    private static final Figures NONE =
            new Figures(0, 0, Money.cny("0"), Money.cny("0"), Money.cny("0"), null, null, share(0));

    /** Lots of framework agreements and single sources, 100 000 yuan each. */
    private static Share share(long lots) {
        var sum = Money.cny(String.valueOf(lots * 100_000));
        return new Share(lots, sum, sum);
    }

    private static Figures figures(
            long lots,
            String base,
            String result,
            String saved,
            String rate,
            @Nullable String average) {
        return new Figures(
                lots,
                lots,
                Money.cny(base),
                Money.cny(result),
                Money.cny(saved),
                new BigDecimal(rate),
                average == null ? null : new BigDecimal(average),
                share(lots > 200 ? 0 : lots / 10));
    }

    private static final Figures PURCHASES =
            figures(149, "64864100", "55323500", "9540600", "14.71", "43.5330");
    private static final Figures WORKS =
            figures(256, "940815100", "834543200", "106271900", "11.30", "367.5059");
    private static final Figures BOTH =
            figures(405, "1005679200", "889866700", "115812500", "11.52", null);
    private static final Figures PROPERTY =
            figures(7, "7987500", "10172600", "2185100", "27.36", "114.1071");

    private static PeriodFigures past(@Nullable Integer month) {
        return new PeriodFigures(
                2025,
                month,
                AwardOrigin.IMPORTED,
                List.of(SOURCE),
                PURCHASES,
                WORKS,
                BOTH,
                PROPERTY);
    }

    private static PeriodFigures own() {
        var lost = figures(1, "100", "110", "-10", "-10.00", "0.0100");
        return new PeriodFigures(2026, null, AwardOrigin.NATIVE, List.of(), lost, NONE, lost, NONE);
    }

    @Override
    public InspectionStatistics inspection(@Nullable Integer year) {
        return new InspectionStatistics(
                2026, List.of(inspected(null)), List.of(inspected(3), inspected(2)));
    }

    private static InspectionFigures inspected(@Nullable Integer month) {
        var rate = new BigDecimal("88.89");
        var body = SampleInspection.BODY.name();
        return new InspectionFigures(2026, month, body, 9, 8, 1, 0, rate, 2, 1, 1, 1, 1);
    }

    @Override
    public Statistics statistics(
            String currency, @Nullable Integer year, @Nullable String purchaser) {
        return new Statistics(
                "CNY",
                List.of("CNY", "COP"),
                2025,
                List.of(2026, 2025),
                List.of("澄溪县水利局", "澄溪县<设备>局"),
                List.of(own(), past(null)),
                List.of(past(3), past(4)),
                List.of(new KindFigures(ResultKind.GOODS, AwardOrigin.IMPORTED, PURCHASES)),
                List.of(sums()));
    }

    static PastSums sums() {
        return new PastSums(
                "某县",
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2014, 10, 31),
                7,
                new ResultSums(ResultGroup.PROPERTY, Money.cny("7987500"), Money.cny("10172600")),
                "公开报道");
    }

    @Override
    public AwardPage awards(
            String currency,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable ResultGroup group,
            @Nullable ResultKind kind,
            @Nullable AwardOrigin origin,
            @Nullable String purchaser,
            @Nullable String after,
            int size) {
        return new AwardPage(
                List.of(
                        row(null, AwardOrigin.IMPORTED, SOURCE),
                        row("1", AwardOrigin.NATIVE, null)),
                after == null ? "cursor" : null);
    }

    private static AwardRow row(@Nullable String lot, AwardOrigin origin, @Nullable String source) {
        return new AwardRow(
                origin == AwardOrigin.NATIVE ? SampleDisclosure.AWARDED : "CXCG2025-017",
                lot,
                "=办公家具",
                "澄溪县水利局",
                ResultKind.GOODS,
                origin == AwardOrigin.NATIVE ? "OPEN_TENDER" : "单一来源采购",
                origin == AwardOrigin.IMPORTED,
                Money.cny("486000"),
                Money.cny("452300"),
                LocalDate.of(2025, 4, 18),
                "恒泰办公设备有限公司",
                origin,
                source);
    }

    /** The service as pages alone need it. */
    static @Nullable Object history(Method asked, @Nullable Object @Nullable [] arguments) {
        return switch (asked.getName()) {
            case "history" -> view();
            case "importState" -> new HistoryImport(SOURCE, SamplePool.run(ImportState.RUNNING));
            case "withdraw" ->
                    throw Refused.of("unknown-past-result", "没有编号 X 的历史结果")
                            .field("number")
                            .remedy("请核对编号")
                            .value("number", "X");
            case "enterSums" ->
                    throw Refused.of("history-count", "项目数应至少为 1").field("count").remedy("请核对");
            default -> throw Refused.of("unknown-sample", "样例中没有：" + asked.getName());
        };
    }

    static HistoryView view() {
        return new HistoryView(
                150,
                List.of(new HistoryImport(SOURCE, SamplePool.run(ImportState.DONE))),
                List.of(sums()),
                List.of(
                        new WithdrawnResult(
                                "CXCG2025-018", "桌椅<设备>", "与 017 重复登记", SampleWork.NOW)));
    }
}
