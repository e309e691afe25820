package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.bidopening.OpeningFixture.LONG;
import static org.gongcai.bidopening.OpeningFixture.as;
import static org.gongcai.bidopening.OpeningFixture.assertRefused;
import static org.gongcai.bidopening.OpeningFixture.counting;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.gongcai.bidopening.OpeningFixture.Case;
import org.gongcai.bidopening.OpeningFixture.Envelope;
import org.gongcai.bidopening.OpeningFixture.Signer;
import org.gongcai.bidopening.OpeningFixture.TestClosing;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.Piece;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.BidOpeningApi.SubmitWithdrawal;
import org.gongcai.contracts.BidOpeningEvent;
import org.gongcai.contracts.BidOpeningEvent.BidOpened;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.ClosingPostponed;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysSet;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatVacated;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ObservationEvent.CheckpointCosigned;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.SealingView;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidDraft;
import org.gongcai.trust.BidWithdrawal;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.TenderKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest({BidOpeningModule.class, TestLog.class, OpeningFixture.class})
@TestPropertySource(
        properties = {"gongcai.bids.batch-interval=100ms", "gongcai.bids.proof-limit=2s"})
@ExtendWith(OutputCaptureExtension.class)
class BidOpeningTest {

    private static final String PLANTED = "只有开标后才能读到的施工组织设计";

    @Autowired @Lazy OpeningFixture fixture;
    @Autowired BidOpeningApi api;
    @Autowired TestLog log;
    @Autowired RecordedEvents recorded;
    @Autowired JdbcClient db;
    @Autowired BlobStore blobs;
    @Autowired Bids stored;
    @Autowired MockMvc mvc;
    @Autowired Actors actors;
    @Autowired LegalClock clock;
    @Autowired TransactionTemplate transaction;

    private record Sent(Envelope envelope, BidAccepted bid) {}

    private final Map<Signer, Sent> sent = new LinkedHashMap<>();

    @Test
    void three_sealed_bids_are_opened_two_by_their_bidders_and_one_by_the_holders() {
        var tender = fixture.tender().receiving();
        var kangyuan = fixture.supplier("康源医疗器械");
        submit(tender, kangyuan, tender.seal(kangyuan, "1", 1, "9480000.00", 2_500_000));
        var boying = bids(tender, "博影医学影像", "9520000.00");
        var yunqiao = bids(tender, "云桥信息技术", "9610000.00");
        tender.close();
        var closed = recorded.last(TenderClosed.class);
        assertThat(closed.items()).singleElement().extracting("count").isEqualTo(3);
        assertReceiptAndPlace(tender, kangyuan, closed);

        release(tender, kangyuan);
        release(tender, boying);
        assertThat(tender.view().lots().getFirst().released()).isEqualTo(2);
        assertThat(recorded.all(BidOpened.class)).noneMatch(each -> about(tender, each));
        byHolders(tender, closed);

        var record = awaitOpened(tender);
        assertThat(record.bids())
                .extracting(bid -> bid.bidder().value(), bid -> bid.outcome(), bid -> bid.price())
                .containsExactlyInAnyOrder(
                        line(kangyuan, DecryptOutcome.DECRYPTED, "9480000.00"),
                        line(boying, DecryptOutcome.DECRYPTED, "9520000.00"),
                        line(yunqiao, DecryptOutcome.REMEDIED, "9610000.00"));
        assertThat(record.bids())
                .extracting("plain")
                .containsExactlyInAnyOrderElementsOf(
                        sent.values().stream()
                                .map(each -> each.envelope().sealed().plain().hex())
                                .toList());
        assertThat(tender.stateOf(yunqiao, sent(yunqiao).bid())).isEqualTo(BidState.OPENED);
        assertFilesCanBeReadInParts(tender);
    }

    private static Tuple line(Signer bidder, DecryptOutcome outcome, String price) {
        return Tuple.tuple(bidder.by(), outcome, Money.cny(price));
    }

    private void assertReceiptAndPlace(Case tender, Signer bidder, TenderClosed closed) {
        var mine = as(bidder, () -> api.myBidsOf(tender.project)).getFirst();
        assertThat(mine.state()).isEqualTo(BidState.CLOSED);
        var text = as(bidder, () -> api.receipt(tender.project, mine.bidId())).text();
        var receipt = Receipt.parse(text);
        assertThat(receipt.envelope()).isEqualTo(sent(bidder).envelope().sealed().envelope());
        assertThat(receipt.verify(log.policy()).isWitnessed()).isTrue();
        var root =
                Merkle.rootOf(
                        Merkle.leafHash(receipt.envelope().bytes()),
                        mine.position(),
                        3,
                        mine.path().stream().map(Bytes32::parse).toList());
        assertThat(root.hex()).isEqualTo(closed.items().getFirst().root());
    }

