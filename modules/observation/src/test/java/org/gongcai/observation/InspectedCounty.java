package org.gongcai.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.IrregularityAnswer;
import org.gongcai.contracts.ObservationApi.IrregularityView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ObservationEvent.ObservationStatistic;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.platform.Actors;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.LogLeaf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A project of the county, with a purchaser and an inspector. */
abstract class InspectedCounty {
    @Autowired ObservationApi api;
    @Autowired LogApi log;
    @Autowired Actors actors;
    @Autowired Outbox outbox;
    @Autowired RecordedEvents recorded;
    @Autowired TransactionTemplate transaction;
    @Autowired LegalClock clock;
    @Autowired MockMvc web;

    final UUID project = UUID.randomUUID();
    final String number = "349921-CG-2026-" + project.toString().substring(0, 8);
    long sequence;
    PartyRef purchaser;
    PartyRef office;
    Caller buyer;
    Caller lin;
    Instant start;

    @BeforeEach
    void a_county() {
        purchaser = actors.party("澄溪县第二中学", PartyKind.PURCHASER);
        office = actors.party("澄溪县监督办公室", PartyKind.AUTHORITY);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        lin = actors.appointed(Role.INSPECTOR, office);
        start = clock.now().plus(Duration.ofHours(2));
    }

    void chainOf(UUID note, int absent) {
        await().until(() -> log.chain(number).size() == absent + 5);
        var leaves =
                log.chain(number).stream()
                        .map(view -> LogLeaf.parse(Encodings.utf8(view.leaf())))
                        .toList();
        // Facts of several owners enter the chain in any order, those of one owner in theirs.
        assertThat(leaves)
                .extracting(LogLeaf::type)
                .containsSubsequence("inspector.attended", "inspector.note", "inspector.absent")
                .containsSubsequence("bids.opened", "opening.failed")
                .contains("tender.announced");
        assertThat(log.chain(number)).extracting(LeafView::event).contains(note);
        assertThat(log.leaf(note).leaf()).doesNotContain("主持人");
    }

    IrregularityView answer(UUID note, IrregularityAnswer answer) {
        return api.answerIrregularity(note, answer);
    }

    List<IrregularityView> irregularities(Caller who) {
        return who.call(() -> api.irregularities()).stream()
                .filter(each -> each.project().equals(project))
                .toList();
    }

    void signInWithConflict(InvitationView mine) {
        lin.run(() -> api.signIn(mine.id(), new SignIn(false)));
    }

    InvitationView note(Caller who, InvitationView mine, NoteType type, String text) {
        return who.call(() -> api.note(mine.id(), new NewNote(type, text)));
    }

    InvitationView invitation(Caller who) {
        await().until(() -> !mine(who).isEmpty());
        return mine(who).getFirst();
    }

    List<InvitationView> mine(Caller who) {
        return who.call(() -> api.invitations()).stream()
                .filter(each -> each.project().equals(project))
                .toList();
    }

    boolean ended() {
        return ended("opening.failed");
    }

    boolean ended(String type) {
        return log.chain(number).stream().anyMatch(leaf -> leaf.type().equals(type));
    }

    void awaitStatistic() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !own(ObservationStatistic.class).isEmpty());
    }

    <E extends ObservationEvent> List<E> own(Class<E> type) {
        return recorded.all(type).stream()
                .filter(event -> event.subject().equals(project))
                .toList();
    }

    void move(Instant moment) {
        clock.moveTo(moment);
        await().atMost(Duration.ofSeconds(60)).until(() -> !clock.now().isBefore(moment));
    }

    void announce(String... lots) {
        schedule(SessionKind.BID_OPENING, start, null);
        tell(new TenderAnnounced(head(), statement("tender.announced"), tender(List.of(lots))));
    }

    void schedule(SessionKind kind, Instant when, @Nullable Integer minutes) {
        tell(
                new SessionScheduled(
                        head(),
                        number,
                        "课桌椅采购",
                        purchaser,
                        null,
                        Actors.AUTHORITY,
                        kind,
                        when,
                        "开标一室",
                        minutes));
    }

    Tender tender(List<String> lots) {
        var budget = Money.cny("200000");
        return new Tender(
                number,
                "课桌椅采购",
                purchaser,
                null,
                ProcurementMethod.OPEN_TENDER,
                "A05010200",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                budget,
                lots.stream().map(lot -> new LotContent(lot, "课桌椅", budget)).toList(),
                BigDecimal.TEN,
                List.of(),
                start,
                30,
                true,
                "开标一室",
                "",
                Actors.AUTHORITY,
                Actors.REGION,
                clock.today(),
                null);
    }

    Statement statement(String type) {
        return Statement.ofSystem(type, number, "{\"v\":1}");
    }

    EventHead head() {
        sequence++;
        return new EventHead(UUID.randomUUID(), project, sequence, clock.now());
    }

    void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
