package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.app.CountyPerson.BO_WEN;
import static org.gongcai.app.CountyPerson.CHENG_RUI;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.GUO_NING;
import static org.gongcai.app.CountyPerson.HAN_SONG;
import static org.gongcai.app.CountyPerson.LIANG_ZHENG;
import static org.gongcai.app.CountyPerson.LUO_JIAN;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SU_MEI;
import static org.gongcai.app.CountyPerson.TANG_ZHIYUAN;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.CountyPerson.ZHOU_LAN;
import static org.gongcai.app.TestCounty.eventually;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.EvaluatorDrawApi.CallOutcome;
import org.gongcai.contracts.EvaluatorDrawApi.CallResult;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.EvidenceGrade;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.RecusalGround;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseStatement;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The people of a tender: drawn, called, replaced, seated, scoring in secret and named at the end;
 * and a supplier whose violation has consequences in the next tender.
 */
class PeopleStoryTest {

    private static final String LOT = "1";
    private static final Map<CountyPerson, String> PRICES =
            Map.of(SU_MEI, "950000.00", TIAN_YE, "900000.00", MENG_QI, "880000.00");

    /** domain-rules §5.4, C1 and C2: technical marks of five members, then the objective ones. */
    private static final Map<CountyPerson, List<String>> TECHNICAL =
            Map.of(
                    SU_MEI, List.of("52.0", "53.5", "51.0", "54.0", "52.5"),
                    TIAN_YE, List.of("48.0", "47.0", "49.5", "46.5", "48.0"),
                    MENG_QI, List.of("50.0", "50.5", "49.0", "51.0", "50.5"));

    private static final Map<CountyPerson, String> OBJECTIVE =
            Map.of(SU_MEI, "9", TIAN_YE, "10", MENG_QI, "8");

    private final TestCounty county = TestCounty.onRunningServer();
    private final Map<CountyPerson, Sent> sent = new LinkedHashMap<>();

    @TempDir Path folder;

    private record Sent(UUID bid, Bytes32 envelope, Secret32 dek) {}

    @Test
    void a_committee_is_drawn_seated_and_scores_and_a_violation_has_consequences() {
        var pool = TestDraw.pool(county);
        var deadline = county.nextOpening();
        var project = TestDraw.announced(county, "实验室信息化设备", deadline);
        county.setKeys(project);
        PRICES.forEach((person, price) -> bid(project, person, price));

        var draw = drawnTheDayBefore(project, pool, deadline);
        called(draw);

        county.moveClockTo(deadline);
        opened(project);
        county.moveClockTo(deadline.plus(Duration.ofMinutes(150)));
        qualified(project);
        var seats = seated(project, draw);
        tooEarly(seats.getFirst());
        county.moveClockTo(deadline.plus(TestDraw.UNTIL_EVALUATION));
        evaluated(project, seats);
        awarded(project);
        namesAndOwnScores(project);

        var boying = debarred();
        theNextTenderRefuses(boying);
    }

    private void bid(UUID project, CountyPerson person, String price) {
        var bidder = county.bidder(person);
        var sheet = new Sheet(price, "60 日", false, "");
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sealed = bidder.seal(project, LOT, sheet, files, folder);
        var accepted = bidder.submit(project, sealed);
        eventually(() -> bidder.checkedReceipt(project, accepted.bidId(), sealed.bid()));
        var envelope = county.desk(person).openings().myBidsOf(project).getFirst().envelope();
        sent.put(person, new Sent(accepted.bidId(), Bytes32.parse(envelope), sealed.bid().dek()));
    }

    /** Agency and inspector each with a nonce of their own device; the platform by itself. */
    private DrawView drawnTheDayBefore(UUID project, UUID pool, Instant deadline) {
        county.moveClockTo(TestDraw.start(deadline));
        var agency = device(LUO_JIAN, "agency");
        var inspector = device(HAN_SONG, "inspector");
        var draws = county.desk(LUO_JIAN).draws();
        evenCommitteesAreRefused(project, pool);
        var prepared = draws.request(request(project, pool, 5, 1));
        assertThat(prepared.state()).isEqualTo(DrawState.PREPARED);
        eventually(() -> agency.specify(draws.draw(prepared.id())));
        eventually(() -> agency.commit(draws.draw(prepared.id())));
        eventually(() -> inspector.commit(draws.draw(prepared.id())));
        eventually(
                () -> assertThat(draws.draw(prepared.id()).state()).isEqualTo(DrawState.REVEALING));
        eventually(() -> agency.reveal(prepared.id(), prepared.number()));
        eventually(() -> inspector.reveal(prepared.id(), prepared.number()));
        eventually(
                () -> assertThat(draws.draw(prepared.id()).state()).isEqualTo(DrawState.CALLING));
        var drawn = draws.draw(prepared.id());
        assertThat(drawn.seed()).hasSize(64);
        assertThat(drawn.orders()).isEmpty();
        assertThat(county.desk(HAN_SONG).draws().draw(drawn.id()).orders()).isNotEmpty();
        return drawn;
    }

