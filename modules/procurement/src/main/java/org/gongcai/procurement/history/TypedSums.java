package org.gongcai.procurement.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.ProcurementEvent.PastSums;
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
        var from = present("from", typed.from());
        var to = present("to", typed.to());
        if (to.isBefore(from) || from.getYear() != to.getYear() || !to.isBefore(today)) {
            throw Refused.of("history-period", "%s 至 %s 不是同一年内已经过去的期间".formatted(from, to))
                    .field("to")
                    .remedy("跨年的请按年分开填写")
                    .value("from", from)
                    .value("to", to);
        }
        if (typed.count() < 1) {
            throw Refused.of("history-count", "项目数应至少为 1").field("count").remedy("没有项目的不用填写");
        }
        return new PastSums(
                text("place", typed.place(), LONGEST_PLACE),
                from,
                to,
                typed.count(),
                new ResultSums(
                        present("group", typed.group()),
                        money("base", typed.base()),
                        money("result", typed.result())),
                source(typed.source()));
    }

    static String source(@Nullable String typed) {
        return text("source", typed, LONGEST_SOURCE);
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Refused.of("field-missing", "此项必填").field(field).remedy("请填写此项");
        }
        return value;
    }

    private static Money money(String field, @Nullable BigDecimal typed) {
        var amount = present(field, typed);
        if (amount.signum() < 0) {
            throw Refused.of("history-amount", "金额不能为负数").field(field).remedy("请核对金额");
        }
        try {
            return new Money(amount, Money.CNY);
        } catch (Refused refused) {
            throw refused.field(field);
        }
    }

    private static String text(String field, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw Refused.of("field-missing", "此项必填").field(field).remedy("请填写此项");
        }
        if (text.length() > longest) {
            throw Refused.of("text-length", "此项最多 %d 个字，现为 %d 个".formatted(longest, text.length()))
                    .field(field)
                    .remedy("请缩短此项")
                    .value("shortest", 1)
                    .value("longest", longest)
                    .value("length", text.length());
        }
        return text;
    }
}
