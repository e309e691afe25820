package org.gongcai.evaluatordraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluatordraw.County.LONG;
import static org.gongcai.evaluatordraw.County.as;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalDraw;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalRecord;
import org.gongcai.contracts.EvaluatorDrawEvent.NamesRead;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;

/** Documents that name people of a committee, before everybody may know them. */
@PlatformTest({EvaluatorDrawModule.class, TestLog.class, TestPool.class, County.class})
class NamesBeforeTheirTimeTest {

    private static final Duration TOMORROW = Duration.ofHours(24);

    @Autowired @Lazy County county;
    @Autowired EvaluatorDrawApi api;
    @Autowired VenueApi venue;
    @Autowired DocumentsApi documents;
    @Autowired NameHours hours;
    @Autowired RecordedEvents events;
    @Autowired LegalClock clock;

    @AfterEach
    void all_tenders_end() {
        county.award();
    }

    @Test
    void the_slip_of_a_draw_made_elsewhere_is_its_hash_until_names_are_shown() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = registered(project);
        assertThat(external(draw).slip()).isNull();
        assertThat(external(draw).slipHash()).matches("[0-9a-f]{64}");
        assertRefused("slip-sealed", () -> as(county.inspector(), () -> api.slip(draw, 0)));
        assertRefused("slip-sealed", () -> as(county.host(), () -> api.slip(draw, 0)));
        namesAreShown(project);
        var shown = external(draw).slip();
        assertThat(shown).isNotNull();
        assertThat(readings(draw)).isEmpty();
        var end = as(county.inspector(), () -> api.slip(draw, 1));
        var slip = as(county.inspector(), () -> api.slip(draw, 0));
        assertThat(end).hasSize(slip.length - 1);
        assertThat(Encodings.hex(Encodings.sha256(slip).bytes()))
                .isEqualTo(external(draw).slipHash());
        assertThat(readings(draw)).containsExactly(county.inspector().caller().person());
        as(county.host(), () -> api.slip(draw, 0));
        assertThat(readings(draw)).hasSize(2);
        assertRefused(
                "document-range", () -> as(county.host(), () -> api.slip(draw, slip.length + 1L)));
        assertRefused("not-yours", () -> county.desk().call(() -> api.slip(draw, 0)));
    }

    private UUID registered(UUID project) {
        var experts = IntStream.rangeClosed(1, 6).mapToObj(i -> expert(i)).toList();
        var made =
                new ExternalDraw(
                        project,
                        TestPool.ELSEWHERE,
                        "省抽〔2026〕12号",
                        clock.now(),
                        7,
                        2,
                        "省财政厅 张三",
                        "李四",
                        county.document("抽取记录.pdf"),
                        experts);
        return as(county.host(), () -> api.registerExternal(made)).id();
    }

    private static ExternalExpert expert(int i) {
        return new ExternalExpert("S" + i, "PLANTS" + i, "PLANTU" + i, "C01", "PLANTP" + i);
    }

    private ExternalRecord external(UUID draw) {
        var external = county.seen(county.inspector(), draw).external();
        if (external == null) {
            throw new AssertionError("No external record of " + draw);
        }
        return external;
    }

    private void namesAreShown(UUID project) {
        var bid =
                new OpenedBid(
                        "e1",
                        CreditCode.complete("91349900MAE9B0019"),
                        "云桥信息",
                        DecryptOutcome.DECRYPTED,
                        Money.cny("12000000.00"),
                        Map.of(),
                        null,
                        1,
                        "00",
                        null);
        var statement = Statement.ofSystem("bids.open", "349921-CG-2026-0001", "{}");
        county.tell(new BidsOpened(county.head(project, 1), statement, "1", List.of(bid)));
        county.move(TOMORROW.minus(Duration.ofMinutes(50)));
        await().atMost(LONG).until(() -> hours.areNamesShown(project));
    }

    private List<UUID> readings(UUID draw) {
        return events.all(NamesRead.class).stream()
                .filter(each -> each.subject().equals(draw))
                .map(NamesRead::by)
                .toList();
    }

    @Test
    void a_letter_is_on_record_once_for_each_reader_wherever_reading_begins() {
        var project = county.tenderEvaluated(TOMORROW);
        var draw = county.drawn(project);
        appointRepresentative(draw);
        namesAreShown(project);
        var desk = county.desk();
        var letter = desk.call(() -> venue.letters(project)).getFirst();
        assertThat(letter.name()).doesNotContain("王芳").endsWith(".pdf");
        assertThat(readings(draw)).isEmpty();
        desk.run(() -> venue.letter(project, letter.document(), 1, 2));
        assertThat(readings(draw)).containsExactly(desk.person());
        desk.run(() -> venue.letter(project, letter.document(), 0, 2));
        assertThat(readings(draw)).hasSize(1);
        var inspector = county.inspector().caller();
        assertRefused("not-yours", () -> inspector.run(() -> venue.letters(project)));
        county.tell(
                new InspectorInvited(
                        county.head(project, 1),
                        inspector.person(),
                        SessionKind.EVALUATION,
                        clock.now()));
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> !inspector.call(() -> venue.letters(project)).isEmpty());
    }

    private void appointRepresentative(UUID draw) {
        byte[] content = Encodings.utf8("%PDF-1.7 授权王芳参加评审");
        county.buyer()
                .run(() -> {
                    var begun =
                            documents.begin(
                                    new BeginUpload(
                                            "授权函（王芳）.pdf", "application/pdf", content.length));
                    documents.segment(begun.id(), 0, content);
                    var letter = documents.complete(begun.id()).id();
                    venue.appointRepresentative(draw, new NewRepresentative("王芳", letter));
                });
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