    private void assertFilesCanBeReadInParts(Case tender) {
        var opened = fixture.buyer().call(() -> api.opened(tender.project));
        assertThat(opened).hasSize(3);
        for (var bid : opened) {
            int size = Math.toIntExact(bid.files().getFirst().size());
            for (int offset : new int[] {0, 5, 16, 16_383, size - 10}) {
                byte[] part =
                        fixture.buyer()
                                .call(() ->
                                        api.openedFile(
                                                tender.project, bid.envelope(), 0, offset, 100));
                assertThat(part)
                        .isEqualTo(
                                Arrays.copyOfRange(
                                        counting(size), offset, Math.min(size, offset + 100)));
            }
        }
    }

    @Test
    void a_taken_seat_reads_opened_bids_until_it_is_vacated_or_all_is_evaluated() {
        var tender = openedByBidders();
        var member = actors.person(Role.EVALUATOR);
        var other = actors.person(Role.EVALUATOR);
        assertThat(reading(member, tender)).isEqualTo("not-yours");

        var draw = UUID.randomUUID();
        tell(seat(draw, 1, tender, member));
        await().atMost(OpeningFixture.LONG).until(() -> reading(member, tender).isEmpty());
        var first = member.call(() -> api.opened(tender.project)).getFirst();
        var part = member.call(() -> api.openedFile(tender.project, first.envelope(), 0, 0, 100));
        assertThat(part).isEqualTo(counting(100));
        assertThat(reading(other, tender)).isEqualTo("not-yours");
        var elsewhere = fixture.tender();
        assertThat(reading(member, elsewhere)).isEqualTo("not-yours");

        tell(new SeatVacated(head(draw, 2), tender.project, 1, member.person()));
        await().atMost(OpeningFixture.LONG)
                .until(() -> reading(member, tender).equals("not-yours"));

        tell(seat(draw, 3, tender, other));
        await().atMost(OpeningFixture.LONG).until(() -> reading(other, tender).isEmpty());
        var report = Statement.ofSystem("evaluation.report", tender.tender.number(), "{}");
        tell(new EvaluationCompleted(head(tender.project, 1), report, "1", List.of()));
        await().atMost(OpeningFixture.LONG).until(() -> reading(other, tender).equals("not-yours"));
        assertThat(reading(fixture.buyer(), tender)).isEmpty();
    }

    private Case openedByBidders() {
        var tender = fixture.tender().receiving();
        for (var name : List.of("康源医疗", "博影医学", "云桥信息")) {
            bids(tender, fixture.supplier(name), "9480000.00");
        }
        tender.close();
        List.copyOf(sent.keySet()).forEach(bidder -> release(tender, bidder));
        awaitOpened(tender);
        return tender;
    }

    /** The refusal's code, empty where the caller reads the opened bids. */
    private String reading(Caller who, Case tender) {
        try {
            who.run(() -> api.opened(tender.project));
            return "";
        } catch (Refused e) {
            return e.code();
        }
    }

    private void tell(Event event) {
        fixture.tell(event);
    }

    private SeatTaken seat(UUID draw, int sequence, Case tender, Caller member) {
        return new SeatTaken(
                head(draw, sequence), tender.project, 1, false, "00", member.person(), "A01", 1);
    }

    private EventHead head(UUID subject, int sequence) {
        return new EventHead(UUID.randomUUID(), subject, sequence, clock.now());
    }

    @Test
    void a_debarred_bidder_is_warned_for_itself_alone_and_may_submit() {
        var tender = fixture.tender().receiving();
        var debarred = fixture.supplier("博影医学影像");
        var free = fixture.supplier("康源医疗器械");
        var before = tender.view();
        var today = clock.today();
        actors.debar(
                new Offender(OffenderKind.SUPPLIER, debarred.by(), "博影医学影像", null),
                "澄财采罚〔2026〕3号",
                today,
                today.plusYears(1));
        assertThat(as(debarred, () -> api.sealing(tender.project, "1")).warning())
                .contains("澄财采罚〔2026〕3号");
        assertThat(as(free, () -> api.sealing(tender.project, "1")).warning()).isNull();

        bids(tender, debarred, "9520000.00");
        bids(tender, free, "9480000.00");
        assertThat(as(debarred, () -> api.myBidsOf(tender.project)))
                .allSatisfy(bid -> assertThat(bid.warning()).contains("澄财采罚〔2026〕3号"));
        assertThat(as(free, () -> api.myBidsOf(tender.project)))
                .allSatisfy(bid -> assertThat(bid.warning()).isNull());
        assertThat(tender.view()).isEqualTo(before);
    }

