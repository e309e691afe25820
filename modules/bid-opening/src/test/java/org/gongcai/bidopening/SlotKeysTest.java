package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.bidopening.OpeningFixture.LONG;
import static org.gongcai.bidopening.OpeningFixture.as;
import static org.gongcai.bidopening.OpeningFixture.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gongcai.bidopening.OpeningFixture.Case;
import org.gongcai.bidopening.OpeningFixture.Signer;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.PieceJudged;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyDestroyed;
import org.gongcai.contracts.BidOpeningEvent.SlotKeyShown;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.HolderApi.ShownKey;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.KeyDestroyed;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.PieceVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.TestPropertySource;

/** What becomes of slot keys after the opening: shown, judged by, destroyed. */
@PlatformTest({BidOpeningModule.class, TestLog.class, OpeningFixture.class})
@TestPropertySource(
        properties = {"gongcai.bids.batch-interval=100ms", "gongcai.bids.proof-limit=2s"})
class SlotKeysTest {

    @Autowired @Lazy OpeningFixture fixture;
    @Autowired HolderApi holding;
    @Autowired Bids bids;
    @Autowired LegalClock clock;
    @Autowired RecordedEvents recorded;

    private OpeningDay day;

    @BeforeEach
    void day() {
        day = new OpeningDay(fixture, recorded);
    }

