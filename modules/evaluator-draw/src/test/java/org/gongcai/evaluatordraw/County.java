package org.gongcai.evaluatordraw;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawApi.SignedText;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.platform.Actors;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Signatures;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSpec;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Tenders of 澄溪县数据资源管理局 with all who take part in their draws. */
@Lazy
class County {

    private static final Set<DrawState> OVER = EnumSet.of(DrawState.VOIDED, DrawState.PUBLISHED);

    static final Duration LONG = Duration.ofSeconds(60);

    /** Somebody with a signing key and, in a draw, a nonce. */
    record Signer(Caller caller, PartyRef party, String role, SigningKey key, Secret32 nonce) {}

    private final Actors actors;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final LegalClock clock;
    private final EvaluatorDrawApi api;
    private final DocumentsApi documents;
    private final RoleKeys keys;
    private final DrawProjects projects;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<UUID> tenders = new ArrayList<>();
    private ProcurementMethod method = ProcurementMethod.OPEN_TENDER;
    private final Map<UUID, Long> sequences = new HashMap<>();

    final PartyRef purchaser;
    final PartyRef agency;
    private final Signer host;
    private final Signer deputy;
    private final Signer inspector;
    private final Caller desk;

    County(
            Actors actors,
            Outbox outbox,
            TransactionTemplate transaction,
            LegalClock clock,
            EvaluatorDrawApi api,
            DocumentsApi documents,
            RoleKeys keys,
            DrawProjects projects) {
        this.actors = actors;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.api = api;
        this.documents = documents;
        this.keys = keys;
        this.projects = projects;
        purchaser = actors.party("澄溪县数据资源管理局", PartyKind.PURCHASER);
        agency = actors.party("澄州衡正招标代理有限公司", PartyKind.AGENCY);
        actors.entrust(purchaser, agency);
        var discipline = actors.party("澄溪县纪委监委", PartyKind.AUTHORITY);
        var centre = actors.party("澄溪县公共资源交易中心", PartyKind.CENTRE);
        host = signer(Role.AGENCY, agency, "agency");
        deputy = signer(Role.AGENCY, agency, "agency");
        inspector = signer(Role.INSPECTOR, discipline, "inspector");
        desk = actors.appointed(Role.CENTRE, centre);
    }

    private Signer signer(Role role, PartyRef party, String part) {
        var key = SigningKey.generate(Alg.ES256);
        var nonce = Secret32.of(Entropy.secure().bytes("nonce", 32));
        var signer = new Signer(actors.appointed(role, party), party, part, key, nonce);
        var head = head(signer.caller().person(), 100);
        tell(
                new KeyEnrolled(
                        head,
                        Statement.ofSystem("key.enrol", part, "{}"),
                        signer.caller().person(),
                        party.creditCode(),
                        party.creditCode().value(),
                        "ES256",
                        key.verifyKey().id().hex(),
                        Encodings.hex(key.verifyKey().spki())));
        await().atMost(LONG).until(() -> keys.findById(head.eventId()).isPresent());
        return signer;
    }

    /** From now on its tenders are negotiations, which no calendar of working days binds. */
    void negotiates() {
        method = ProcurementMethod.COMPETITIVE_NEGOTIATION;
    }

    Signer host() {
        return host;
    }

    /** A second person of the same agency. */
    Signer deputy() {
        return deputy;
    }

    Signer inspector() {
        return inspector;
    }

    Caller desk() {
        return desk;
    }

    Caller stranger() {
        return actors.appointed(Role.PURCHASER, actors.party("别的单位", PartyKind.PURCHASER));
    }

    /** Somebody of the purchaser itself. */
    Caller buyer() {
        return actors.appointed(Role.PURCHASER, purchaser);
    }

    EventHead head(UUID subject, long from) {
        long sequence = sequences.merge(subject, from, (before, first) -> before + 1);
        return new EventHead(UUID.randomUUID(), subject, sequence, clock.now());
    }

    void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    static <T> T as(Signer signer, Supplier<T> work) {
        return signer.caller().call(work);
    }

    /** An open tender over 12.48 million whose evaluation begins tomorrow at nine. */
    UUID tender() {
        return tender(Actors.AUTHORITY);
    }

    UUID tender(UUID authority) {
        var project = UUID.randomUUID();
        tenders.add(project);
        var number = "349921-CG-2026-%04d".formatted(numbers.incrementAndGet());
        tell(
                new TenderAnnounced(
                        head(project, 1),
                        Statement.ofSystem("tender.announce", number, "{}"),
                        tender(number, authority)));
        await().atMost(LONG).until(() -> projects.findById(project).isPresent());
        return project;
    }

    UUID tenderEvaluated(Duration ahead) {
        return tenderEvaluated(ahead, Actors.AUTHORITY);
    }

    UUID tenderEvaluated(Duration ahead, UUID authority) {
        var project = tender(authority);
        schedule(project, SessionKind.EVALUATION, clock.now().plus(ahead));
        await().atMost(LONG)
                .until(() ->
                        projects.findById(project).flatMap(DrawProject::scheduled).isPresent());
        return project;
    }

    void schedule(UUID project, SessionKind kind, Instant start) {
        tell(
                new SessionScheduled(
                        head(project, 1),
                        "349921-CG-2026-0031",
                        "全县雪亮视频联网扩容",
                        purchaser,
                        agency,
                        Actors.AUTHORITY,
                        kind,
                        start,
                        "交易中心评标一室",
                        180));
    }