    @Test
    void below_three_bids_nothing_is_opened_and_nobody_is_named() {
        var tender = fixture.tender().receiving();
        var one = bids(tender, "净居物业管理", "100.00");
        bids(tender, "安和物业服务", "200.00");
        tender.close();

        await().atMost(LONG).until(() -> tender.view().state() == OpeningState.FAILED);
        var failed = recorded.last(OpeningFailed.class);
        assertThat(failed.subject()).isEqualTo(tender.project);
        assertThat(failed.source()).isEqualTo("财政部令第87号第四十一条");
        assertThat(tender.stateOf(one, sent(one).bid())).isEqualTo(BidState.NOT_OPENED);
        assertThat(as(holder("supervision"), () -> api.console(tender.project)).envelopes())
                .isEmpty();
        assertRefused("wrong-state", () -> release(tender, one));
        assertThat(recorded.all(BidOpeningEvent.class).toString())
                .doesNotContain(one.by())
                .doesNotContain("净居物业管理");
    }

    @Test
    void who_fills_two_seats_owes_the_pieces_of_both() {
        var tender = fixture.tender().receiving();
        for (var name : List.of("丰禾食材", "小陈图文", "磐石建筑")) {
            bids(tender, name, "300.00");
        }
        tender.close();
        var both = fixture.colleague(HolderSeat.SUPERVISION);
        actors.appoint(both.caller(), Role.OPERATOR, both.party(), HolderSeat.PLATFORM);
        tender.check(new TestClosing(indexOf(recorded.last(TenderClosed.class))));
        assertThat(handed(tender, both)).containsExactly(false, false, false);

        tender.handOver("supervision", tender.pieces("supervision"));
        assertThat(handed(tender, both)).containsExactly(false, false, false);
        tender.handOver("platform", tender.pieces("platform"));

        assertThat(handed(tender, both)).containsExactly(true, true, true);
    }

    private List<Boolean> handed(Case tender, Signer holder) {
        return as(holder, () -> api.console(tender.project)).envelopes().stream()
                .map(ConsoleView.SealedEnvelope::handed)
                .toList();
    }

    @Test
    void one_lot_fails_and_the_other_is_opened() {
        var tender = fixture.tender(true, "1", "2").receiving();
        var bidders = Stream.of("甲公司", "乙公司", "丙公司").map(fixture::supplier).toList();
        bidders.forEach(each -> submit(tender, each, tender.seal(each, "1", 1, "5.00", 10)));
        var only = fixture.supplier("丁公司");
        var alone = tender.seal(only, "2", 1, "5.00", 10);
        var bid = tender.submit(only, alone);
        tender.awaitState(only, bid, BidState.RECEIPTED);
        tender.close();
        bidders.forEach(each -> release(tender, each));

        assertThat(awaitOpened(tender).lot()).isEqualTo("1");
        assertThat(tender.view().state()).isEqualTo(OpeningState.OPENED);
        assertThat(tender.stateOf(only, bid)).isEqualTo(BidState.NOT_OPENED);
        assertThat(recorded.last(OpeningFailed.class).lot()).isEqualTo("2");
    }

    @Test
    void a_later_bid_takes_the_place_of_the_earlier_and_a_withdrawal_leaves_none() {
        var tender = fixture.tender().receiving();
        var bidder = fixture.supplier("恒泰办公设备");
        var first = submit(tender, bidder, tender.seal(bidder, 1, "1.00"));
        assertThat(sealing(tender, bidder).nextSeq()).isEqualTo(2);
        var second = submit(tender, bidder, tender.seal(bidder, 2, "2.00"));
        tender.awaitState(bidder, first, BidState.REPLACED);

        var act = new BidWithdrawal(bidder.by(), "1", 3, "all", tender.tender.number());
        var text = act.signed(bidder.by(), bidder.key()).text();
        var withdrawal = new SubmitWithdrawal(text, sent(bidder).envelope().r());
        as(bidder, () -> api.withdraw(tender.project, withdrawal));
        tender.awaitState(bidder, second, BidState.WITHDRAWN);
        assertRefused(
                "bid-known",
                () -> as(bidder, () -> api.withdraw(tender.project, again(tender, bidder, 3))));
        assertRefused(
                "nothing-to-withdraw",
                () -> as(bidder, () -> api.withdraw(tender.project, again(tender, bidder, 4))));

        tender.close();
        assertThat(recorded.last(TenderClosed.class).items().getFirst().count()).isZero();
    }

