package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.TestCounty.eventually;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.HistoryApi.StartImport;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.rules.ResultGroup;

/** A past year with its results and one known by its sums, and a file with a bad row. */
final class TestHistory {

    private static final String FILE =
            """
            编号,项目名称,采购人,类别,方式,预算,成交金额,成交日期,供应商
            CX25-001,办公家具,澄溪县水利局,货物,询价,486000,452300,2025-04-18,恒泰办公设备有限公司
            CX25-002,青弋河治理一标,澄溪县水利局,工程,公开招标,38462700,36100000,2025-04-20,江源建设
            CX25-003,老幼儿园商铺租赁权,澄溪县城乡建设投资有限公司,产权,拍卖,420000,536000,2025-06-20,丰禾食材
            CX25-004,物业服务,澄溪县水利局,服务,询价,一百,90,2025-06-20,净居物业
            """;

    private TestHistory() {}

    static void bringIn(Desk supervisor) {
        var document =
                supervisor.upload("2025.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8));
        var run =
                supervisor
                        .history()
                        .importResults(new StartImport(document.id(), "澄溪县财政局 2025 年台账"))
                        .run();
        eventually(() ->
                assertThat(supervisor.history().importState(run.id()).run().state())
                        .isEqualTo(ImportState.DONE));
        supervisor
                .history()
                .enterSums(
                        new NewSums(
                                "某县",
                                LocalDate.of(2014, 1, 1),
                                LocalDate.of(2014, 10, 31),
                                ResultGroup.WORKS,
                                256,
                                new BigDecimal("940815100"),
                                new BigDecimal("834543200"),
                                "公开报道"));
        eventually(() -> {
            var found = supervisor.statistics().statistics("CNY", null, null);
            assertThat(found.years()).contains(2025);
            assertThat(found.elsewhere()).hasSize(1);
        });
    }
}
