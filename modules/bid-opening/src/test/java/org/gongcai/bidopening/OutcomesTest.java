package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.bidopening.OpeningFixture.assertRefused;

import java.time.Duration;
import java.util.List;
import org.gongcai.contracts.BidOpeningEvent.BackupCalled;
import org.gongcai.contracts.BidOpeningEvent.ClauseFailed;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpeningPostponed;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.TestPropertySource;

/** The outcomes of bid/v1 §3.5, row by row. */
@PlatformTest({BidOpeningModule.class, TestLog.class, OpeningFixture.class})
@TestPropertySource(
        properties = {"gongcai.bids.batch-interval=100ms", "gongcai.bids.proof-limit=2s"})
class OutcomesTest {

    private static final Duration SILENCE = Duration.ofMinutes(30);

    @Autowired @Lazy OpeningFixture fixture;
    @Autowired RecordedEvents recorded;
    @Autowired HolderSilence silence;

    private OpeningDay day;

    @BeforeEach
    void day() {
        day = new OpeningDay(fixture, recorded);
    }

    @Test
    void a_released_bid_whose_clause_makes_another_key_stands_and_its_irregularity_is_published() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sound = tender.seal(careless, 1, "9.00");
        var bad = new BadSealing(tender.keySet(), careless).clauseToAnotherKey(sound, 1);
        day.submit(tender, careless, bad);
        var others = day.bids(tender, "清流水利", "磐石建筑");
        day.closed(tender);
        day.release(tender, careless);
        others.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);

        tender.handOver("supervision", tender.allPieces("supervision"));
        tender.handOver("platform", tender.allPieces("platform"));
        var failed = day.about(tender, ClauseFailed.class);
        assertThat(failed).singleElement().extracting("clause").isEqualTo(1);
        assertThat(failed.getFirst().envelope()).isEqualTo(bad.sealed().envelope().hex());
        assertThat(day.outcome(tender, careless)).isEqualTo(DecryptOutcome.DECRYPTED);
        tender.handOver("platform", tender.allPieces("platform"));
        assertThat(day.about(tender, ClauseFailed.class)).hasSize(1);
    }

    @Test
    void clauses_sealed_to_different_keys_never_show_two_bids() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sound = tender.seal(careless, 1, "9.00");
        var bad = new BadSealing(tender.keySet(), careless).clauseToAnotherKey(sound, 0);
        day.submit(tender, careless, bad);
        day.bids(tender, "清流水利", "磐石建筑");
        day.closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(tender.view().lots().getFirst().openable()).isEqualTo(2);
        tender.handOver("platform", tender.pieces("platform"));

        day.awaitOpened(tender);
        assertThat(day.outcome(tender, careless)).isEqualTo(DecryptOutcome.REMEDIED);
        assertThat(day.plain(tender, careless)).isEqualTo(sound.sealed().plain().hex());
        assertThat(day.about(tender, ClauseFailed.class))
                .singleElement()
                .extracting("clause")
                .isEqualTo(0);
    }

    @Test
    void a_bid_of_which_every_clause_makes_another_key_is_evidently_its_bidders_fault() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sealing = new BadSealing(tender.keySet(), careless);
        var sound = tender.seal(careless, 1, "9.00");
        var bad = sealing.clauseToAnotherKey(sealing.clauseToAnotherKey(sound, 0), 1);
        day.submit(tender, careless, bad);
        day.bids(tender, "清流水利", "磐石建筑");
        day.closed(tender);
        List.of("supervision", "agency", "platform")
                .forEach(each -> tender.handOver(each, tender.pieces(each)));
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE));
        assertThat(day.outcome(tender, careless)).isEqualTo(DecryptOutcome.BIDDER_FAULT);
    }

    @Test
    void a_silent_supervision_seat_is_replaced_by_its_backup_with_a_logged_reason() {
        var tender = fixture.tender().receiving();
        day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        assertRefused(
                "backup-not-called",
                () -> tender.handOver("supervisionBackup", tender.pieces("supervisionBackup")));
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE));
        var called = day.about(tender, BackupCalled.class);
        assertThat(called).hasSize(1);
        assertThat(called.getFirst().statement().data()).contains("30 分钟");

        tender.handOver("supervisionBackup", tender.pieces("supervisionBackup"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(day.awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        assertThat(day.about(tender, OpeningPostponed.class)).isEmpty();
    }

    @Test
    void still_silent_the_opening_is_postponed_on_the_record_and_made_later() {
        var tender = fixture.tender().receiving();
        day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        var postponed = day.about(tender, OpeningPostponed.class);
        assertThat(postponed).singleElement().extracting("lots").isEqualTo(List.of("1"));

        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(day.awaitOpened(tender).bids()).hasSize(3);
    }

    @Test
    void nobody_calls_the_backup_where_bidders_release_by_themselves() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        assertThat(day.about(tender, BackupCalled.class)).isEmpty();
        assertThat(day.about(tender, OpeningPostponed.class)).isEmpty();
    }

    @Test
    void holders_who_tried_all_that_can_be_tried_are_not_said_to_be_silent() {
        var tender = fixture.tender().receiving();
        day.triedInVain(tender, fixture.supplier("江源建设"));
        silence.callBackup(tender.project);
        silence.postpone(tender.project);
        assertThat(day.about(tender, BackupCalled.class)).isEmpty();
        assertThat(day.about(tender, OpeningPostponed.class)).isEmpty();
    }

    @Test
    void an_agency_that_withholds_is_replaced_by_the_second_clause() {
        var tender = fixture.tender().receiving();
        day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("platform", tender.pieces("platform"));
        assertThat(day.awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
    }
}