    private SubmitWithdrawal again(Case tender, Signer bidder, long seq) {
        var act = new BidWithdrawal(bidder.by(), "1", seq, "all", tender.tender.number());
        return new SubmitWithdrawal(act.signed(bidder.by(), bidder.key()).text(), "ab".repeat(32));
    }

    @Test
    void what_is_not_this_bidders_bid_for_this_tender_is_refused() {
        var tender = fixture.tender().receiving();
        var other = fixture.tender().receiving();
        var bidder = fixture.supplier("启明教学装备");
        var stranger = fixture.supplier("远志软件");
        var envelope = tender.seal(bidder, 1, "3.00");
        var upload = tender.upload(bidder, envelope.body());

        assertRefused("wrong-tender", () -> other.submit(bidder, upload, envelope));
        assertRefused("wrong-bidder", () -> tender.submit(stranger, upload, envelope));
        var foreign = new BidDraft("1", bidder.by(), 1, new TreeMap<>(), List.of());
        var keySet = withOtherKeys(tender, other);
        assertRefused(
                "wrong-keys",
                () -> tender.submit(bidder, upload, tender.seal(keySet, bidder, foreign)));
        var forger = new Signer(bidder.caller(), bidder.party(), bidder.by(), stranger.key());
        assertRefused(
                "unknown-key", () -> tender.submit(bidder, upload, tender.seal(forger, 1, "3.00")));
        var truncated = tender.upload(bidder, Arrays.copyOf(envelope.body(), 9_000));
        assertRefused("truncated", () -> tender.submit(bidder, truncated, envelope));
        byte[] changed = envelope.body().clone();
        changed[5_000] ^= 1;
        var damaged = tender.upload(bidder, changed);
        assertRefused("body-differs", () -> tender.submit(bidder, damaged, envelope));

        tender.submit(bidder, upload, envelope);
        var twice = tender.upload(bidder, envelope.body());
        assertRefused("bid-known", () -> tender.submit(bidder, twice, envelope));
        var same = tender.seal(bidder, 1, "3.00");
        assertRefused("bid-seq", () -> tender.submit(bidder, same));
    }

    private KeySet withOtherKeys(Case tender, Case other) {
        var foreign = other.keySet();
        return new KeySet(tender.tender.number(), "all", 1, foreign.rule(), foreign.pks());
    }

    @Test
    void bids_wait_for_keys_that_all_holders_signed_and_the_log_proved() {
        var tender = fixture.tender().announceKeys();
        var bidder = fixture.supplier("清流水利");
        var envelope = tender.seal(bidder, 1, "4.00");
        assertRefused("keys-not-in-force", () -> tender.submit(bidder, envelope));
        assertRefused("keys-not-in-force", () -> sealing(tender, bidder));

        fixture.holders().stream().limit(3).forEach(tender::sign);
        assertRefused(
                "key-set-signed", () -> tender.announce(holder("agency"), tender.newKey("agency")));
        assertThat(recorded.all(HolderKeysSet.class))
                .noneMatch(set -> set.subject().equals(tender.project));
    }

    @Test
    void only_who_fills_a_seat_announces_its_key() {
        var tender = fixture.tender();
        var supervision = holder("supervision");
        var agency = holder("agency");
        var posing = tender.newKey("supervision");
        assertRefused("not-yours", () -> tender.announce(agency, posing));
        var forged =
                new Signer(supervision.caller(), supervision.party(), "supervision", agency.key());
        assertRefused("unknown-key", () -> tender.announce(forged, posing));
        tender.announce(supervision, posing);
        var samePk = new TenderKey(tender.tender.number(), "all", 1, "agency", posing.pk());
        assertRefused("key-not-unique", () -> tender.announce(agency, samePk));
        var elsewhere =
                new TenderKey(
                        "349921-CG-2026-9999", "all", 1, "agency", tender.newKey("agency").pk());
        assertRefused("wrong-tender", () -> tender.announce(agency, elsewhere));
        tender.announce(supervision, tender.newKey("supervision"));
        var colleague = fixture.colleague(HolderSeat.SUPERVISION);
        assertRefused(
                "key-announced", () -> tender.announce(colleague, tender.newKey("supervision")));
    }

    @Test
    void the_backup_of_another_authority_takes_no_part() {
        var elsewhere = fixture.tenderUnder(UUID.randomUUID());
        var backup = holder("supervisionBackup");
        assertRefused("not-yours", () -> elsewhere.view(backup));
        assertRefused(
                "not-yours",
                () -> elsewhere.announce(backup, elsewhere.newKey("supervisionBackup")));
    }

