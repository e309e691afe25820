package org.gongcai.evaluatordraw.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.EvaluationEvent.EvaluationFailed;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.SeatAccount;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.platform.Actors;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/** An evaluation's people and terminals: committees of two experts and one representative. */
class Hall {

    static final String ROOM = "交易中心评标一室";
    static final String OTHER_ROOM = "交易中心评标二室";
    static final String BIDDER = "澄州启明教学装备有限公司";
    static final CreditCode BIDDER_CODE = CreditCode.complete("91349921MAE9B0027");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final VenueApi api;
    private final DocumentsApi documents;
    private final StandInDraw draw;
    private final OpenedProjects projects;
    private final VenueInspectors inspectors;
    private final Accounts accounts;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final LegalClock clock;
    private final AtomicLong sequence = new AtomicLong();

    final PartyRef purchaser;
    final PartyRef agency;
    final Caller buyer;
    final Caller host;
    final Caller desk;
    final Caller stranger;
    final Caller inspector;

    Hall(
            VenueApi api,
            DocumentsApi documents,
            StandInDraw draw,
            OpenedProjects projects,
            VenueInspectors inspectors,
            Actors actors,
            Accounts accounts,
            Outbox outbox,
            TransactionTemplate transaction,
            LegalClock clock) {
        this.api = api;
        this.documents = documents;
        this.draw = draw;
        this.projects = projects;
        this.inspectors = inspectors;
        this.accounts = accounts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        purchaser = actors.party("澄溪县教育体育局", PartyKind.PURCHASER);
        agency = actors.party("澄州衡正招标代理有限公司", PartyKind.AGENCY);
        actors.entrust(purchaser, agency);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        host = actors.appointed(Role.AGENCY, agency);
        desk = actors.appointed(Role.CENTRE, actors.party("澄溪县公共资源交易中心", PartyKind.CENTRE));
        inspector = actors.appointed(Role.INSPECTOR, actors.party("澄溪县纪委监委", PartyKind.AUTHORITY));
        stranger = actors.appointed(Role.AGENCY, actors.party("澄州允公项目管理有限公司", PartyKind.AGENCY));
    }

    /** A committee whose evaluation begins that much later, before any bid is opened. */
    UUID committee(Duration ahead) {
        return committee(ahead, ROOM);
    }

    UUID committee(Duration ahead, String place) {
        return committee(ahead, place, BIDDER_CODE.value());
    }

    /**
     * @param employer credit code of where the expert at the second seat works
     */
    UUID committee(Duration ahead, String place, String employer) {
        return hold(ahead, place, Actors.AUTHORITY, employer);
    }

    /** In an area of its own. */
    UUID committee(Duration ahead, String place, UUID authority) {
        return hold(ahead, place, authority, BIDDER_CODE.value());
    }

    private UUID hold(Duration ahead, String place, UUID authority, String employer) {
        var facts =
                new CommitteeFacts(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "349921-CG-2026-0031/draw/1",
                        "中小学智慧教室设备",
                        purchaser.id(),
                        agency.id(),
                        authority,
                        2,
                        1,
                        clock.now().plus(ahead),
                        180,
                        place);
        draw.hold(facts, employer);
        return facts.draw();
    }

    /** A committee whose bids are opened. */
    UUID opened(Duration ahead) {
        var id = committee(ahead);
        open(id);
        return id;
    }

    void open(UUID id) {
        open(id, "");
    }

    /**
     * @param members of the consortium, as the opening sheet says
     */
    void open(UUID id, String members) {
        var project = project(id);
        var statement = Statement.ofSystem("test", "349921-CG-2026-0031", "{}");
        tell(new TenderAnnounced(head(project), statement, tender()));
        tell(new BidsOpened(head(project), statement, "1", List.of(bid(members))));
        await().atMost(LONG).until(() -> projects.of(project).isOpened());
    }

    /** To watch the evaluation. */
    void invite(Caller watching, UUID id) {
        var project = project(id);
        var person = watching.person();
        tell(new InspectorInvited(head(project), person, SessionKind.EVALUATION, clock.now()));
        await().atMost(LONG).until(() -> inspectors.existsByProjectAndInspector(project, person));
    }

    void endEvaluation(UUID id) {
        var project = project(id);
        tell(new EvaluationFailed(head(project), "1", "合格投标人不足三家", "87 号令第四十三条"));
        await().atMost(LONG).until(() -> projects.of(project).isEnded());
    }

    private UUID project(UUID id) {
        return draw.committee(id).orElseThrow().project();
    }

    private static OpenedBid bid(String members) {
        return new OpenedBid(
                "e1",
                BIDDER_CODE,
                BIDDER,
                DecryptOutcome.DECRYPTED,
                Money.cny("2586000.00"),
                Map.of("members", members),
                null,
                1,
                "00",
                null);
    }

    private Tender tender() {
        var budget = Money.cny("2864000.00");
        return new Tender(
                "349921-CG-2026-0031",
                "中小学智慧教室设备",
                purchaser,
                agency,
                ProcurementMethod.OPEN_TENDER,
                "A02",
                AwardBasis.COMPREHENSIVE_SCORING,
                budget,
                List.of(new Tender.LotContent("1", "第1包", budget)),
                BigDecimal.TEN,
                List.of(),
                clock.now(),
                30,
                true,
                "交易中心",
                "",
                Actors.AUTHORITY,
                Actors.REGION,
                clock.today(),
                null);
    }

    private EventHead head(UUID project) {
        return new EventHead(UUID.randomUUID(), project, sequence.incrementAndGet(), clock.now());
    }

    private void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    String terminal(String place) {
        return desk.call(() -> api.enrolTerminal(new NewTerminal("一号机", place))).secret();
    }

    String code(UUID id, int seat) {
        return desk.call(() -> api.issueCode(id, seat, new IdentityCheck("居民身份证"))).code();
    }

    /** Checked at the desk and signed in at a new terminal of the room. */
    SeatAccount signedIn(UUID id, int seat) {
        return enter(terminal(ROOM), code(id, seat));
    }

    SeatAccount enter(String terminal, String code) {
        return api.signIn(new CodeEntry(terminal, code));
    }

    VenueSession seen(Caller caller, UUID id) {
        return caller.call(() -> api.session(id));
    }

    void absent(Caller caller, UUID id, int seat) {
        caller.run(() -> api.absent(id, seat));
    }

    List<VenueSeatState> states(UUID id) {
        return seen(buyer, id).seats().stream().map(VenueSeat::state).toList();
    }

    void ended(SeatAccount account) {
        assertThatThrownBy(() -> accounts.loadUserByUsername(account.username()))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static Caller member(SeatAccount account) {
        return new Caller(account.account(), account.username(), "评委", Set.of(Role.EVALUATOR));
    }

    void appointRepresentative(UUID id, String name) {
        buyer.run(() -> api.appointRepresentative(id, new NewRepresentative(name, letter(buyer))));
    }

    UUID letter(Caller by) {
        return upload(by, "授权函（王芳）.pdf", "application/pdf", "%PDF-1.7 授权函");
    }

    UUID upload(Caller by, String name, String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return by.call(() -> {
            var begun = documents.begin(new BeginUpload(name, type, content.length));
            documents.segment(begun.id(), 0, content);
            return documents.complete(begun.id()).id();
        });
    }

    void moveTo(Instant moment) {
        clock.moveTo(moment);
        await().atMost(LONG)
                .until(() -> !clock.now().isBefore(moment) && clock.movingTo().isEmpty());
    }
}
