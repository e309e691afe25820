package org.gongcai.portal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An evaluation report as people read it; its canonical text is what is signed. Parts that a report
 * lacks are empty, as later versions may have other ones.
 *
 * @param ceiling and all other amounts as plain decimals in the report's currency
 */
record ReportView(
        @Nullable String tender,
        @Nullable String lot,
        @Nullable String ceiling,
        @Nullable String currency,
        @Nullable String deduction,
        @Nullable Integer minimum,
        @Nullable String formula,
        @Nullable String rounding,
        @Nullable String rule,
        @Nullable List<Item> criteria,
        @Nullable List<Seat> seats,
        @Nullable List<Bid> bids,
        @Nullable List<Flag> flags) {

    ReportView {
        criteria = orEmpty(criteria);
        seats = orEmpty(seats);
        bids = orEmpty(bids);
        flags = orEmpty(flags);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static boolean yes(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    /** Nothing where the text is no such report. */
    static Optional<ReportView> read(JsonMapper json, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(text, ReportView.class));
        } catch (JacksonException otherVersion) {
            return Optional.empty();
        }
    }

    /** With all its digits, which the comparison used. */
    String amount(Page page, @Nullable String plain) {
        if (plain == null) {
            return "–";
        }
        var grouped =
                new DecimalFormat(
                                "#,##0.00##################",
                                DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(plain));
        return Money.CNY.getCurrencyCode().equals(currency)
                ? page.text("format.yuan", grouped)
                : grouped + " " + currency;
    }

    List<Item> items() {
        return orEmpty(criteria);
    }

    List<Seat> members() {
        return orEmpty(seats);
    }

    List<Bid> candidates() {
        return orEmpty(bids);
    }

    /** Whether each member's marks are in it, which the parties read only after the award. */
    boolean hasMarks() {
        return candidates().stream().anyMatch(bid -> bid.marks() != null);
    }

    List<Flag> pointedOut() {
        return orEmpty(flags);
    }

    /** Of the bid that a flag is about. */
    String nameOf(Flag flag) {
        return candidates().stream()
                .filter(bid -> flag.E() != null && flag.E().equals(bid.E()))
                .map(Bid::name)
                .findFirst()
                .orElse("");
    }

    record Item(
            @Nullable String code,
            @Nullable String kind,
            @Nullable String maximum,
            @Nullable String name,
            @Nullable String rule) {

        boolean isPrice() {
            return "PRICE".equals(kind);
        }
    }

    record Seat(
            @Nullable Integer seat,
            @Nullable Boolean chair,
            @Nullable Boolean representative,
            @Nullable Integer reopened) {

        boolean isChair() {
            return yes(chair);
        }

        boolean isRepresentative() {
            return yes(representative);
        }

        int takenBack() {
            return reopened == null ? 0 : reopened;
        }
    }

    /**
     * @param E envelope, as the report calls it
     * @param marks of all seats on all items
     */
    record Bid(
            @Nullable String E,
            @Nullable String name,
            @Nullable Boolean qualified,
            @Nullable String reason,
            @Nullable Boolean conforming,
            @Nullable Boolean deducted,
            @Nullable String excluded,
            @Nullable List<Vote> conformity,
            @Nullable List<String> lowPrice,
            @Nullable List<Vote> lowPriceVotes,
            @Nullable List<Mark> marks,
            @Nullable List<Question> clarifications,
            @Nullable String price,
            @Nullable String evaluated,
            @Nullable Integer rank,
            @Nullable Map<String, String> averages,
            @Nullable String priceScore,
            @Nullable String total) {

        boolean isQualified() {
            return yes(qualified);
        }

        boolean isConforming() {
            return yes(conforming);
        }

        boolean isDeducted() {
            return yes(deducted);
        }

        List<Vote> conformityVotes() {
            return orEmpty(conformity);
        }

        List<String> triggers() {
            return orEmpty(lowPrice);
        }

        List<Vote> credibilityVotes() {
            return orEmpty(lowPriceVotes);
        }

        String points(Item item, Seat seat) {
            return orEmpty(marks).stream()
                    .filter(mark -> mark.isOf(item, seat) && mark.points() != null)
                    .map(mark -> String.valueOf(mark.points()))
                    .findFirst()
                    .orElse("–");
        }

        String average(Item item) {
            if (item.isPrice()) {
                return priceScore == null ? "–" : priceScore;
            }
            return averages == null || item.code() == null
                    ? "–"
                    : averages.getOrDefault(item.code(), "–");
        }

        List<Question> questions() {
            return orEmpty(clarifications);
        }

        List<Mark> notes() {
            return orEmpty(marks).stream().filter(mark -> mark.note() != null).toList();
        }
    }

    /** What the committee asked the bidder, with its answer where there was one in time. */
    record Question(@Nullable String question, @Nullable String answer) {}

    record Vote(@Nullable Integer seat, @Nullable Boolean yes, @Nullable String reason) {

        boolean isYes() {
            return ReportView.yes(yes);
        }
    }

    record Mark(
            @Nullable String item,
            @Nullable Integer seat,
            @Nullable String points,
            @Nullable String note) {

        boolean isOf(Item wanted, Seat by) {
            return item != null
                    && item.equals(wanted.code())
                    && seat != null
                    && seat.equals(by.seat());
        }
    }

    /** What was pointed out and left as it was. */
    record Flag(
            @Nullable String E,
            @Nullable String item,
            @Nullable String kind,
            @Nullable Integer seat) {}
}
