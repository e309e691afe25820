package org.gongcai.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.Finding;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.MyScore;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.jspecify.annotations.Nullable;

/** A seat's sheet for one lot: a table for each valid bid, the price item computed. */
record ScoreSheet(CommitteeRoom room, LotSession lot) {

    private static final String FORM = "scores-";

    String path() {
        return room.path(lot) + "/scores";
    }

    boolean may(CommitteeAction action) {
        return lot.actions().contains(action);
    }

    boolean mayScore() {
        return may(CommitteeAction.SCORE);
    }

    /** Those that conform; the others are not scored. */
    List<Table> tables() {
        return lot.bids().stream()
                .filter(bid -> Boolean.TRUE.equals(bid.conformity()))
                .map(this::table)
                .toList();
    }

    private Table table(BidSession bid) {
        var items = room.session().criteria();
        var form = FORM + bid.envelope();
        return new Table(
                bid,
                room.form().problemOf(form),
                IntStream.range(0, items.size())
                        .mapToObj(i -> item(form, i, items.get(i), bid))
                        .toList());
    }

    private Item item(String form, int index, Criterion criterion, BidSession bid) {
        var saved =
                bid.scores().stream()
                        .filter(score -> score.criterion().equals(criterion.code()))
                        .findFirst();
        var points = saved.map(MyScore::points).map(BigDecimal::stripTrailingZeros);
        return new Item(
                index,
                criterion,
                criterion.kind() == CriterionKind.PRICE,
                points.orElse(null),
                room.form()
                        .value(
                                form,
                                pointsField(index),
                                points.map(BigDecimal::toPlainString).orElse("")),
                room.form().value(form, noteField(index), saved.map(MyScore::note).orElse("")));
    }

    static String form(String envelope) {
        return FORM + envelope;
    }

    static String pointsField(int index) {
        return "points-" + index;
    }

    static String noteField(int index) {
        return "note-" + index;
    }

    List<Finding> errors() {
        return lot.findings().stream().filter(Finding::error).toList();
    }

    /** What is pointed out and may stay as it is. */
    List<Finding> flags() {
        return lot.findings().stream().filter(finding -> !finding.error()).toList();
    }

    record Table(BidSession bid, @Nullable Problem problem, List<Item> items) {

        /** Of the seat's own marks and the price item, as far as there are any. */
        BigDecimal sum() {
            return items.stream()
                    .map(item -> item.computed() ? bid.priceScore() : item.saved())
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal maximum() {
            return items.stream()
                    .map(item -> item.criterion().maximum())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Optional<Problem> problemAt(Item item) {
            return Optional.ofNullable(problem)
                    .filter(found -> found.isAt(pointsField(item.index())));
        }
    }

    /**
     * @param computed the price item, on which nobody gives marks
     * @param saved what the server has
     * @param points as typed, or what the server has
     */
    record Item(
            int index,
            Criterion criterion,
            boolean computed,
            @Nullable BigDecimal saved,
            String points,
            String note) {

        String pointsName() {
            return pointsField(index);
        }

        String noteName() {
            return noteField(index);
        }
    }
}
