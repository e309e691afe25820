package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.HistoryApi.StartImport;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.rules.ResultGroup;

/** The year before the platform, from the authority's ledger, and the sums of another county. */
final class DemoHistory {

    private static final String COLUMNS =
            String.join(",", "编号", "项目名称", "采购人", "类别", "方式", "预算", "成交金额", "成交日期", "供应商") + "\n";

    private final DemoDesks desks;

    DemoHistory(DemoDesks desks) {
        this.desks = desks;
    }

    void bringIn() {
        importLedger();
        enterSums(ResultGroup.PURCHASES, 149, "64864100", "55323500");
        enterSums(ResultGroup.WORKS, 256, "940815100", "834543200");
        enterSums(ResultGroup.PROPERTY, 7, "7987500", "10172600");
    }

    private void importLedger() {
        var supervisor = desks.of(CountyPerson.LIANG_ZHENG);
        var file =
                CountyPastResult.all()
                        .map(CountyPastResult::row)
                        .collect(Collectors.joining("", COLUMNS, ""));
        var document =
                supervisor.upload(
                        "2025 年台账.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        var started =
                supervisor
                        .history()
                        .importResults(new StartImport(document.id(), "澄溪县财政局 2025 年采购台账"));
        eventually(() ->
                supervisor.history().importState(started.run().id()).run().state()
                        == ImportState.DONE);
    }

    /** Never this county's own: published figures of one that is not named. */
    private void enterSums(ResultGroup group, long count, String base, String result) {
        desks.of(CountyPerson.LIANG_ZHENG)
                .history()
                .enterSums(
                        new NewSums(
                                "外地某县",
                                LocalDate.of(2014, 1, 1),
                                LocalDate.of(2014, 10, 31),
                                group,
                                count,
                                new BigDecimal(base),
                                new BigDecimal(result),
                                "2014 年公开报道，不是本县的数字"));
    }
}
