package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.rules.ResultGroup;
import org.jspecify.annotations.Nullable;

/** The sums of a past period, as typed. */
record SumsForm(
        @Nullable String place,
        @Nullable String from,
        @Nullable String to,
        @Nullable String group,
        @Nullable String count,
        @Nullable String base,
        @Nullable String result,
        @Nullable String source) {

    static final SumsForm EMPTY = new SumsForm("", "", "", "", "", "", "", "");

    SumsForm {
        place = Typed.text(place);
        from = Typed.text(from);
        to = Typed.text(to);
        group = Typed.text(group);
        count = Typed.text(count);
        base = Typed.text(base);
        result = Typed.text(result);
        source = Typed.text(source);
    }

    static List<Choice> groups(Page page) {
        return Arrays.stream(ResultGroup.values())
                .map(each -> new Choice(each.name(), page.word(each)))
                .toList();
    }

    NewSums sums() {
        return new NewSums(
                Typed.text(place),
                Typed.date("from", Typed.text(from)),
                Typed.date("to", Typed.text(to)),
                Typed.constant("group", Typed.text(group), ResultGroup.class),
                Typed.count("count", Typed.text(count)),
                Typed.number("base", Typed.text(base)),
                Typed.number("result", Typed.text(result)),
                Typed.text(source));
    }
}
