package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.HandOver;
import org.gongcai.contracts.BidOpeningApi.KeySetSignature;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.Piece;
import org.gongcai.contracts.BidOpeningApi.ReleaseBid;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.HolderApi.RehearsalAnswer;
import org.gongcai.contracts.HolderApi.RehearsalView;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
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
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.BidDraft;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.BidPiece;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.BidSealer;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.PieceSlot;
import org.gongcai.trust.Rehearsal;
import org.gongcai.trust.SealedBid;
import org.gongcai.trust.SegmentHash;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.TenderKey;
import org.gongcai.trust.Untrusted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Tenders of 澄溪县人民医院 with all who take part, and what each of them can do. */
@Lazy
class OpeningFixture {

    /** Somebody with a signing key of its own. */
    record Signer(Caller caller, PartyRef party, String by, SigningKey key) {}

    /** A bid as it lies on the bidder's device. */
    record Envelope(SealedBid sealed, byte[] body) {
        String head() {
            return sealed.head().json().text();
        }

        String r() {
            return sealed.r().hex();
        }
    }

    private final Actors actors;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final LegalClock clock;
    private final BidOpeningApi api;
    private final HolderApi holderApi;
    private final EnrolledKeys keys;
    private final TenderOpenings openings;
    private final AtomicInteger numbers = new AtomicInteger();

    private final PartyRef purchaser;
    private final PartyRef agency;
    private final Caller buyer;
    private final Map<String, Signer> holders = new TreeMap<>();

    OpeningFixture(
            Actors actors,
            Outbox outbox,
            TransactionTemplate transaction,
            LegalClock clock,
            BidOpeningApi api,
            HolderApi holderApi,
            EnrolledKeys keys,
            TenderOpenings openings) {
        this.actors = actors;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.api = api;
        this.holderApi = holderApi;
        this.keys = keys;
        this.openings = openings;
        purchaser = actors.party("澄溪县人民医院", PartyKind.PURCHASER);
        agency = actors.party("澄州允公项目管理有限公司", PartyKind.AGENCY);
        actors.entrust(purchaser, agency);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        var finance = actors.party("澄溪县财政局", PartyKind.AUTHORITY);
        hold(HolderSeat.SUPERVISION, Role.SUPERVISOR, finance);
        hold(HolderSeat.SUPERVISION_BACKUP, Role.SUPERVISOR, finance);
        hold(HolderSeat.PLATFORM, Role.OPERATOR, finance);
        hold(HolderSeat.AGENCY, Role.AGENCY, agency);
    }

    private void hold(HolderSeat seat, Role role, PartyRef party) {
        var person = actors.holder(seat, role, party);
        holders.put(seat.recipient(), enrolled(person, party, seat.recipient()));
    }

    Caller buyer() {
        return buyer;
    }

    /** Another person in the same seat. */
    Signer colleague(HolderSeat seat) {
        var party = holder(seat.recipient()).party();
        return enrolled(actors.holder(seat, Role.SUPERVISOR, party), party, seat.recipient());
    }

    List<Signer> holders() {
        return List.copyOf(holders.values());
    }

    Signer holder(String recipient) {
        return required(holders.get(recipient));
    }

    static void assertRefused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    static <T> T required(@Nullable T found) {
        return Optional.ofNullable(found).orElseThrow();
    }

    Signer supplier(String name) {
        var party = actors.party(name, PartyKind.SUPPLIER);
        return enrolled(actors.appointed(Role.SUPPLIER, party), party, party.creditCode().value());
    }

    private Signer enrolled(Caller person, PartyRef party, String by) {
        var key = SigningKey.generate(Alg.ES256);
        var head = new EventHead(UUID.randomUUID(), person.person(), 100, clock.now());
        tell(
                new KeyEnrolled(
                        head,
                        Statement.ofSystem("key.enrol", by, "{}"),
                        person.person(),
                        party.creditCode(),
                        by,
                        "ES256",
                        key.verifyKey().id().hex(),
                        Encodings.hex(key.verifyKey().spki())));
        await().atMost(LONG).until(() -> keys.findById(head.eventId()).isPresent());
        return new Signer(person, party, by, key);
    }

