package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderClose;
import org.junit.jupiter.api.Test;

class TenderOpeningTest {

    private static final Instant DEADLINE = Instant.parse("2026-03-16T01:30:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final TenderOpening opening = new TenderOpening(UUID.randomUUID(), ctScanner());

    @Test
    void the_closing_record_counts_each_lot_and_its_root_is_over_the_sorted_envelopes() {
        var three = envelopes(3);
        opening.beginClosing(DEADLINE);
        var closed = opening.close(Map.of("1", three), DEADLINE);
        assertThat(closed.items())
                .extracting("lot", "count")
                .containsExactly(Tuple.tuple("1", 3), Tuple.tuple("2", 0));
        assertThat(closed.items().getFirst().root())
                .isEqualTo(TenderClose.tree(three).root().hex());
        assertThat(TenderClose.of(JsonObject.read(closed.statement().data())).at())
                .isEqualTo(DEADLINE.getEpochSecond());
        assertThat(opening.isClosed()).isFalse();
        assertThat(opening.lotState("1")).isEqualTo(LotState.RECEIVING);
    }

    @Test
    void only_the_proof_of_the_closing_lets_lots_open_or_fail() {
        opening.beginClosing(DEADLINE);
        opening.close(Map.of("1", envelopes(3), "2", envelopes(2)), DEADLINE);
        var failed = opening.closingProven(7, DEADLINE.plusSeconds(2));
        assertThat(failed).singleElement().extracting("lot").isEqualTo("2");
        assertThat(opening.lotState("1")).isEqualTo(LotState.CLOSED);
        assertThat(opening.state()).isEqualTo(OpeningState.CLOSED);
        assertThat(opening.closing().releaseEnds()).contains(DEADLINE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_tender_whose_lots_all_have_too_few_bids_has_failed() {
        opening.beginClosing(DEADLINE);
        opening.close(Map.of(), DEADLINE);
        assertThat(opening.closingProven(7, DEADLINE)).hasSize(2);
        assertThat(opening.state()).isEqualTo(OpeningState.FAILED);
    }

    @Test
    void a_closing_is_postponed_once_and_bidders_keep_their_whole_time() {
        opening.beginClosing(DEADLINE);
        assertThat(opening.postpone(DEADLINE.plusSeconds(59), LIMIT, DEADLINE)).isEmpty();
        assertThat(opening.postpone(DEADLINE.plusSeconds(60), LIMIT, DEADLINE)).isPresent();
        assertThat(opening.postpone(DEADLINE.plusSeconds(99), LIMIT, DEADLINE)).isEmpty();
        var proven = DEADLINE.plus(Duration.ofHours(2));
        opening.close(Map.of("1", envelopes(3)), proven);
        opening.closingProven(7, proven);
        assertThat(opening.closing().releaseEnds()).contains(proven.plus(Duration.ofMinutes(30)));
    }

    @Test
    void another_entry_than_the_closing_record_cannot_be_checked() {
        opening.beginClosing(DEADLINE);
        opening.close(Map.of("1", envelopes(3)), DEADLINE);
        opening.closingProven(7, DEADLINE);
        var wrong = new CloseChecked(opening.number(), 8);
        var key = SigningKey.generate(Alg.ES256);
        assertThatThrownBy(
                        () -> opening.checked(wrong, wrong.signature("supervision", key), DEADLINE))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("wrong-closing"));
        var right = new CloseChecked(opening.number(), 7);
        opening.checked(right, right.signature("supervision", key), DEADLINE);
        assertThat(opening.closing().isChecked()).isTrue();
    }

    @Test
    void keys_may_be_destroyed_when_no_lot_is_left_and_nobody_can_challenge_that() {
        opening.beginClosing(DEADLINE);
        opening.close(Map.of("1", envelopes(3), "2", envelopes(3)), DEADLINE);
        opening.closingProven(7, DEADLINE);
        List.of("1", "2")
                .forEach(lot -> {
                    opening.startReading(lot);
                    opening.finish(lot, List.of(), DEADLINE);
                });
        var over = DEADLINE.plus(Duration.ofDays(10));
        opening.abandon(List.of("1"), over);
        assertThat(opening.mayDestroyKeys(over)).as("lot 2 goes on").isFalse();
        opening.abandon(List.of("2"), over);
        assertThat(opening.mayDestroyKeys(over.minusSeconds(1))).isFalse();
        assertThat(opening.mayDestroyKeys(over)).isTrue();
    }

    private static List<Bytes32> envelopes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Encodings.sha256(Encodings.u32(number)))
                .toList();
    }

    private static Tender ctScanner() {
        var hospital =
                new PartyRef(UUID.randomUUID(), new CreditCode("12349921990000332U"), "澄溪县人民医院");
        var budget = Money.cny("9860000.00");
        return new Tender(
                "349921-CG-2026-0032",
                "64排CT及配套",
                hospital,
                null,
                ProcurementMethod.OPEN_TENDER,
                "A02320100",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                budget,
                List.of(
                        new Tender.LotContent("1", "CT", budget),
                        new Tender.LotContent("2", "配套", budget)),
                BigDecimal.TEN,
                List.of(),
                DEADLINE,
                30,
                true,
                "交易中心",
                "",
                UUID.randomUUID(),
                "349921",
                LocalDate.of(2026, 2, 16),
                null);
    }
}
