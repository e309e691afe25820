package org.gongcai.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.contracts.StatisticsApi.AwardPage;
import org.gongcai.contracts.StatisticsApi.Statistics;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.jspecify.annotations.Nullable;

/** Which awards are meant, as addresses of these pages say it; what is absent is not asked for. */
record StatisticsSearch(
        @Nullable String currency,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable ResultGroup group,
        @Nullable ResultKind kind,
        @Nullable AwardOrigin origin,
        @Nullable String purchaser) {

    private static final String YUAN = "CNY";

    StatisticsSearch {
        currency = currency == null || currency.isBlank() ? YUAN : currency.strip();
        purchaser = Typed.orNull(Typed.text(purchaser));
    }

    Statistics statistics(StatisticsApi api) {
        return api.statistics(code(), year, purchaser);
    }

    AwardPage awards(StatisticsApi api, @Nullable String after, int size) {
        return api.awards(code(), year, month, group, kind, origin, purchaser, after, size);
    }

    String code() {
        return currency == null ? YUAN : currency;
    }

    StatisticsSearch in(int wantedYear, @Nullable Integer wantedMonth) {
        return new StatisticsSearch(currency, wantedYear, wantedMonth, null, null, null, purchaser);
    }

    StatisticsSearch of(@Nullable ResultGroup wantedGroup, AwardOrigin wantedOrigin) {
        return new StatisticsSearch(
                currency, year, month, wantedGroup, kind, wantedOrigin, purchaser);
    }

    StatisticsSearch of(ResultKind wantedKind, AwardOrigin wantedOrigin) {
        return new StatisticsSearch(
                currency, year, month, group, wantedKind, wantedOrigin, purchaser);
    }

    /** Back to the figures of that year and purchaser. */
    String statisticsPath() {
        return new StatisticsSearch(currency, year, null, null, null, null, purchaser)
                .at("/statistics");
    }

    /** The same question to another page. */
    String at(String path) {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "currency", code().equals(YUAN) ? null : currency);
        put(asked, "year", year);
        put(asked, "month", month);
        put(asked, "group", group);
        put(asked, "kind", kind);
        put(asked, "origin", origin);
        put(asked, "purchaser", purchaser);
        return asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + Paging.encoded(each.getValue().toString()))
                .collect(Collectors.joining("&", asked.isEmpty() ? path : path + "?", ""));
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