    void tell(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    static <T> T as(Signer signer, Supplier<T> work) {
        return signer.caller().call(work);
    }

    Case tender() {
        return tender(true, "1");
    }

    Case tender(boolean holdersMayOpen, String... lots) {
        return tender(Duration.ofMinutes(30), holdersMayOpen, lots);
    }

    Case tender(Duration open, boolean holdersMayOpen, String... lots) {
        return tender(Actors.AUTHORITY, open, holdersMayOpen, lots);
    }

    Case tenderUnder(UUID authority) {
        return tender(authority, Duration.ofMinutes(30), true, "1");
    }

    private Case tender(UUID authority, Duration open, boolean holdersMayOpen, String... lots) {
        var number = "349921-CG-2026-%04d".formatted(numbers.incrementAndGet());
        var project = UUID.randomUUID();
        var deadline = clock.now().plus(open);
        var head = new EventHead(UUID.randomUUID(), project, 1, clock.now());
        var tender = tender(number, authority, deadline, holdersMayOpen, lots);
        tell(
                new TenderAnnounced(
                        head, Statement.ofSystem("tender.announce", number, "{}"), tender));
        await().atMost(LONG).until(() -> openings.existsById(project));
        return new Case(project, tender);
    }

    private Tender tender(
            String number, UUID authority, Instant deadline, boolean mayOpen, String... lots) {
        var budget = Money.cny("9860000.00");
        return new Tender(
                number,
                "64排CT及配套",
                purchaser,
                agency,
                ProcurementMethod.OPEN_TENDER,
                "A02320100",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                budget,
                Arrays.stream(lots)
                        .map(lot -> new Tender.LotContent(lot, "第%s包".formatted(lot), budget))
                        .toList(),
                BigDecimal.TEN,
                List.of(),
                deadline,
                30,
                mayOpen,
                "澄溪县公共资源交易中心",
                "",
                authority,
                Actors.REGION,
                clock.today(),
                null);
    }

    void moveTo(Instant moment) {
        if (moment.isAfter(clock.now())) {
            clock.moveTo(moment);
            await().atMost(LONG).until(() -> clock.movingTo().isEmpty());
        }
    }

    static final Duration LONG = Duration.ofSeconds(60);

    /** One tender with the keys its holders made for it. */
    final class Case {
        final UUID project;
        final Tender tender;
        final Map<String, HpkeKeyPair> pairs = new TreeMap<>();

        Case(UUID project, Tender tender) {
            this.project = project;
            this.tender = tender;
        }

        OpeningView view(Signer signer) {
            return as(signer, () -> api.opening(project));
        }

        OpeningView view() {
            return view(holder("supervision"));
        }

        TenderKey newKey(String recipient) {
            var pair = HpkeKeyPair.generate(Entropy.secure());
            pairs.put(recipient, pair);
            return new TenderKey(tender.number(), "all", 1, recipient, pair.publicKey());
        }

        OpeningView announce(Signer holder, TenderKey key) {
            var text = key.signed(key.recipient(), holder.key()).text();
            return as(holder, () -> api.announceKey(project, new SignedText(text)));
        }

        Case announceKeys() {
            holders.forEach((recipient, holder) -> {
                announce(holder, newKey(recipient));
                rehearse(recipient);
            });
            return this;
        }

        /** The device of that recipient answers what it is asked. */
        OpeningView rehearse(String recipient) {
            return answer(recipient, required(pairs.get(recipient)));
        }

        OpeningView answer(String recipient, HpkeKeyPair pair) {
            var asked = rehearsal(recipient);
            var key = new TenderKey(tender.number(), "all", 1, recipient, pair.publicKey());
            var answer = Rehearsal.answer(key, pair, asked.sealed()).hex();
            return as(
                    holder(recipient),
                    () -> holderApi.answer(project, new RehearsalAnswer(recipient, answer)));
        }

        RehearsalView rehearsal(String recipient) {
            return as(holder(recipient), () -> holderApi.rehearsals(project)).getFirst();
        }

        OpeningView sign(Signer holder) {
            var keySet = keySet();
            var sig = keySet.signature(holder.by(), holder.key()).json().text();
            return as(
                    holder,
                    () -> api.signKeySet(project, new KeySetSignature(keySet.hash().hex(), sig)));
        }

        KeySet keySet() {
            return KeySet.of(JsonObject.read(required(view().keySet()).text()));
        }

        /** Announces, signs, and waits until the log has proven the key set. */
        Case receiving() {
            announceKeys();
            holders.values().forEach(this::sign);
            await().atMost(LONG).until(() -> required(view().keySet()).inForce());
            return this;
        }

        Envelope seal(Signer bidder, long seq, String price) {
            return seal(bidder, "1", seq, price, 20_000);
        }

        /** With a file of that text. */
        Envelope seal(Signer bidder, long seq, String price, String text) {
            byte[] bytes = Encodings.utf8(text.repeat(2_000));
            var file = new BidFile("投标文件.txt", "text/plain", bytes.length);
            var attachment = new Attachment(file, () -> new ByteArrayInputStream(bytes));
            var fields = new TreeMap<>(Map.of("price", price, "smallOrMicro", "no"));
            return seal(
                    keySet(),
                    bidder,
                    new BidDraft("1", bidder.by(), seq, fields, List.of(attachment)));
        }

        Envelope seal(Signer bidder, String lot, long seq, String price, int fileSize) {
            var fields =
                    new TreeMap<>(
                            Map.of("price", price, "deliveryPeriod", "30天", "smallOrMicro", "no"));
            var file = new BidFile("投标文件.pdf", "application/pdf", fileSize);
            var attachment =
                    new Attachment(file, () -> new ByteArrayInputStream(counting(fileSize)));
            return seal(
                    keySet(),
                    bidder,
                    new BidDraft(lot, bidder.by(), seq, fields, List.of(attachment)));
        }

        Envelope seal(KeySet keySet, Signer bidder, BidDraft draft) {
            try {
                var body = new ByteArrayOutputStream();
                var sealed =
                        new BidSealer(keySet, Entropy.secure()).seal(draft, bidder.key(), body);
                return new Envelope(sealed, body.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        UUID upload(Signer bidder, byte[] body) {
            var begun =
                    as(
                            bidder,
                            () ->
                                    api.beginUpload(
                                            project, new BeginUpload("1", "all", body.length)));
            for (int number = 0; number < begun.segments(); number++) {
                int from = number * SegmentHash.SEGMENT;
                int at = number;
                var segment =
                        Arrays.copyOfRange(
                                body, from, Math.min(body.length, from + SegmentHash.SEGMENT));
                bidder.caller().run(() -> api.segment(project, begun.uploadId(), at, segment));
            }
            return begun.uploadId();
        }

        BidAccepted submit(Signer bidder, Envelope envelope) {
            var upload = upload(bidder, envelope.body());
            return submit(bidder, upload, envelope);
        }

        BidAccepted submit(Signer bidder, UUID upload, Envelope envelope) {
            var sent = new SubmitBid(envelope.head(), envelope.r());
            return as(bidder, () -> api.submit(project, upload, sent));
        }

        BidState stateOf(Signer bidder, BidAccepted bid) {
            return as(bidder, () -> api.myBidsOf(project)).stream()
                    .filter(each -> each.bidId().equals(bid.bidId()))
                    .findFirst()
                    .orElseThrow()
                    .state();
        }

        void awaitState(Signer bidder, BidAccepted bid, BidState state) {
            await().atMost(LONG).until(() -> stateOf(bidder, bid) == state);
        }

        Case close() {
            moveTo(tender.bidDeadline());
            await().atMost(LONG).until(() -> view().closingEvent() != null);
            return this;
        }

        void release(Signer bidder, BidAccepted bid, Envelope envelope) {
            var act = BidRelease.releasing(envelope.sealed().envelope(), envelope.sealed().dek());
            var text = act.signed(bidder.by(), bidder.key()).text();
            var sent = new ReleaseBid(bid.bidId(), text, envelope.sealed().dek().hex());
            as(bidder, () -> api.release(project, sent));
        }

        void check(TestClosing closing) {
            var supervision = holder("supervision");
            var act = new CloseChecked(tender.number(), closing.index());
            var text = act.signed("supervision", supervision.key()).text();
            as(supervision, () -> api.closingChecked(project, new SignedText(text)));
        }

        OpeningView handOver(String recipient, Piece... pieces) {
            return as(
                    holder(recipient), () -> api.handOver(project, new HandOver(List.of(pieces))));
        }

        /** Everything this recipient can open of what is wanted. */
        Piece[] pieces(String recipient) {
            return pieces(recipient, SealedEnvelope::wanted);
        }

        /** The same of every envelope, whoever opened it. */
        Piece[] allPieces(String recipient) {
            return pieces(recipient, envelope -> true);
        }

        private Piece[] pieces(String recipient, Predicate<SealedEnvelope> which) {
            var console = as(holder(recipient), () -> api.console(project));
            var set = KeySet.of(JsonObject.read(console.keySet()));
            return console.envelopes().stream()
                    .filter(which)
                    .map(envelope -> BidHead.parse(Encodings.utf8(envelope.head())))
                    .flatMap(head ->
                            set.rule().order().stream()
                                    .filter(slot -> slot.recipient().equals(recipient))
                                    .map(slot -> piece(new BidOpener(set, head), slot)))
                    .toArray(Piece[]::new);
        }

        private Piece piece(BidOpener opener, PieceSlot slot) {
            try {
                var value = opener.openPiece(slot, required(pairs.get(slot.recipient())));
                return new Piece(statement(opener, slot, true), value.hex());
            } catch (Untrusted e) {
                return new Piece(statement(opener, slot, false), null);
            }
        }

        String statement(BidOpener opener, PieceSlot slot, boolean ok) {
            var act =
                    new BidPiece(
                            opener.head().envelope(),
                            slot.clause(),
                            slot.piece(),
                            slot.recipient(),
                            ok);
            return act.signed(slot.recipient(), holder(slot.recipient()).key()).text();
        }
    }

    /** What the log says of a closing. */
    record TestClosing(long index) {}

    static byte[] counting(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }
}
