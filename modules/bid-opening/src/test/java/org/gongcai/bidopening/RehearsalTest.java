package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongcai.bidopening.OpeningFixture.LONG;
import static org.gongcai.bidopening.OpeningFixture.as;
import static org.gongcai.bidopening.OpeningFixture.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.gongcai.bidopening.OpeningFixture.Case;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysLost;
import org.gongcai.contracts.BidOpeningEvent.KeyRehearsed;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.HolderApi.RehearsalAnswer;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Bytes32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PlatformTest({BidOpeningModule.class, TestLog.class, OpeningFixture.class})
@TestPropertySource(
        properties = {"gongcai.bids.batch-interval=100ms", "gongcai.bids.proof-limit=2s"})
class RehearsalTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    @Autowired @Lazy OpeningFixture fixture;
    @Autowired HolderApi api;
    @Autowired RecordedEvents recorded;
    @Autowired JdbcClient db;

    @Test
    void nobody_signs_for_a_key_that_was_not_rehearsed() {
        var tender = fixture.tender();
        fixture.holders().forEach(each -> tender.announce(each, tender.newKey(each.by())));
        var agency = fixture.holder("agency");
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ASKED);
        assertRefused("key-not-rehearsed", () -> tender.sign(agency));

        tender.rehearse("agency");
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ANSWERED);
        tender.sign(agency);
        assertThat(recorded.last(KeyRehearsed.class).seat()).isEqualTo(HolderSeat.AGENCY);
    }

    @Test
    void a_device_without_the_announced_key_cannot_answer() {
        var tender = fixture.tender();
        var agency = fixture.holder("agency");
        tender.announce(agency, tender.newKey("agency"));
        var guessed = new RehearsalAnswer("agency", Bytes32.of(new byte[32]).hex());
        assertRefused(
                "rehearsal-fails", () -> as(agency, () -> api.answer(tender.project, guessed)));
        assertRefused(
                "not-yours",
                () -> as(fixture.holder("platform"), () -> api.answer(tender.project, guessed)));
        assertRefused(
                "rehearsal-not-asked",
                () ->
                        as(
                                fixture.holder("platform"),
                                () ->
                                        api.answer(
                                                tender.project,
                                                new RehearsalAnswer(
                                                        "platform", guessed.answer()))));
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ASKED);
    }

    @Test
    void another_key_is_rehearsed_anew() {
        var tender = fixture.tender();
        var agency = fixture.holder("agency");
        tender.announce(agency, tender.newKey("agency"));
        tender.rehearse("agency");
        tender.announce(agency, tender.newKey("agency"));
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ASKED);
        tender.rehearse("agency");
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ANSWERED);
    }

    @Test
    void what_the_database_keeps_of_a_challenge_does_not_answer_it() {
        var tender = fixture.tender();
        tender.announce(fixture.holder("agency"), tender.newKey("agency"));
        var kept =
                db.sql("SELECT answer_hash FROM bid_opening.key_rehearsal WHERE tender = ?")
                        .param(tender.project)
                        .query(String.class)
                        .single();
        assertRefused(
                "rehearsal-fails",
                () ->
                        as(
                                fixture.holder("agency"),
                                () ->
                                        api.answer(
                                                tender.project,
                                                new RehearsalAnswer("agency", kept))));
    }

    @Test
    void a_working_day_before_the_deadline_a_lost_key_is_found_and_published() {
        var tender = fixture.tender(A_WEEK, true, "1").receiving();
        askedAgain(tender);
        for (var recipient : List.of("supervision", "supervisionBackup", "platform")) {
            tender.rehearse(recipient);
        }
        fixture.moveTo(
                RehearsalTimer.before(tender.tender.bidDeadline()).plus(Duration.ofHours(4)));
        var lost = lost(tender);
        assertThat(lost.seats()).containsExactly(HolderSeat.AGENCY);
        assertThat(lost.openable()).isTrue();
        assertThat(lost.statement().data()).contains("\"recipients\":[\"agency\"]");
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.SILENT);
        assertThat(rehearsed(tender, "platform")).isEqualTo(Rehearsed.ANSWERED_AGAIN);

        tender.rehearse("agency");
        assertThat(rehearsed(tender, "agency")).isEqualTo(Rehearsed.ANSWERED_AGAIN);
    }

    @Test
    void when_no_clause_can_be_opened_any_more_the_publication_says_so() {
        var tender = fixture.tender(A_WEEK, true, "1").receiving();
        askedAgain(tender);
        tender.rehearse("agency");
        tender.rehearse("platform");
        fixture.moveTo(
                RehearsalTimer.before(tender.tender.bidDeadline()).plus(Duration.ofHours(4)));
        var lost = lost(tender);
        assertThat(lost.seats())
                .containsExactly(HolderSeat.SUPERVISION, HolderSeat.SUPERVISION_BACKUP);
        assertThat(lost.openable()).isFalse();
    }

    @Test
    void the_day_before_is_a_working_day() {
        // 2026-04-07 follows the three days of Qingming.
        assertThat(RehearsalTimer.before(at("2026-04-07T09:30"))).isEqualTo(at("2026-04-03T09:30"));
        assertThat(RehearsalTimer.before(at("2099-04-07T09:30"))).isEqualTo(at("2099-04-06T09:30"));
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(LegalTime.ZONE).toInstant();
    }

    private void askedAgain(Case tender) {
        fixture.moveTo(RehearsalTimer.before(tender.tender.bidDeadline()));
        await().atMost(LONG).until(() -> rehearsed(tender, "agency") == Rehearsed.ASKED_AGAIN);
    }

    private HolderKeysLost lost(Case tender) {
        await().atMost(LONG)
                .until(() ->
                        recorded.all(HolderKeysLost.class).stream()
                                .anyMatch(each -> each.subject().equals(tender.project)));
        return recorded.last(HolderKeysLost.class);
    }

    private Rehearsed rehearsed(Case tender, String recipient) {
        return tender.view().recipients().stream()
                .filter(each -> each.recipient().equals(recipient))
                .findFirst()
                .map(RecipientView::rehearsed)
                .orElseThrow();
    }
}