    private DrawDevice device(CountyPerson person, String role) {
        var key = SigningKey.generate(Alg.ES256);
        var by = person.party().code().value();
        county.desk(person).enrol(by, key);
        return new DrawDevice(by, role, county.desk(person), key);
    }

    private static NewDraw request(UUID project, UUID pool, int total, int purchaserSeats) {
        return new NewDraw(
                project,
                pool,
                total,
                purchaserSeats,
                List.of(
                        new SeatRequest(TestDraw.INFORMATION, 2),
                        new SeatRequest(TestDraw.EQUIPMENT, total - purchaserSeats - 2)),
                List.of(new Recusal(RecusalGround.OTHER, "E00001", "与采购人代表有近亲属关系")),
                10);
    }

    private void evenCommitteesAreRefused(UUID project, UUID pool) {
        assertRefused(
                "committee-odd",
                () -> county.desk(LUO_JIAN).draws().request(request(project, pool, 6, 1)));
        assertRefused(
                "experts-below-two-thirds",
                () -> county.desk(LUO_JIAN).draws().request(request(project, pool, 5, 2)));
    }

    /** The first person called declines, the next of its order is asked, all others accept. */
    private void called(DrawView draw) {
        var desk = county.desk(GUO_NING).draws();
        var declined = new ArrayList<UUID>();
        eventually(() -> {
            for (var call : desk.nextCall()) {
                assertThat(call.script()).doesNotContain("教育体育局").doesNotContain("实验室");
                var result = declined.isEmpty() ? CallResult.DECLINED : CallResult.ACCEPTED;
                desk.recordCall(
                        call.call(),
                        new CallOutcome(result, EvidenceGrade.RECORDED_CALL, "录音 " + call.call()));
                declined.add(call.call());
            }
            assertThat(county.desk(LUO_JIAN).draws().draw(draw.id()).state())
                    .isEqualTo(DrawState.SEATED);
        });
        var called = county.desk(LUO_JIAN).draws().draw(draw.id());
        assertThat(called.contacts())
                .extracting(contact -> contact.outcome())
                .hasSize(5)
                .containsOnlyOnce(ContactOutcome.DECLINED);
    }

    private void opened(UUID project) {
        eventually(() ->
                sent.forEach((person, bid) -> {
                    var own = county.desk(person).openings().myBidsOf(project).getFirst();
                    county.bidder(person)
                            .release(
                                    project,
                                    bid.bid(),
                                    Objects.requireNonNull(own.closingEvent()),
                                    bid.envelope(),
                                    bid.dek());
                }));
        eventually(() -> assertThat(published(project).state()).isEqualTo(TenderState.OPENED));
    }

    private void qualified(UUID project) {
        var decisions =
                sent.keySet().stream()
                        .map(person ->
                                new Decision(person.party().code().value(), true, null, false))
                        .toList();
        eventually(() ->
                county.desk(FANG_XIAO)
                        .evaluations()
                        .reviewQualification(project, LOT, new QualificationReview(decisions)));
        assertThat(
                        county.desk(FANG_XIAO)
                                .evaluations()
                                .evaluation(project)
                                .lots()
                                .getFirst()
                                .state())
                .isEqualTo(LotEvaluationState.COMMITTEE);
    }

