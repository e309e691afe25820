package org.gongcai.portal;

import gg.jte.support.LocalizationSupport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongcai.platform.problems.EnglishLaws;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template knows: the language, who looks, the legal time, and how to write amounts and
 * moments.
 *
 * @param path of the request, without query
 * @param query of the request
 * @param now legal time
 * @param viewer absent where nobody is signed in
 * @param csrf touched only inside forms, as reading it opens a session
 * @param demo absent where there is no demo
 * @param assets path under which own styles and scripts lie
 */
public record Page(
        MessageSource messages,
        Locale locale,
        String path,
        @Nullable String query,
        Instant now,
        @Nullable Viewer viewer,
        @Nullable CsrfToken csrf,
        @Nullable DemoBar demo,
        String assets)
        implements LocalizationSupport {

    @Override
    public String lookup(String key) {
        return messages.getMessage(key, null, locale);
    }

    /** The words of that key, {0}, {1} … replaced. Escaped like any text by the template. */
    public String text(String key, Object... parameters) {
        String text = Plurals.chosen(lookup(key), parameters);
        for (int i = 0; i < parameters.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parameters[i]));
        }
        return text;
    }

    /** The words of each of them, such as headings of a table. */
    List<String> texts(List<String> keys) {
        return keys.stream().map(this::lookup).toList();
    }

    /** For keys that services hand over: one that has no words yet is shown without its prefix. */
    public String textIfKnown(String key) {
        return textIfKnown(key, key.substring(key.indexOf('.') + 1));
    }

    /** Where that key has no words, what stands for them. */
    public String textIfKnown(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    /** The word for a constant, under the key {@code Type.CONSTANT}. */
    /** All of an enumeration in words, for a list to choose from. */
    public List<Choice> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(each -> new Choice(each.name(), word(each))).toList();
    }

    public String word(Enum<?> constant) {
        return lookup(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The word for a method, or what an old ledger wrote for it. */
    public String method(String method) {
        return textIfKnown("ProcurementMethod." + method, method);
    }

    /** What a legal time limit says, from its rule and its Chinese sentence. */
    public String deadline(String ruleId, String sentence) {
        return english() ? EnglishLaws.deadline(ruleId, sentence) : sentence;
    }

    /** The name of a law or of an article of it, from the Chinese one. */
    public String law(String source) {
        return english() ? EnglishLaws.named(source) : source;
    }

    public String language() {
        return english() ? "en" : "zh-CN";
    }

    public boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** This page in that language, with what else was asked for. */
    public String inLanguage(String tag) {
        String asked =
                Arrays.stream(query == null ? new String[0] : query.split("&"))
                        .filter(each -> !each.isEmpty() && !each.startsWith("lang="))
                        .map(each -> each + "&")
                        .collect(Collectors.joining());
        return "?" + asked + "lang=" + tag;
    }

    /** Such as {@code asset("js/live.js")}. */
    public String asset(String file) {
        return assets + "/" + file;
    }

    /** Legal time for machines, to the minute, so that a page stays the same for as long. */
    public String minute() {
        return now.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Whether the demo is still being played, so that more appears by itself. */
    public boolean isPreparing() {
        return demo != null
                && demo.progress() != null
                && !demo.progress().finished()
                && !demo.progress().stopped();
    }

    /** How far the demo had come when a step of it failed; absent while all is well. */
    public @Nullable DemoProgress stopped() {
        var progress = demo == null ? null : demo.progress();
        return progress != null && progress.stopped() ? progress : null;
    }

    public Navigation navigation() {
        return Navigation.of(viewer);
    }

    public boolean isHere(NavEntry entry) {
        return entry.contains(path);
    }

    /** 2,586,000.00 元 */
    public String money(@Nullable Money amount) {
        return formats().money(amount);
    }

    /** 元, for the heading of such a column. */
    public String unit(Money amount) {
        return formats().unit(amount);
    }

    /** 2,586,000.00, for columns whose heading states the unit. */
    public String amount(@Nullable Money amount) {
        return formats().amount(amount);
    }

    /** 258.60 万元 */
    public String tenThousands(@Nullable Money amount) {
        return formats().tenThousands(amount);
    }

    /** 258.60, where the page states the unit. */
    public String inTenThousands(Money amount) {
        return formats().inTenThousands(amount);
    }

    /** 43.5330, in ten thousands. */
    public String average(@Nullable BigDecimal average) {
        return formats().average(average);
    }

    public String percent(@Nullable BigDecimal rate) {
        return formats().percent(rate);
    }

    /** 12.5: points as they were given, without needless zeros; a dash where there are none. */
    public String points(@Nullable BigDecimal points) {
        return points == null ? "–" : points.stripTrailingZeros().toPlainString();
    }

    /** 2026-03-16 09:30 */
    public String moment(@Nullable Instant moment) {
        return formats().moment(moment);
    }

    /** 2026-03-16 09:30:05 */
    public String exactly(@Nullable Instant moment) {
        return formats().exactly(moment);
    }

    /** 09:30 */
    public String timeOfDay(Instant moment) {
        return formats().timeOfDay(moment);
    }

    /** 2026-03-16 周一 */
    public String day(@Nullable LocalDate day) {
        return formats().day(day);
    }

    /** 还有 3 天, 今天, 已过 2 天 */
    public String left(LocalDate day) {
        return formats().left(day, now);
    }

    /** 还有 3 天 for far moments, 还有 2 小时 5 分 for near ones. */
    public String left(Instant moment) {
        return formats().left(moment, now);
    }

    /** 1.4 MB */
    public String size(long bytes) {
        return formats().size(bytes);
    }

    private Formats formats() {
        return new Formats(this);
    }
}
