package org.gongcai.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** How amounts and moments are written; what is not there is written as a dash. */
final class Formats {

    private static final String NOTHING = "–";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int HOURS_SHOWN = 48;
    private static final DateTimeFormatter MOMENT = legal("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter EXACTLY = legal("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK_TIME = legal("HH:mm:ss");
    private static final DateTimeFormatter TIME_OF_DAY = legal("HH:mm");

    private final Page page;

    Formats(Page page) {
        this.page = page;
    }

    private static DateTimeFormatter legal(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(LegalTime.ZONE);
    }

    String money(@Nullable Money amount) {
        if (amount == null) {
            return NOTHING;
        }
        return isYuan(amount)
                ? page.text("format.yuan", amount.formatted())
                : amount.currency().getCurrencyCode() + " " + amount.formatted();
    }

    String unit(Money amount) {
        return isYuan(amount) ? page.text("format.unit-yuan") : amount.currency().getCurrencyCode();
    }

    String amount(@Nullable Money amount) {
        return amount == null ? NOTHING : amount.formatted();
    }

    String tenThousands(@Nullable Money amount) {
        if (amount == null || !isYuan(amount) || page.english()) {
            return money(amount);
        }
        var rounded =
                Money.rounded(
                        amount.amount().divide(TEN_THOUSAND),
                        amount.currency(),
                        RoundingMode.HALF_UP);
        return page.text("format.ten-thousand-yuan", rounded.formatted());
    }

    String inTenThousands(Money amount) {
        return Money.rounded(
                        amount.amount().divide(TEN_THOUSAND),
                        amount.currency(),
                        RoundingMode.HALF_UP)
                .formatted();
    }

    private static boolean isYuan(Money amount) {
        return amount.currency().equals(Money.CNY);
    }

    String percent(@Nullable BigDecimal rate) {
        return rate == null
                ? NOTHING
                : rate.setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    String average(@Nullable BigDecimal average) {
        return average == null ? NOTHING : String.format(Locale.ROOT, "%,.4f", average);
    }

    String moment(@Nullable Instant moment) {
        return moment == null ? NOTHING : MOMENT.format(moment);
    }

    /** 09:30:05 */
    static String clockTime(Instant moment) {
        return CLOCK_TIME.format(moment);
    }

    String exactly(@Nullable Instant moment) {
        return moment == null ? NOTHING : EXACTLY.format(moment);
    }

    String timeOfDay(Instant moment) {
        return TIME_OF_DAY.format(moment);
    }

    String day(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        var locale = page.english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    String left(LocalDate day, Instant now) {
        long days = ChronoUnit.DAYS.between(LegalTime.dateOf(now), day);
        if (days == 0) {
            return page.text("format.today");
        }
        return days > 0 ? page.text("format.days-left", days) : page.text("format.days-ago", -days);
    }

    String left(Instant moment, Instant now) {
        var left = Duration.between(now, moment);
        if (left.isNegative() || left.toHours() >= HOURS_SHOWN) {
            return left(LegalTime.dateOf(moment), now);
        }
        return left.toHours() > 0
                ? page.text("format.hours-left", left.toHours(), left.toMinutesPart())
                : page.text("format.minutes-left", left.toMinutes());
    }

    String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.ROOT, "%.0f kB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }
}