    @Test
    void a_late_bid_is_refused_and_the_attempt_enters_a_batch() {
        var tender = fixture.tender().receiving();
        var bidder = fixture.supplier("路畅交通");
        var envelope = tender.seal(bidder, 1, "6.00");
        var upload = tender.upload(bidder, envelope.body());
        tender.close();
        assertRefused("bid-late", () -> tender.submit(bidder, upload, envelope));
        assertRefused("bid-late", () -> tender.submit(bidder, upload, envelope));
        assertRefused(
                "bid-late",
                () ->
                        as(
                                bidder,
                                () ->
                                        api.submit(
                                                tender.project,
                                                upload,
                                                new SubmitBid("no head", "no r"))));
        var stranger = fixture.supplier("远图交通");
        assertRefused("bid-late", () -> tender.submit(stranger, upload, envelope));
        assertThat(as(stranger, () -> api.myBidsOf(tender.project))).isEmpty();
        var attempts = as(bidder, () -> api.myBidsOf(tender.project));
        assertThat(attempts).singleElement().matches(each -> each.state() == BidState.REFUSED);
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(Refused.class)
                .untilAsserted(() -> {
                    var receipt =
                            as(
                                    bidder,
                                    () ->
                                            api.receipt(tender.project, attempts.getFirst().bidId())
                                                    .text());
                    assertThat(Receipt.parse(receipt).verify(log.policy()).isWitnessed()).isTrue();
                });
    }

    @Test
    void of_one_bidders_late_attempts_ten_are_recorded_and_none_that_is_oversized() {
        var tender = fixture.tender().receiving();
        var bidder = fixture.supplier("迟到公司");
        tender.close();
        for (int seq = 1; seq <= 12; seq++) {
            var act = again(tender, bidder, seq);
            var recorded = seq <= 10;
            assertThatThrownBy(() -> as(bidder, () -> api.withdraw(tender.project, act)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            late -> {
                                assertThat(late.code()).isEqualTo("bid-late");
                                assertThat(late.rule().contains("已记录")).isEqualTo(recorded);
                            });
        }
        var oversized = new SubmitWithdrawal("x".repeat(60_001), "no r");
        assertRefused("head-size", () -> as(bidder, () -> api.withdraw(tender.project, oversized)));
        assertThat(as(bidder, () -> api.myBidsOf(tender.project))).hasSize(10);
        var first = as(bidder, () -> api.myBids(null, 7));
        var second = as(bidder, () -> api.myBids(first.next(), 7));
        assertThat(List.of(first, second))
                .flatExtracting(BidOpeningApi.MyBidPage::rows)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        Comparator.comparing(BidOpeningApi.MyBid::receivedAt).reversed())
                .hasSize(10);
        assertThat(second.next()).isNull();
        assertRefused("page-size", () -> as(bidder, () -> api.myBids(null, 0)));
    }

    @Test
    void timely_items_enter_a_batch_before_refused_attempts() {
        var tender = fixture.tender().receiving();
        var late = waiting(tender, BidKind.REFUSAL, 0);
        var bid = waiting(tender, BidKind.BID, 1);
        var withdrawal = waiting(tender, BidKind.WITHDRAWAL, 2);
        transaction.executeWithoutResult(status -> {
            stored.saveAllAndFlush(List.of(late, bid, withdrawal));
            assertThat(stored.waiting(Limit.of(3)))
                    .extracting(Bid::id)
                    .containsExactly(bid.id(), withdrawal.id(), late.id());
            status.setRollbackOnly();
        });
    }

    private static Bid waiting(Case tender, BidKind kind, int second) {
        var id = UUID.randomUUID();
        var place = new BidPlace(id.toString(), 1, id.toString());
        var at = tender.tender.bidDeadline().minusSeconds(100 - second);
        return new Bid(id, place, kind, new byte[1], at);
    }

