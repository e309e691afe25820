package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.jspecify.annotations.Nullable;

/** The integrity column as a table, for those who work with it in a table program. */
final class CreditTable {

    static final List<String> HEAD =
            List.of(
                    "类别", "代码", "名称", "机关", "文号", "依据", "事由", "处理决定", "日期", "禁止自", "禁止至（不含）",
                    "公示至（不含）", "修复日期", "提前结束日期", "结束理由", "结束文号");

    private CreditTable() {}

    static List<? extends @Nullable Object> cells(CreditEntry row) {
        return Arrays.asList(
                kind(row),
                row.code(),
                row.name(),
                row.issuer(),
                row.number(),
                row.ground(),
                row.text(),
                row.sanction(),
                row.on(),
                row.debarredFrom(),
                row.debarredTo(),
                row.publicUntil(),
                row.repairedOn(),
                row.liftedOn(),
                row.endReason(),
                row.endDocument());
    }

    private static String kind(CreditEntry row) {
        return switch (row.kind()) {
            case VIOLATION -> "违法处理";
            case COMMENDATION -> "表彰";
        };
    }
}