    /** The identity desk gives each its code; nobody else has seen a name before. */
    private List<Desk> seated(UUID project, DrawView draw) {
        var purchaser = county.desk(ZHOU_LAN);
        var letter = purchaser.upload("授权函.pdf", "application/pdf", TestTender.pdf());
        purchaser
                .venue()
                .appointRepresentative(draw.id(), new NewRepresentative("郑工", letter.id()));
        var desk = county.desk(GUO_NING).venue();
        var terminal = desk.enrolTerminal(new NewTerminal("一号终端", TestDraw.room(county, project)));
        var session = desk.session(draw.id());
        assertThat(session.namesShown()).isTrue();
        var seats = new ArrayList<Desk>();
        for (var seat : session.seats()) {
            var code = desk.issueCode(draw.id(), seat.seat(), new IdentityCheck("居民身份证")).code();
            var entry = new CodeEntry(terminal.secret(), code);
            var account = county.server().citizen().venue().signIn(entry);
            assertRefused("code-used", () -> county.server().citizen().venue().signIn(entry));
            var own = county.server().desk(account.username(), account.password());
            assertThat(own.venue().seat().bidders()).hasSize(3);
            own.venue().declare(new Declaration(false, null));
            seats.add(own);
        }
        assertThat(desk.session(draw.id()).seats())
                .allMatch(each -> each.state() == VenueSeatState.TAKEN);
        return seats;
    }

    private static void tooEarly(Desk seat) {
        var vote = new ChairVote(1);
        eventually(() ->
                assertRefused("evaluation-too-early", () -> seat.committees().voteChair(vote)));
    }

    private void evaluated(UUID project, List<Desk> seats) {
        eventually(() -> seats.forEach(seat -> seat.committees().mine()));
        // More than half elect.
        seats.subList(0, 3).forEach(seat -> seat.committees().voteChair(new ChairVote(1)));
        seats.forEach(seat -> seat.committees().acknowledgeDiscipline());
        for (var seat : seats) {
            for (var bid : sent.values()) {
                seat.committees()
                        .voteConformity(new ConformityVote(LOT, bid.envelope().hex(), true, null));
            }
        }
        for (int member = 0; member < seats.size(); member++) {
            marks(seats.get(member), member);
        }
        marksAreSeenByNobody(project);
        var chair = seats.getFirst().committees();
        chair.drawUpReport(new LotRef(LOT));
        seats.forEach(seat -> seat.committees().signReport(new ReportSignature(LOT, true, null)));
        eventually(() ->
                assertThat(
                                county.desk(LUO_JIAN)
                                        .evaluations()
                                        .evaluation(project)
                                        .lots()
                                        .getFirst()
                                        .ranking())
                        .extracting(RankedBid::bidder, RankedBid::score)
                        .containsExactly(
                                scored(SU_MEI, "89.39"),
                                scored(MENG_QI, "88.20"),
                                scored(TIAN_YE, "87.13")));
    }

    private static Tuple scored(CountyPerson person, String total) {
        return tuple(person.party().code(), new BigDecimal(total));
    }

    private void marks(Desk seat, int member) {
        sent.forEach((person, bid) -> {
            var technical = Objects.requireNonNull(TECHNICAL.get(person)).get(member);
            save(seat, bid, "T", technical);
            save(seat, bid, "O", Objects.requireNonNull(OBJECTIVE.get(person)));
        });
        var first = sent.values().iterator().next();
        assertRefused("mark-range", () -> save(seat, first, "T", "60.5"));
        assertRefused("criterion-not-marked", () -> save(seat, first, "P", "30"));
        seat.committees().submitSheet(new LotRef(LOT));
    }

    private static void save(Desk seat, Sent bid, String criterion, String points) {
        seat.committees()
                .saveScore(
                        new SaveScore(
                                LOT,
                                bid.envelope().hex(),
                                criterion,
                                new BigDecimal(points),
                                null));
    }

    private void marksAreSeenByNobody(UUID project) {
        var progress = county.desk(FANG_XIAO).committees().progress(project);
        assertThat(progress.lots().getFirst().phase()).isEqualTo(CommitteePhase.REPORT);
        assertThat(progress.lots().getFirst().sheets()).isEqualTo(5);
        assertThat(published(project).scores()).isEmpty();
        assertThat(published(project).members()).isEmpty();
    }

    private void awarded(UUID project) {
        var purchaser = county.desk(ZHOU_LAN).projects();
        eventually(() ->
                assertThat(purchaser.project(project).state()).isEqualTo(ProjectState.EVALUATED));
        var first = new LotAward(LOT, CountyParty.QIMING.code().value(), null);
        purchaser.proposeAward(project, new AwardProposal(List.of(first)));
        county.desk(TANG_ZHIYUAN).projects().confirmAward(project);
        eventually(() -> assertThat(published(project).state()).isEqualTo(TenderState.AWARDED));
    }

