package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluation.Opened.HENGTAI;
import static org.gongcai.evaluation.Opened.QIMING;
import static org.gongcai.evaluation.Opened.YUANZHI;
import static org.gongcai.evaluation.Opened.YUNQIAO;
import static org.gongcai.evaluation.Opened.deducted;
import static org.gongcai.evaluation.Opened.qualified;
import static org.gongcai.evaluation.Sitting.A;
import static org.gongcai.evaluation.Sitting.refused;

import java.util.Set;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.Money;
import org.junit.jupiter.api.Test;

class CommitteePriceTest {

    @Test
    void the_lowest_evaluated_price_needs_no_marks() {
        var tender =
                new Opened("10")
                        .budget("300000")
                        .byPrice()
                        .smallBid(YUNQIAO, "298000")
                        .bid(QIMING, "272000")
                        .bid(YUANZHI, "265000")
                        .smallBid(HENGTAI, "268500");
        var sitting =
                Sitting.atWork(
                                tender,
                                5,
                                deducted(YUNQIAO),
                                qualified(QIMING),
                                qualified(YUANZHI),
                                deducted(HENGTAI))
                        .allConform();
        refused("wrong-state", () -> sitting.handIn(1));
        sitting.drawUp(1);

        var ranking = sitting.allSign().ranking();

        assertThat(ranking)
                .extracting(RankedBid::bidder)
                .containsExactly(HENGTAI, YUANZHI, YUNQIAO, QIMING);
        assertThat(ranking.getFirst().price()).isEqualTo(Money.cny("268500.00"));
        assertThat(ranking.getFirst().score()).isNull();
    }

    @Test
    void an_abnormally_low_price_is_explained_before_it_is_judged() {
        var sitting = withLowPrice();
        assertThat(sitting.session(1).bids().getLast().lowPrice())
                .isEqualTo(Set.of("MEAN", "SECOND_LOWEST", "CEILING"));
        refused("price-not-low", () -> sitting.believes(1, A, true));
        refused("explanation-missing", () -> sitting.believes(1, "e3", false));
        refused("chair-only", () -> sitting.ask(2, "e3", 0));
        sitting.ask(1, "e3", 0);
        sitting.minutesLater(30);
        refused("clarification-open", () -> sitting.believes(1, "e3", false));
        sitting.minutesLater(1);
        assertThat(sitting.session(2).actions()).contains(CommitteeAction.VOTE_LOW_PRICE);

        for (int seat = 1; seat <= 5; seat++) {
            refused("findings-open", () -> sitting.drawUp(1));
            sitting.believes(seat, "e3", false);
        }
        refused("wrong-state", () -> sitting.believes(1, "e3", true));
        sitting.drawUp(1);

        assertThat(sitting.allSign().ranking())
                .extracting(RankedBid::bidder)
                .containsExactly(YUANZHI, QIMING, YUNQIAO);
        assertThat(sitting.evaluation.shown().lots().getFirst().candidates().getLast().reason())
                .contains("报价明显偏低");
    }

    @Test
    void a_low_price_that_is_believed_stays_in() {
        var sitting = withLowPrice();
        sitting.ask(1, "e3", 1);
        sitting.minutesLater(2);
        for (int seat = 1; seat <= 5; seat++) {
            sitting.believes(seat, "e3", seat != 5);
        }
        sitting.drawUp(1);

        assertThat(sitting.allSign().ranking().getFirst().bidder()).isEqualTo(HENGTAI);
    }

    @Test
    void a_question_is_asked_in_writing_and_in_reason() {
        var sitting = Sitting.ofExample();

        refused("clarification-minutes", () -> sitting.ask(1, A, -1));
        refused("clarification-minutes", () -> sitting.ask(1, A, 1441));
        refused("clarification-text", () -> Voting.text("question", "  "));
        assertThat(sitting.ask(1, A, 0).answerBy()).isEqualTo(Sitting.NOW.plusSeconds(30 * 60));
    }

    @Test
    void a_free_bid_cannot_be_scored() {
        var tender =
                new Opened("0")
                        .scored(ScoreDisclosure.OWN_ONLY)
                        .bid(YUNQIAO, "0")
                        .bid(QIMING, "1")
                        .bid(YUANZHI, "1");
        var sitting =
                Sitting.atWork(
                        tender, 5, qualified(YUNQIAO), qualified(QIMING), qualified(YUANZHI));

        refused("price-zero", () -> sitting.conforms(1, A, true));
        sitting.conforms(1, A, false);
    }

    private static Sitting withLowPrice() {
        var tender =
                new Opened("0")
                        .budget("1000000")
                        .byPrice()
                        .bid(YUNQIAO, "980000")
                        .bid(QIMING, "960000")
                        .bid(YUANZHI, "940000")
                        .bid(HENGTAI, "300000");
        return Sitting.atWork(
                        tender,
                        5,
                        qualified(YUNQIAO),
                        qualified(QIMING),
                        qualified(YUANZHI),
                        qualified(HENGTAI))
                .allConform();
    }
}