    private Tender tender(String number, UUID authority) {
        var budget = Money.cny("12480000.00");
        return new Tender(
                number,
                "全县雪亮视频联网扩容",
                purchaser,
                agency,
                method,
                "C02",
                AwardBasis.COMPREHENSIVE_SCORING,
                budget,
                List.of(new Tender.LotContent("1", "第1包", budget)),
                BigDecimal.TEN,
                List.of(),
                clock.now().plus(Duration.ofHours(20)),
                30,
                true,
                "交易中心",
                "",
                authority,
                Actors.REGION,
                clock.today(),
                null);
    }

    NewDraw wanted(UUID project, Recusal... recusals) {
        return new NewDraw(
                project,
                TestPool.POOL,
                7,
                2,
                List.of(
                        new SeatRequest(TestPool.ENGINEERS, 3),
                        new SeatRequest(TestPool.LAWYERS, 2)),
                List.of(recusals),
                10);
    }

    UUID requested(UUID project, Recusal... recusals) {
        var draw = as(host, () -> api.request(wanted(project, recusals))).id();
        await().atMost(LONG).until(() -> specification(draw).isPresent());
        return draw;
    }

    private Optional<String> specification(UUID draw) {
        return Optional.ofNullable(seen(host, draw).specification());
    }

    DrawView seen(Signer signer, UUID draw) {
        return as(signer, () -> api.draw(draw));
    }

    UUID specifiedFor(UUID project, Recusal... recusals) {
        return specified(requested(project, recusals));
    }

    UUID specified(UUID draw) {
        await().atMost(LONG).until(() -> specification(draw).isPresent());
        var text = signed(host, DrawSpec.TYPE, specification(draw).orElseThrow());
        as(host, () -> api.specify(draw, new SignedText(text)));
        await().atMost(LONG).until(() -> hasCommitted(draw, "platform"));
        return draw;
    }

    boolean hasCommitted(UUID draw, String role) {
        return seen(host, draw).committed().stream()
                .anyMatch(each -> each.role().equals(role) && each.proven());
    }

    static String signed(Signer signer, String type, String text) {
        var by = signer.party().creditCode().value();
        return Signatures.sign(type, JsonObject.read(text), by, signer.key()).text();
    }

    DrawView commit(Signer signer, UUID draw) {
        var number = seen(signer, draw).number();
        var act = DrawCommit.to(number, signer.role(), signer.nonce());
        var text = signed(signer, act.type(), act.json().text());
        return as(signer, () -> api.commit(draw, new SignedText(text)));
    }

    DrawView reveal(Signer signer, UUID draw) {
        return reveal(signer, draw, signer.nonce());
    }

    DrawView reveal(Signer signer, UUID draw, Secret32 nonce) {
        var number = seen(signer, draw).number();
        var act = DrawReveal.revealing(number, signer.role(), nonce);
        var text = signed(signer, act.type(), act.json().text());
        return as(signer, () -> api.reveal(draw, new SignedText(text)));
    }

    /** Until everybody is asked. */
    UUID drawn(UUID project, Recusal... recusals) {
        return completed(requested(project, recusals));
    }

    /** Nobody but the platform commits. */
    UUID voided(UUID draw) {
        specified(draw);
        move(Duration.ofMinutes(12));
        awaitState(draw, DrawState.VOIDED);
        return draw;
    }

    UUID completed(UUID draw) {
        specified(draw);
        commit(host, draw);
        commit(inspector, draw);
        awaitState(draw, DrawState.REVEALING);
        reveal(host, draw);
        reveal(inspector, draw);
        awaitState(draw, DrawState.CALLING);
        return draw;
    }

    /** All awards are published, so that nobody is to be called any more. */
    void award() {
        tenders.forEach(this::award);
        await().atMost(LONG)
                .until(() ->
                        as(host, () -> api.draws(null)).stream()
                                .map(DrawView::state)
                                .allMatch(OVER::contains));
        tenders.clear();
    }

    void award(UUID project) {
        var today = clock.today();
        tell(
                new AwardPublished(
                        head(project, 1),
                        Statement.ofSystem("award.publish", "x", "{}"),
                        List.of(),
                        today,
                        today,
                        today));
    }

    void fail(UUID project) {
        tell(
                new TenderFailed(
                        head(project, 1),
                        Statement.ofSystem("tender.fail", "x", "{}"),
                        List.of("1"),
                        "投标人不足三家",
                        "财政部令第87号第四十一条"));
    }

    /** A document of the host. */
    UUID document(String name) {
        var content = Encodings.utf8("%PDF-1.7 抽取记录");
        return as(
                host,
                () -> {
                    var begun =
                            documents.begin(
                                    new BeginUpload(name, "application/pdf", content.length));
                    documents.segment(begun.id(), 0, content);
                    return documents.complete(begun.id()).id();
                });
    }

    void awaitState(UUID draw, DrawState state) {
        await().atMost(LONG).until(() -> seen(host, draw).state() == state);
    }

    void moveTo(Instant moment) {
        clock.moveTo(moment);
        await().atMost(LONG).until(() -> clock.movingTo().isEmpty());
    }

    void move(Duration ahead) {
        moveTo(clock.now().plus(ahead));
    }
}