    private void namesAndOwnScores(UUID project) {
        eventually(() -> {
            assertThat(published(project).members()).hasSize(5);
            assertThat(published(project).scores()).isNotEmpty();
        });
        eventually(() -> {
            var own = county.desk(TIAN_YE).evaluations().myResults(project).getFirst();
            assertThat(own.rank()).isEqualTo(3);
            assertThat(own.score()).isEqualByComparingTo("87.13");
            assertThat(own.items()).hasSize(3);
        });
        var draws = county.server().citizen().published().draws(number(project));
        assertThat(draws)
                .singleElement()
                .satisfies(draw -> assertThat(draw.state()).isEqualTo(DrawState.PUBLISHED));
    }

    /** Recorded by one supervisor, decided by another, with notice and statement between. */
    private CountyPerson debarred() {
        county.bidder(BO_WEN);
        var recorder = county.desk(LIANG_ZHENG).violations();
        var filed =
                recorder.file(
                        new NewCase(
                                OffenderKind.SUPPLIER,
                                CountyParty.BOYING.code().value(),
                                "GP-77-1",
                                "提供虚假的业绩证明材料",
                                null,
                                null));
        var decision =
                new CaseDecision(
                        "澄财罚〔2026〕1号",
                        "提供虚假的业绩证明材料谋取中标",
                        "列入不良行为记录名单，一年内禁止参加政府采购活动",
                        12,
                        null,
                        Seriousness.SERIOUS,
                        "可在 60 日内申请行政复议，或者在 6 个月内提起行政诉讼");
        assertRefused(
                "notice-missing",
                () -> county.desk(CHENG_RUI).violations().decide(filed.id(), decision));
        recorder.giveNotice(filed.id(), new CaseNotice("提供虚假材料", "禁止参加政府采购活动一年", "可以陈述、申辩，可以要求听证"));
        var own = county.desk(BO_WEN).violations();
        eventually(() -> assertThat(own.mine()).isNotEmpty());
        own.state(filed.id(), new CaseStatement("材料由经办人擅自提供，公司不知情。"));
        assertRefused("second-person-needed", () -> recorder.decide(filed.id(), decision));
        county.desk(CHENG_RUI).violations().decide(filed.id(), decision);
        recorder.served(filed.id(), new Service(county.today(), "直接送达"));
        assertThat(recorder.violationCase(filed.id()).state()).isEqualTo(CaseState.PUBLISHED);
        eventually(() ->
                assertThat(
                                county.server()
                                        .citizen()
                                        .published()
                                        .creditOf(CountyParty.BOYING.code().value()))
                        .singleElement()
                        .matches(CreditEntry::inForce));
        return BO_WEN;
    }

    /** Warned when it bids, not qualified at the review: never refused in silence. */
    private void theNextTenderRefuses(CountyPerson person) {
        var deadline = county.nextOpening();
        var plan =
                TestTender.plan(
                        county,
                        CountyParty.EDUCATION_BUREAU,
                        "教学影像设备",
                        TestTender.lot("教学影像设备", "1200000.00"));
        var project = TestTender.announced(county, plan, deadline);
        county.setKeys(project);
        eventually(() ->
                assertThat(county.desk(person).openings().sealing(project, LOT).warning())
                        .isNotBlank());
        assertThat(county.desk(SU_MEI).openings().sealing(project, LOT).warning()).isNull();
        sent.clear();
        PRICES.forEach((each, price) -> bid(project, each, price));
        bid(project, person, "870000.00");
        county.moveClockTo(deadline);
        opened(project);
        var qualified =
                sent.keySet().stream()
                        .map(each -> new Decision(each.party().code().value(), true, null, false))
                        .toList();
        county.moveClockTo(deadline.plusSeconds(3600));
        assertRefused(
                "bid-invalid",
                () ->
                        county.desk(FANG_XIAO)
                                .evaluations()
                                .reviewQualification(
                                        project, LOT, new QualificationReview(qualified)));
    }

    private PublicTender published(UUID project) {
        return county.server().citizen().published().tender(number(project));
    }

    private String number(UUID project) {
        return county.desk(FANG_XIAO).openings().opening(project).number();
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