    @Test
    void of_two_submissions_with_one_seq_exactly_one_wins() throws Exception {
        var tender = fixture.tender().receiving();
        var bidder = fixture.supplier("江源建设");
        var one = tender.seal(bidder, 1, "7.00");
        var two = tender.seal(bidder, 1, "8.00");
        var upload1 = tender.upload(bidder, one.body());
        var upload2 = tender.upload(bidder, two.body());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results =
                    Stream.of(
                                    threads.submit(() -> outcome(tender, bidder, upload1, one)),
                                    threads.submit(() -> outcome(tender, bidder, upload2, two)))
                            .toList();
            assertThat(List.of(results.get(0).get(), results.get(1).get()))
                    .containsExactlyInAnyOrder("accepted", "bid-seq");
        }
    }

    private static String outcome(Case tender, Signer bidder, UUID upload, Envelope envelope) {
        try {
            tender.submit(bidder, upload, envelope);
            return "accepted";
        } catch (Refused e) {
            return e.code();
        }
    }

    @Test
    void nothing_is_decrypted_before_every_bid_of_the_lot_is_decided() {
        var tender = fixture.tender(false, "1").receiving();
        var one = bids(tender, "丰禾食材配送", "1.00");
        var two = bids(tender, "小陈图文", "2.00");
        var silent = bids(tender, "磐石建筑", "3.00");
        tender.close();
        release(tender, one);
        release(tender, two);
        assertRefused("holders-may-not-open", () -> tender.handOver("agency"));
        await().during(Duration.ofMillis(300))
                .atMost(LONG)
                .until(() -> tender.view().lots().getFirst().state() == LotState.CLOSED);

        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        assertRefused("release-too-late", () -> release(tender, silent));
        var record = awaitOpened(tender);
        assertThat(record.bids())
                .filteredOn(bid -> bid.bidder().value().equals(silent.by()))
                .singleElement()
                .satisfies(bid -> {
                    assertThat(bid.outcome()).isEqualTo(DecryptOutcome.BIDDER_FAULT);
                    assertThat(bid.price()).isNull();
                    assertThat(bid.plain()).isNull();
                });
    }

    @Test
    void a_wrong_piece_is_refused_and_supervision_checks_the_closing_first() {
        var tender = fixture.tender().receiving();
        Stream.of("甲", "乙", "丙").forEach(name -> bids(tender, name + "医疗", "5.00"));
        tender.close();
        var closing = new TestClosing(indexOf(recorded.last(TenderClosed.class)));
        var own = tender.pieces("supervision");
        assertRefused("closing-not-checked", () -> tender.handOver("supervision", own));
        assertRefused("wrong-closing", () -> tender.check(new TestClosing(closing.index() + 1)));
        tender.check(closing);
        var wrong = new Piece(own[0].statement(), Secret32.of(new byte[32]).hex());
        assertRefused("piece-commit-fails", () -> tender.handOver("supervision", wrong));
        assertRefused(
                "not-yours",
                () ->
                        as(
                                holder("agency"),
                                () ->
                                        api.handOver(
                                                tender.project,
                                                new BidOpeningApi.HandOver(List.of(own)))));
        tender.handOver("supervision", own);
        tender.handOver("supervision", own);
        tender.handOver("platform", tender.pieces("platform"));
        assertThat(awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
    }

    @Test
    void a_bid_that_holders_merely_say_they_cannot_open_is_not_its_bidders_fault() {
        var tender = fixture.tender().receiving();
        var one = bids(tender, "子公司", "1.00");
        var two = bids(tender, "丑公司", "2.00");
        var bad = bids(tender, "寅公司", "3.00");
        tender.close();
        tender.check(new TestClosing(indexOf(recorded.last(TenderClosed.class))));
        release(tender, one);
        release(tender, two);
        // Keys of another tender open nothing: the holders say so.
        tender.newKey("supervision");
        tender.newKey("supervisionBackup");
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("supervisionBackup", tender.pieces("supervisionBackup"));
        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        assertThat(awaitOpened(tender).bids())
                .filteredOn(bid -> bid.bidder().value().equals(bad.by()))
                .singleElement()
                .extracting("outcome")
                .isEqualTo(DecryptOutcome.PLATFORM_FAULT);
    }

    @Test
    void a_holder_who_said_that_pieces_do_not_open_may_still_open_them() {
        var tender = fixture.tender().receiving();
        Stream.of("丁", "戊", "己").forEach(name -> bids(tender, name + "医疗", "5.00"));
        tender.close();
        tender.check(new TestClosing(indexOf(recorded.last(TenderClosed.class))));
        var right = new TreeMap<>(tender.pairs);
        tender.newKey("supervision");
        tender.newKey("supervisionBackup");
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("supervisionBackup", tender.pieces("supervisionBackup"));
        tender.pairs.putAll(right);
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
        assertThat(awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.REMEDIED);
    }

    @Test
    void a_bid_the_holders_could_not_open_may_still_be_released_after_the_time_for_it() {
        var tender = fixture.tender().receiving();
        var one = bids(tender, "巳公司", "1.00");
        var two = bids(tender, "午公司", "2.00");
        var late = bids(tender, "未公司", "3.00");
        tender.close();
        release(tender, one);
        release(tender, two);
        tender.newKey("agency");
        tender.handOver("agency", tender.pieces("agency"));
        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        release(tender, late);
        assertThat(awaitOpened(tender).bids())
                .allMatch(bid -> bid.outcome() == DecryptOutcome.DECRYPTED);
    }

    @Test
    void a_body_that_was_lost_is_the_platforms_fault_and_a_price_that_is_none_is_absent() {
        var tender = fixture.tender().receiving();
        var one = bids(tender, "申公司", "面议");
        var two = bids(tender, "酉公司", "2.00");
        var lost = bids(tender, "戌公司", "3.00");
        tender.close();
        blobs.delete(stored.get(sent(lost).bid().bidId()).body());
        release(tender, one);
        release(tender, two);
        assertRefused("body-lost", () -> release(tender, lost));
        fixture.moveTo(tender.tender.bidDeadline().plus(Duration.ofMinutes(30)));
        var record = awaitOpened(tender);
        assertThat(outcomeOf(record, lost)).isEqualTo(DecryptOutcome.PLATFORM_FAULT);
        assertThat(outcomeOf(record, one)).isEqualTo(DecryptOutcome.DECRYPTED);
        assertThat(record.bids()).filteredOn(bid -> bid.price() == null).hasSize(2);
    }

    private static DecryptOutcome outcomeOf(BidsOpened record, Signer bidder) {
        return record.bids().stream()
                .filter(bid -> bid.bidder().value().equals(bidder.by()))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void a_closing_without_proof_is_postponed_on_the_record_and_made_when_the_log_goes_on() {
        var bidder = fixture.supplier("卯公司");
        var tender = fixture.tender(Duration.ofSeconds(15), true, "1").receiving();
        log.standStill();
        try {
            tender.submit(bidder, tender.seal(bidder, 1, "1.00"));
            await().atMost(LONG).until(() -> postponed(tender));
            assertThat(rowsNaming(tender)).as("found without decrypting all others").isEqualTo(1);
            assertThat(recorded.all(TenderClosed.class))
                    .noneMatch(each -> each.subject().equals(tender.project));
        } finally {
            log.goOn();
        }
        await().atMost(LONG).until(() -> tender.view().state() == OpeningState.FAILED);
        assertThat(recorded.all(ClosingPostponed.class))
                .filteredOn(each -> each.subject().equals(tender.project))
                .hasSize(1);
    }

    @Test
    void a_lot_that_cannot_be_opened_keeps_no_other_from_it() {
        var broken = fixture.tender().receiving();
        var sound = fixture.tender().receiving();
        var theirs = Stream.of("子", "丑", "寅").map(name -> bids(broken, name, "5.00")).toList();
        var others = Stream.of("卯", "辰", "巳").map(name -> bids(sound, name, "5.00")).toList();
        broken.close();
        sound.close();
        release(broken, theirs.get(0));
        var unreadable = sent(theirs.get(0)).bid().bidId();
        var key = stored.get(unreadable).sealedDek();
        storeKey(unreadable, new byte[key.length]);
        release(broken, theirs.get(1));
        release(broken, theirs.get(2));
        others.forEach(each -> release(sound, each));

        assertThat(awaitOpened(sound).bids()).hasSize(3);
        assertThat(record(broken)).isEmpty();
        storeKey(unreadable, key);
        assertThat(awaitOpened(broken).bids()).hasSize(3);
    }

    private void storeKey(UUID bid, byte[] key) {
        db.sql("UPDATE bid_opening.bid SET sealed_dek = ? WHERE id = ?").params(key, bid).update();
    }

    @Test
    void before_the_closing_nothing_stored_logged_or_shown_tells_who_bids_what(
            CapturedOutput output) {
        var tender = fixture.tender().receiving();
        var before = tender.view();
        var bidder = fixture.supplier("乾坤保密投标人");
        submit(tender, bidder, tender.seal(bidder, 1, "7654321.09", PLANTED));
        bids(tender, "甲方舟", "7654321.09");
        bids(tender, "乙方舟", "7654321.09");
        assertThat(tender.view()).isEqualTo(before);
        assertThat(rowsNaming(tender)).as("rows that say they belong to the tender").isZero();

        var sealed = sent(bidder).envelope().sealed();
        var secrets =
                List.of(
                        "乾坤保密投标人",
                        bidder.by(),
                        "7654321.09",
                        PLANTED,
                        sealed.envelope().hex(),
                        sealed.r().hex(),
                        bidder.caller().person().toString(),
                        bidder.party().id().toString());
        var everything = Stored.everything(db, Path.of("target", "test-data"));
        assertThat(secrets).allSatisfy(secret -> assertThat(everything.holds(secret)).isFalse());
        assertThat(everything.holds(tender.tender.number())).isTrue();
        secrets.forEach(secret -> assertThat(output.getAll()).doesNotContain(secret));
        var log = recorded.all(BidOpeningEvent.class).toString();
        secrets.forEach(secret -> assertThat(log).doesNotContain(secret));
    }

    /** What a thief could count: rows of bids, by the tender they name. */
    private long rowsNaming(Case tender) {
        return db.sql("SELECT COUNT(*) FROM bid_opening.bid WHERE tender = ?")
                .param(tender.project)
                .query(Long.class)
                .single();
    }

    @Test
    void the_pages_reach_everything_by_http_and_strangers_reach_nothing() throws Exception {
        var tender = fixture.tender().receiving();
        var bidder = fixture.supplier("辰公司");
        var path = "/api/v1/openings/" + tender.project;
        mvc.perform(get("/api/v1/openings/trust")).andExpect(status().isOk());
        mvc.perform(get(path)).andExpect(status().isUnauthorized());
        mvc.perform(get(path).with(user(bidder.caller()))).andExpect(status().isForbidden());
        mvc.perform(get(path).with(user(fixture.buyer()))).andExpect(status().isOk());
        mvc.perform(get(path + "/opened").with(user(bidder.caller())))
                .andExpect(status().isForbidden());
        mvc.perform(get(path + "/sealing").param("lot", "1").with(user(bidder.caller())))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/openings/bids").with(user(bidder.caller())))
                .andExpect(status().isOk());
        var envelope = tender.seal(bidder, 1, "9.00");
        var begun =
                as(
                        bidder,
                        () ->
                                api.beginUpload(
                                        tender.project,
                                        new BeginUpload("1", "all", envelope.body().length)));
        mvc.perform(
                        put(path + "/uploads/" + begun.uploadId() + "/segments/0")
                                .contentType("application/octet-stream")
                                .content(envelope.body())
                                .with(user(bidder.caller())))
                .andExpect(status().isOk());
        tender.submit(bidder, begun.uploadId(), envelope);
    }

    private boolean postponed(Case tender) {
        return recorded.all(ClosingPostponed.class).stream()
                .anyMatch(each -> each.subject().equals(tender.project));
    }

    // ----- what the sentences above are made of

    private Signer holder(String recipient) {
        return fixture.holder(recipient);
    }

    private Sent sent(Signer bidder) {
        return OpeningFixture.required(sent.get(bidder));
    }

    private Signer bids(Case tender, String name, String price) {
        return bids(tender, fixture.supplier(name), price);
    }

    private Signer bids(Case tender, Signer bidder, String price) {
        submit(tender, bidder, tender.seal(bidder, 1, price));
        return bidder;
    }

    private BidAccepted submit(Case tender, Signer bidder, Envelope envelope) {
        var bid = tender.submit(bidder, envelope);
        assertThat(bid.state()).isEqualTo(BidState.PENDING_PROOF);
        sent.put(bidder, new Sent(envelope, bid));
        tender.awaitState(bidder, bid, BidState.RECEIPTED);
        return bid;
    }

    private void release(Case tender, Signer bidder) {
        tender.release(bidder, sent(bidder).bid(), sent(bidder).envelope());
    }

    private SealingView sealing(Case tender, Signer bidder) {
        return as(bidder, () -> api.sealing(tender.project, "1"));
    }

    private void byHolders(Case tender, TenderClosed closed) {
        tender.check(new TestClosing(indexOf(closed)));
        tender.handOver("supervision", tender.pieces("supervision"));
        tender.handOver("agency", tender.pieces("agency"));
    }

    private long indexOf(BidOpeningEvent event) {
        return recorded.all(CheckpointCosigned.class).stream()
                .flatMap(checkpoint -> checkpoint.leaves().stream())
                .filter(leaf -> leaf.eventId().equals(event.eventId()))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private BidsOpened awaitOpened(Case tender) {
        await().atMost(LONG).until(() -> record(tender).findFirst().isPresent());
        return record(tender).findFirst().orElseThrow();
    }

    private Stream<BidsOpened> record(Case tender) {
        return recorded.all(BidsOpened.class).stream().filter(each -> about(tender, each));
    }

    private static boolean about(Case tender, BidOpeningEvent event) {
        return event.subject().equals(tender.project);
    }
}
