package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.bidopening.OpeningFixture.LONG;
import static org.gongcai.bidopening.OpeningFixture.as;
import static org.gongcai.bidopening.OpeningFixture.assertRefused;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.bidopening.OpeningFixture.Case;
import org.gongcai.bidopening.OpeningFixture.Envelope;
import org.gongcai.bidopening.OpeningFixture.Signer;
import org.gongcai.bidopening.OpeningFixture.TestClosing;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.BidOpeningEvent;
import org.gongcai.contracts.BidOpeningEvent.BackupCalled;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.ClauseFailed;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpeningPostponed;
import org.gongcai.contracts.BidOpeningEvent.PieceJudged;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyDestroyed;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyShown;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.HolderApi.ShownKey;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.KeyDestroyed;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.PieceVerdict;
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
    @Autowired HolderApi holding;
    @Autowired RecordedEvents recorded;
    @Autowired LegalClock clock;

    private record Sent(Envelope envelope, BidAccepted bid) {}

    private final Map<Signer, Sent> sent = new LinkedHashMap<>();

    @Test
    void a_released_bid_whose_clause_makes_another_key_stands_and_its_irregularity_is_published() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sound = tender.seal(careless, 1, "9.00");
        var bad = new BadSealing(tender.keySet(), careless).clauseToAnotherKey(sound, 1);
        submit(tender, careless, bad);
        var others = bids(tender, "清流水利", "磐石建筑");
        closed(tender);
        release(tender, careless);
        others.forEach(each -> release(tender, each));
        awaitOpened(tender);

        tender.handOver("supervision", tender.allPieces("supervision"));
        tender.handOver("platform", tender.allPieces("platform"));
        var failed = about(tender, ClauseFailed.class);
        assertThat(failed).singleElement().extracting("clause").isEqualTo(1);
        assertThat(failed.getFirst().envelope()).isEqualTo(bad.sealed().envelope().hex());
        assertThat(outcome(tender, careless)).isEqualTo(DecryptOutcome.DECRYPTED);
        tender.handOver("platform", tender.allPieces("platform"));
        assertThat(about(tender, ClauseFailed.class)).hasSize(1);
    }

    @Test
    void clauses_sealed_to_different_keys_never_show_two_bids() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sound = tender.seal(careless, 1, "9.00");
        var bad = new BadSealing(tender.keySet(), careless).clauseToAnotherKey(sound, 0);
        submit(tender, careless, bad);
        bids(tender, "清流水利", "磐石建筑");
        closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(tender.view().lots().getFirst().openable()).isEqualTo(2);
        tender.handOver("platform", tender.pieces("platform"));

        awaitOpened(tender);
        assertThat(outcome(tender, careless)).isEqualTo(DecryptOutcome.REMEDIED);
        assertThat(plain(tender, careless)).isEqualTo(sound.sealed().plain().hex());
        assertThat(about(tender, ClauseFailed.class))
                .singleElement()
                .extracting("clause")
                .isEqualTo(0);
    }

    @Test
    void a_silent_supervision_seat_is_replaced_by_its_backup_with_a_logged_reason() {
        var tender = fixture.tender().receiving();
        bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        assertRefused(
                "backup-not-called",
                () -> tender.handOver("supervisionBackup", tender.pieces("supervisionBackup")));
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE));
        var called = about(tender, BackupCalled.class);
        assertThat(called).hasSize(1);
        assertThat(called.getFirst().statement().data()).contains("30 分钟");

        tender.handOver("supervisionBackup", tender.pieces("supervisionBackup"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        assertThat(about(tender, OpeningPostponed.class)).isEmpty();
    }

    @Test
    void still_silent_the_opening_is_postponed_on_the_record_and_made_later() {
        var tender = fixture.tender().receiving();
        bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        var postponed = about(tender, OpeningPostponed.class);
        assertThat(postponed).singleElement().extracting("lots").isEqualTo(List.of("1"));

        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(awaitOpened(tender).bids()).hasSize(3);
    }

    @Test
    void nobody_calls_the_backup_where_bidders_release_by_themselves() {
        var tender = fixture.tender().receiving();
        var bidders = bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        bidders.forEach(each -> release(tender, each));
        awaitOpened(tender);
        fixture.moveTo(tender.tender.bidDeadline().plus(SILENCE.multipliedBy(2)));
        assertThat(about(tender, BackupCalled.class)).isEmpty();
        assertThat(about(tender, OpeningPostponed.class)).isEmpty();
    }

    @Test
    void an_agency_that_withholds_is_replaced_by_the_second_clause() {
        var tender = fixture.tender().receiving();
        bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("platform", tender.pieces("platform"));
        assertThat(awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
    }

    @Test
    void a_holder_that_denies_what_its_key_opens_is_found_out_by_another_seat() {
        var tender = fixture.tender().receiving();
        var bidders = bids(tender, "江源建设", "清流水利", "磐石建筑");
        var genuine = OpeningFixture.required(tender.pairs.get("supervision"));
        closed(tender);
        tender.newKey("supervision");
        tender.handOver("supervision", tender.pieces("supervision"));
        assertRefused("wrong-state", () -> show(tender, "supervision", genuine));
        bidders.forEach(each -> release(tender, each));
        awaitOpened(tender);

        var envelope = sent(bidders.getFirst()).envelope().sealed().envelope();
        assertRefused("not-disputed", () -> judge(tender, "agency", envelope, true));
        assertRefused(
                "wrong-keys",
                () ->
                        show(
                                tender,
                                "supervision",
                                OpeningFixture.required(tender.pairs.get("supervision"))));
        show(tender, "supervision", genuine);
        assertThat(about(tender, SlotKeyShown.class)).hasSize(1);
        assertThat(about(tender, SlotKeyShown.class).toString())
                .doesNotContain(genuine.secret().hex());
        assertRefused("not-disputed", () -> judge(tender, "supervision", envelope, false));
        assertRefused("verdict-differs", () -> judge(tender, "agency", envelope, false));
        judge(tender, "agency", envelope, true);
        assertThat(about(tender, PieceJudged.class))
                .singleElement()
                .extracting("seat", "opens")
                .containsExactly(HolderSeat.SUPERVISION, true);
    }

    @Test
    void a_bidder_that_sealed_badly_is_found_out_with_the_key_the_holder_shows() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var bad =
                new BadSealing(tender.keySet(), careless)
                        .garbageFor(tender.seal(careless, 1, "9.00"), "supervision");
        submit(tender, careless, bad);
        var others = bids(tender, "清流水利", "磐石建筑");
        closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        release(tender, careless);
        others.forEach(each -> release(tender, each));
        awaitOpened(tender);

        var pair = OpeningFixture.required(tender.pairs.get("supervision"));
        show(tender, "supervision", pair);
        judge(tender, "platform", bad.sealed().envelope(), false);
        assertThat(about(tender, PieceJudged.class))
                .singleElement()
                .extracting("opens")
                .isEqualTo(false);
    }

    @Test
    void only_seats_see_a_key_that_is_shown() {
        var tender = fixture.tender().receiving();
        var bidders = bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        bidders.forEach(each -> release(tender, each));
        awaitOpened(tender);
        assertRefused(
                "not-yours", () -> fixture.buyer().run(() -> holding.disputes(tender.project)));
        assertRefused(
                "not-yours", () -> as(bidders.getFirst(), () -> holding.disputes(tender.project)));
        assertThat(as(fixture.holder("agency"), () -> holding.disputes(tender.project))).isEmpty();
    }

    @Test
    void slot_keys_are_destroyed_when_nobody_can_challenge_any_more() {
        var tender = fixture.tender().receiving();
        var bidders = bids(tender, "江源建设", "清流水利", "磐石建筑");
        closed(tender);
        bidders.forEach(each -> release(tender, each));
        awaitOpened(tender);
        var until = clock.today().plusDays(8);
        fixture.tell(
                new AwardPublished(
                        new EventHead(UUID.randomUUID(), tender.project, 2, clock.now()),
                        Statement.ofSystem("award.publish", tender.tender.number(), "{}"),
                        List.of(),
                        clock.today(),
                        clock.today().plusDays(1),
                        until));
        assertRefused("key-still-needed", () -> destroy(tender, "agency"));
        var over = LegalTime.startOf(until.plusDays(1));
        fixture.moveTo(over.minus(Duration.ofMinutes(1)));
        assertRefused("key-still-needed", () -> destroy(tender, "agency"));
        fixture.moveTo(over);
        await().atMost(LONG).until(() -> tender.view().keysToDestroy());
        destroy(tender, "agency");
        destroy(tender, "agency");

        assertThat(about(tender, SlotKeyDestroyed.class))
                .singleElement()
                .extracting("seat")
                .isEqualTo(HolderSeat.AGENCY);
        assertThat(tender.view().recipients())
                .filteredOn(each -> each.destroyed())
                .extracting("recipient")
                .containsExactly("agency");
    }

    @Test
    void the_keys_of_a_tender_that_is_not_opened_are_destroyed_at_once() {
        var tender = fixture.tender().receiving();
        bids(tender, "江源建设");
        assertRefused("key-still-needed", () -> destroy(tender, "agency"));
        tender.close();
        await().atMost(LONG).until(() -> tender.view().state() == OpeningState.FAILED);
        assertThat(tender.view().keysToDestroy()).isTrue();
        destroy(tender, "agency");
        assertThat(about(tender, SlotKeyDestroyed.class)).hasSize(1);
    }

    // ----- what the sentences above are made of

    private void show(Case tender, String recipient, HpkeKeyPair pair) {
        var shown = new ShownKey(recipient, Encodings.hex(KeyFile.pkcs8(pair)));
        as(fixture.holder(recipient), () -> holding.showKey(tender.project, shown));
    }

    private void judge(Case tender, String judge, Bytes32 envelope, boolean opens) {
        var signer = fixture.holder(judge);
        var act = new PieceVerdict(envelope, 0, 0, "supervision", opens);
        var text = act.signed(judge, signer.key()).text();
        as(signer, () -> holding.judge(tender.project, new SignedText(text)));
    }

    private void destroy(Case tender, String recipient) {
        var signer = fixture.holder(recipient);
        var act = new KeyDestroyed(tender.tender.number(), "all", 1, recipient);
        var text = act.signed(recipient, signer.key()).text();
        as(signer, () -> holding.destroyed(tender.project, new SignedText(text)));
    }

    private List<Signer> bids(Case tender, String... names) {
        var bidders = Stream.of(names).map(fixture::supplier).toList();
        bidders.forEach(each -> submit(tender, each, tender.seal(each, 1, "8.00")));
        return bidders;
    }

    private void submit(Case tender, Signer bidder, Envelope envelope) {
        var bid = tender.submit(bidder, envelope);
        sent.put(bidder, new Sent(envelope, bid));
        tender.awaitState(bidder, bid, BidState.RECEIPTED);
    }

    private Sent sent(Signer bidder) {
        return OpeningFixture.required(sent.get(bidder));
    }

    private void release(Case tender, Signer bidder) {
        tender.release(bidder, sent(bidder).bid(), sent(bidder).envelope());
    }

    /** Closed, and checked by the supervision seat. */
    private void closed(Case tender) {
        tender.close();
        var closing = about(tender, TenderClosed.class).getFirst();
        var index =
                recorded.all(CheckpointCosigned.class).stream()
                        .flatMap(checkpoint -> checkpoint.leaves().stream())
                        .filter(leaf -> leaf.eventId().equals(closing.eventId()))
                        .findFirst()
                        .orElseThrow()
                        .index();
        tender.check(new TestClosing(index));
    }

    private BidsOpened awaitOpened(Case tender) {
        await().atMost(LONG).until(() -> !about(tender, BidsOpened.class).isEmpty());
        return about(tender, BidsOpened.class).getFirst();
    }

    private DecryptOutcome outcome(Case tender, Signer bidder) {
        return line(tender, bidder).outcome();
    }

    private String plain(Case tender, Signer bidder) {
        return OpeningFixture.required(line(tender, bidder).plain());
    }

    private BidOpeningEvent.OpenedBid line(Case tender, Signer bidder) {
        return awaitOpened(tender).bids().stream()
                .filter(bid -> bid.bidder().value().equals(bidder.by()))
                .findFirst()
                .orElseThrow();
    }

    private <E extends BidOpeningEvent> List<E> about(Case tender, Class<E> type) {
        return recorded.all(type).stream()
                .filter(each -> each.subject().equals(tender.project))
                .toList();
    }
}
