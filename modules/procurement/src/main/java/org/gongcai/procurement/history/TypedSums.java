package org.gongcai.procurement.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.ProcurementEvent.PastSums;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultSums;
import org.jspecify.annotations.Nullable;

/** Sums as they were typed, checked. */
final class TypedSums {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PLACE = 100;

    private TypedSums() {}

    static PastSums sums(NewSums typed, LocalDate today) {
        var from = Typed.present(typed.from(), "from", "期间第一天");
        var to = Typed.present(typed.to(), "to", "期间最后一天");
        checkPeriod(from, to, today);
        if (typed.count() < 1) {
            throw Refused.of("history-count", "项目数应至少为 1").field("count").remedy("没有项目的不用填写");
        }
        return new PastSums(
                Typed.required(typed.place(), LONGEST_PLACE, "place", "哪里的数据"),
                from,
                to,
                typed.count(),
                new ResultSums(
                        Typed.present(typed.group(), "group", "口径"),
                        money("base", typed.base(), "预算"),
                        money("result", typed.result(), "成交金额")),
                source(typed.source()));
    }

    private static void checkPeriod(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(from) || from.getYear() != to.getYear() || !to.isBefore(today)) {
            throw Refused.of("history-period", "%s 至 %s 不是同一年内已经过去的期间".formatted(from, to))
                    .field("to")
                    .remedy("跨年的请按年分开填写")
                    .value("from", from)
                    .value("to", to);
        }
    }

    static String source(@Nullable String typed) {
        return Typed.required(typed, LONGEST_SOURCE, "source", "数据来源");
    }

    private static Money money(String field, @Nullable BigDecimal typed, String label) {
        var amount = Typed.present(typed, field, label);
        if (amount.signum() < 0) {
            throw Refused.of("history-amount", "金额不能为负数").field(field).remedy("请核对金额");
        }
        return Typed.at(field, () -> new Money(amount, Money.CNY));
    }
}