    @Test
    void a_holder_that_denies_what_its_key_opens_is_found_out_by_another_seat() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        var genuine = OpeningFixture.required(tender.pairs.get("supervision"));
        day.closed(tender);
        tender.newKey("supervision");
        tender.handOver("supervision", tender.pieces("supervision"));
        assertRefused("wrong-state", () -> show(tender, "supervision", genuine));
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);

        var envelope = day.envelope(bidders.getFirst()).sealed().envelope();
        assertRefused("not-disputed", () -> judge(tender, "agency", envelope, true));
        assertRefused(
                "wrong-keys",
                () ->
                        show(
                                tender,
                                "supervision",
                                OpeningFixture.required(tender.pairs.get("supervision"))));
        show(tender, "supervision", genuine);
        assertThat(day.about(tender, SlotKeyShown.class)).hasSize(1);
        assertThat(day.about(tender, SlotKeyShown.class).toString())
                .doesNotContain(genuine.secret().hex());
        assertRefused("not-disputed", () -> judge(tender, "supervision", envelope, false));
        assertRefused("verdict-differs", () -> judge(tender, "agency", envelope, false));
        judge(tender, "agency", envelope, true);
        assertThat(day.about(tender, PieceJudged.class))
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
        day.submit(tender, careless, bad);
        var others = day.bids(tender, "清流水利", "磐石建筑");
        day.closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        day.release(tender, careless);
        others.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);

        var pair = OpeningFixture.required(tender.pairs.get("supervision"));
        show(tender, "supervision", pair);
        judge(tender, "platform", bad.sealed().envelope(), false);
        assertThat(day.about(tender, PieceJudged.class))
                .singleElement()
                .extracting("opens")
                .isEqualTo(false);
    }

    @Test
    void what_no_clause_opens_is_its_bidders_fault_once_shown_keys_show_that_of_every_clause() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var bad = day.triedInVain(tender, careless);
        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        assertThat(day.outcome(tender, careless)).isEqualTo(DecryptOutcome.PLATFORM_FAULT);

        var envelope = bad.sealed().envelope();
        show(tender, "agency", OpeningFixture.required(tender.pairs.get("agency")));
        judge(tender, "platform", new PieceVerdict(envelope, 0, 1, "agency", false));
        assertThat(outcome(careless)).isEqualTo(DecryptOutcome.PLATFORM_FAULT);
        show(tender, "platform", OpeningFixture.required(tender.pairs.get("platform")));
        judge(tender, "agency", new PieceVerdict(envelope, 1, 1, "platform", false));
        assertThat(outcome(careless)).isEqualTo(DecryptOutcome.BIDDER_FAULT);

        judge(tender, "agency", new PieceVerdict(envelope, 1, 1, "platform", false));
        assertThat(day.about(tender, PieceJudged.class)).as("each said once").hasSize(2);
    }

    @Test
    void a_holder_that_lied_does_not_excuse_a_bid_that_would_not_open_all_the_same() {
        var tender = fixture.tender().receiving();
        var careless = fixture.supplier("江源建设");
        var sealing = new BadSealing(tender.keySet(), careless);
        var sound = tender.seal(careless, 1, "9.00");
        var bad = sealing.clauseToAnotherKey(sealing.clauseToAnotherKey(sound, 0), 1);
        day.submit(tender, careless, bad);
        var others = day.bids(tender, "清流水利", "磐石建筑");
        var genuine = OpeningFixture.required(tender.pairs.get("supervision"));
        day.closed(tender);
        others.forEach(each -> day.release(tender, each));
        tender.newKey("supervision");
        List.of("supervision", "supervisionBackup", "agency", "platform")
                .forEach(each -> tender.handOver(each, tender.pieces(each)));
        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        assertThat(day.outcome(tender, careless)).isEqualTo(DecryptOutcome.BIDDER_FAULT);

        show(tender, "supervision", genuine);
        judge(tender, "agency", bad.sealed().envelope(), true);
        assertThat(outcome(careless)).isEqualTo(DecryptOutcome.BIDDER_FAULT);
    }

    @Test
    void a_key_that_judges_nothing_is_not_taken() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        tender.handOver("supervision", tender.pieces("supervision"));
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);
        for (var seat : List.of("supervision", "agency")) {
            var pair = OpeningFixture.required(tender.pairs.get(seat));
            assertRefused("not-disputed", () -> show(tender, seat, pair));
        }
        assertThat(day.about(tender, SlotKeyShown.class)).isEmpty();
    }

    private DecryptOutcome outcome(Signer bidder) {
        return bids.get(day.bid(bidder)).outcome().orElseThrow();
    }

    @Test
    void only_seats_see_a_key_that_is_shown() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);
        assertRefused(
                "not-yours", () -> fixture.buyer().run(() -> holding.disputes(tender.project)));
        assertRefused(
                "not-yours", () -> as(bidders.getFirst(), () -> holding.disputes(tender.project)));
        assertThat(as(fixture.holder("agency"), () -> holding.disputes(tender.project))).isEmpty();
    }

    @Test
    void slot_keys_are_destroyed_when_nobody_can_challenge_any_more() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);
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

        assertThat(day.about(tender, SlotKeyDestroyed.class))
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
        day.bids(tender, "江源建设");
        assertRefused("key-still-needed", () -> destroy(tender, "agency"));
        tender.close();
        await().atMost(LONG).until(() -> tender.view().state() == OpeningState.FAILED);
        assertThat(tender.view().keysToDestroy()).isTrue();
        destroy(tender, "agency");
        assertThat(day.about(tender, SlotKeyDestroyed.class)).hasSize(1);
    }

    @Test
    void the_keys_of_a_tender_that_fails_after_its_opening_are_destroyed_and_shown_ones_too() {
        var tender = fixture.tender().receiving();
        var bidders = day.bids(tender, "江源建设", "清流水利", "磐石建筑");
        day.closed(tender);
        var genuine = OpeningFixture.required(tender.pairs.get("supervision"));
        tender.newKey("supervision");
        tender.handOver("supervision", tender.pieces("supervision"));
        bidders.forEach(each -> day.release(tender, each));
        day.awaitOpened(tender);
        show(tender, "supervision", genuine);
        fixture.tell(
                new TenderFailed(
                        new EventHead(UUID.randomUUID(), tender.project, 2, clock.now()),
                        Statement.ofSystem("tender.fail", tender.tender.number(), "{}"),
                        List.of("1"),
                        "有效投标人不足三家",
                        "财政部令第87号第四十三条"));
        assertRefused("key-still-needed", () -> destroy(tender, "supervision"));
        var until = Deadlines.official().lastDayToChallengeResult(clock.today()).effective();
        fixture.moveTo(LegalTime.startOf(until.plusDays(1)));
        await().atMost(LONG).until(() -> tender.view().keysToDestroy());
        destroy(tender, "supervision");
        assertThat(as(fixture.holder("agency"), () -> holding.disputes(tender.project)))
                .isNotEmpty()
                .allMatch(each -> each.key() == null);
        assertRefused("key-destroyed", () -> show(tender, "supervision", genuine));
    }

    private void show(Case tender, String recipient, HpkeKeyPair pair) {
        var shown = new ShownKey(recipient, Encodings.hex(KeyFile.pkcs8(pair)));
        as(fixture.holder(recipient), () -> holding.showKey(tender.project, shown));
    }

    private void judge(Case tender, String judge, Bytes32 envelope, boolean opens) {
        judge(tender, judge, new PieceVerdict(envelope, 0, 0, "supervision", opens));
    }

    private void judge(Case tender, String judge, PieceVerdict act) {
        var signer = fixture.holder(judge);
        var text = act.signed(judge, signer.key()).text();
        as(signer, () -> holding.judge(tender.project, new SignedText(text)));
    }

    private void destroy(Case tender, String recipient) {
        var signer = fixture.holder(recipient);
        var act = new KeyDestroyed(tender.tender.number(), "all", 1, recipient);
        var text = act.signed(recipient, signer.key()).text();
        as(signer, () -> holding.destroyed(tender.project, new SignedText(text)));
    }
}
