package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysSet;
import org.gongcai.contracts.DisclosureApi.StageState;
import org.gongcai.contracts.DisclosureApi.StageView;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.rules.Money;
import org.gongcai.rules.Stage;
import org.junit.jupiter.api.Test;

class PublishedTenderTest {

    private final Story story = new Story("349921-CG-2026-0031", "2864000.00", "100000.00");
    private final PublishedTender tender = new PublishedTender(story.announced());

    @Test
    void an_announced_tender_closes_next_on_the_day_of_the_notice() {
        assertThat(states())
                .containsExactly(
                        StageState.DONE,
                        StageState.NOW,
                        StageState.NEXT,
                        StageState.LATER,
                        StageState.LATER,
                        StageState.LATER,
                        StageState.LATER,
                        StageState.LATER);
        assertThat(stage(Stage.ANNOUNCED).at()).isEqualTo(Story.ANNOUNCED);
        assertThat(stage(Stage.CLOSED))
                .extracting(StageView::due, StageView::ruleId, StageView::source)
                .containsExactly(LocalDate.of(2026, 3, 16), "T05", "政府采购法第三十五条");
    }

    @Test
    void a_postponed_closing_moves_the_day() {
        tender.postpone(Story.DEADLINE.plusSeconds(86_400));

        assertThat(stage(Stage.CLOSED).due()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void after_the_award_the_contract_is_due_within_thirty_days() {
        tender.close(story.closed(3, 3));
        tender.opened("1", Story.DEADLINE);
        tender.award(story.awarded(story.award("1", "2586000.00")));

        assertThat(stage(Stage.EVALUATED).state()).isEqualTo(StageState.DONE);
        assertThat(stage(Stage.AWARDED).state()).isEqualTo(StageState.NOW);
        assertThat(stage(Stage.CONTRACTED))
                .extracting(StageView::state, StageView::due, StageView::ruleId)
                .containsExactly(StageState.NEXT, LocalDate.of(2026, 4, 20), "T16");
    }

    @Test
    void the_evaluation_is_under_way_once_no_lot_waits_for_its_opening() {
        tender.close(story.closed(3, 3));
        tender.opened("1", Story.DEADLINE);

        assertThat(stage(Stage.OPENED).state()).isEqualTo(StageState.NOW);

        tender.opened("2", Story.DEADLINE);

        assertThat(stage(Stage.OPENED))
                .extracting(StageView::state, StageView::at)
                .containsExactly(StageState.DONE, Story.DEADLINE);
        assertThat(stage(Stage.EVALUATED))
                .extracting(StageView::state, StageView::source)
                .containsExactly(StageState.NOW, "财政部令第87号第五十四条、第五十五条");
        assertThat(stage(Stage.AWARDED).state()).isEqualTo(StageState.NEXT);
    }

    @Test
    void of_a_failed_tender_what_was_to_come_is_cancelled() {
        tender.close(story.closed(2, 1));
        tender.notOpened("1", "投标人不足三家", "财政部令第87号第四十一条");
        assertThat(tender.state()).isEqualTo(TenderState.CLOSED);
        tender.notOpened("2", "投标人不足三家", "财政部令第87号第四十一条");

        assertThat(tender.state()).isEqualTo(TenderState.FAILED);
        assertThat(states())
                .containsExactly(
                        StageState.DONE,
                        StageState.DONE,
                        StageState.DONE,
                        StageState.CANCELLED,
                        StageState.CANCELLED,
                        StageState.CANCELLED,
                        StageState.CANCELLED,
                        StageState.CANCELLED);
        assertThat(tender.strip().stages())
                .filteredOn(view -> view.state() == StageState.CANCELLED)
                .allMatch(view -> view.due() == null && view.at() == null);
    }

    @Test
    void a_lot_that_was_not_opened_names_nobody_but_says_how_many_there_were() {
        tender.close(story.closed(2, 3));
        tender.notOpened("1", "投标人不足三家", "财政部令第87号第四十一条");

        var lot = tender.lot("1").shown(List.of(Story.bid("aa", "云桥信息技术有限公司")));

        assertThat(lot.bids()).isEmpty();
        assertThat(lot.count()).isEqualTo(2);
        assertThat(lot.toString()).doesNotContain("云桥");
        assertThat(Objects.requireNonNull(tender.closing()).bids()).isEqualTo(5);
    }

    @Test
    void a_lot_that_failed_after_its_opening_keeps_what_was_read_out() {
        tender.close(story.closed(3, 3));
        tender.opened("1", Story.DEADLINE);
        tender.failed(List.of("1"), "合格投标人不足三家", "财政部令第87号第四十四条");

        var lot = tender.lot("1").shown(List.of(Story.bid("aa", "云桥信息技术有限公司")));

        assertThat(lot.bids()).hasSize(1);
        assertThat(lot.failure()).isEqualTo("合格投标人不足三家");
    }

    @Test
    void an_earlier_phase_that_arrives_late_takes_nothing_back() {
        tender.award(story.awarded(story.award("1", "2586000.00")));
        tender.opened("1", Story.DEADLINE);
        tender.close(story.closed(4, 0));

        assertThat(tender.state()).isEqualTo(TenderState.AWARDED);
        assertThat(tender.lot("1").shown(List.of()).count()).isEqualTo(4);
    }

    @Test
    void savings_are_counted_over_awarded_lots_alone() {
        tender.award(story.awarded(story.award("1", "2586000.00")));
        tender.failed(List.of("2"), "废标", "政府采购法第三十六条");

        var notice = Objects.requireNonNull(tender.awardNotice());

        assertThat(notice.saved()).isEqualTo(Money.cny("278000.00"));
        assertThat(notice.savingsRate()).isEqualTo(new BigDecimal("9.71"));
        assertThat(notice.awards()).extracting(award -> award.lot()).containsExactly("1");
    }

    @Test
    void the_notice_prints_the_first_twenty_digits_of_the_latest_keys() {
        tender.keysSet(keys(2, "b".repeat(64)));
        tender.keysSet(keys(1, "a".repeat(64)));

        assertThat(tender.keysFingerprint()).isEqualTo("b".repeat(20));
    }

    @Test
    void proofs_are_named_after_their_facts() {
        assertThat(List.of(new ProvenFact(story.announced()), new ProvenFact(story.closed(3))))
                .extracting(fact -> tuple(fact.shown().what(), fact.shown().at()))
                .containsExactly(
                        tuple("proof.tender-announced", Story.ANNOUNCED),
                        tuple("proof.tender-closed", Story.DEADLINE));
    }

    private HolderKeysSet keys(int seq, String hash) {
        return new HolderKeysSet(
                story.head(Story.ANNOUNCED), story.statement("keyset"), "1", seq, hash);
    }

    private List<StageState> states() {
        return tender.strip().stages().stream().map(StageView::state).toList();
    }

    private StageView stage(Stage wanted) {
        return tender.strip().stages().stream()
                .filter(view -> view.stage() == wanted)
                .findFirst()
                .orElseThrow();
    }
}
