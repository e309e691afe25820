package org.gongcai.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.ProcurementApi.LotState;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One lot of a project; it fails, is evaluated and is awarded on its own. */
@Embeddable
record Lot(
        @Column(name = "lot_no") String number,
        String title,
        @Column(precision = 24, scale = 4) BigDecimal budget,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) LotState state,
        @Convert(converter = YesNoConverter.class) boolean opened,
        @Nullable String failure) {

    // A project's number leaves two digits for its lots.
    private static final int MOST = 99;

    static List<Lot> planned(List<LotPlan> typed, Currency currency) {
        if (typed.isEmpty() || typed.size() > MOST) {
            throw new Refused(
                            "lots-missing",
                            "lots",
                            "项目应有 1 至 %d 个包，现为 %d 个".formatted(MOST, typed.size()),
                            "不分包的项目填一个包",
                            null)
                    .value("most", MOST)
                    .value("count", typed.size());
        }
        var lots = new ArrayList<Lot>();
        for (int i = 0; i < typed.size(); i++) {
            lots.add(planned(i, typed.get(i), currency));
        }
        return List.copyOf(lots);
    }

    private static Lot planned(int index, LotPlan typed, Currency currency) {
        var field = "lots[%d].".formatted(index);
        var title = Typed.text(field + "title", typed.title(), 1, 200);
        var typedBudget = Typed.required(field + "budget", typed.budget());
        var budget = Typed.in(field + "budget", () -> new Money(typedBudget, currency));
        if (budget.signum() <= 0) {
            throw new Refused(
                            "budget-not-positive",
                            field + "budget",
                            "第 %d 包的预算应大于 0，现为 %s".formatted(index + 1, budget.formatted()),
                            "请填写已批复的预算金额",
                            "政府采购法实施条例第三十条")
                    .value("lot", index + 1)
                    .value("budget", budget);
        }
        return new Lot(
                String.valueOf(index + 1), title, budget.amount(), LotState.RUNNING, false, null);
    }

    boolean running() {
        return state == LotState.RUNNING;
    }

    Lot open() {
        return new Lot(number, title, budget, state, true, failure);
    }

    Lot fail(String reason) {
        return new Lot(number, title, budget, LotState.FAILED, opened, reason);
    }

    Lot become(LotState next) {
        return new Lot(number, title, budget, next, opened, failure);
    }

    Money budget(Currency currency) {
        return new Money(budget, currency);
    }

    LotContent content(Currency currency) {
        return new LotContent(number, title, budget(currency));
    }
}
