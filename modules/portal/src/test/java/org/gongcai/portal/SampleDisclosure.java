package org.gongcai.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BatchSlot;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.Tender;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Stage;
import org.jspecify.annotations.Nullable;

/** Two tenders of the demo county, one awarded and one announced. */
final class SampleDisclosure implements DisclosureApi {

    static final String AWARDED = "349921-CG-2026-0031";
    static final String ANNOUNCED = "349921-CG-2026-0032";
    static final UUID PROJECT = UUID.fromString("b0000000-0000-4000-8000-000000000031");
    static final UUID EVENT = UUID.fromString("e0000000-0000-4000-8000-000000000001");
    static final CreditCode QIMING = new CreditCode("91349921MAE9B0027H");

    private static final Instant ANNOUNCED_AT = Instant.parse("2026-02-20T01:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-03-16T01:30:00Z");
    private static final Money BUDGET = Money.cny("2864000");
    private static final Money PRICE = Money.cny("2586000");

    @Override
    public TenderPage tenders(
            @Nullable String q, @Nullable TenderState state, @Nullable String after, int size) {
        return after == null
                ? new TenderPage(List.of(row(AWARDED, TenderState.AWARDED)), "cursor/1")
                : new TenderPage(List.of(), null);
    }

    static TenderRow row(String number, TenderState state) {
        return new TenderRow(
                PROJECT,
                number,
                "中小学智慧教室<设备>",
                "澄溪县教育体育局",
                "公开招标",
                BUDGET,
                ANNOUNCED_AT,
                DEADLINE,
                state);
    }

    @Override
    public CreditPage credit(@Nullable String q, @Nullable String after, int size) {
        return new CreditPage(creditOf(QIMING.value()), null);
    }

    @Override
    public List<CreditEntry> creditOf(String code) {
        return code.equals(QIMING.value()) ? SampleCases.entries() : List.of();
    }

    @Override
    public List<PublicMonitoring> monitorings(String number) {
        return number.equals(AWARDED) ? List.of(SampleInspection.published()) : List.of();
    }

    @Override
    public List<PublicDraw> draws(String number) {
        return List.of();
    }

    @Override
    public DisclosureApi.DrawFigures drawFigures(@Nullable Integer year) {
        return new DisclosureApi.DrawFigures(2026, List.of());
    }

    @Override
    public List<DisclosureApi.PublicOrder> order(String number, UUID draw) {
        return List.of();
    }

    @Override
    public PublicTender tender(String number) {
        return switch (number) {
            case AWARDED -> awarded();
            case ANNOUNCED -> announced();
            default ->
                    throw Refused.of("unknown-tender", "没有编号为 %s 的公告".formatted(number))
                            .value("number", number);
        };
    }

    private static PublicTender awarded() {
        var award = new Award("1", QIMING, "启明教学装备", PRICE, BUDGET);
        return new PublicTender(
                PROJECT,
                notice(AWARDED),
                TenderState.AWARDED,
                ANNOUNCED_AT,
                strip(Stage.AWARDED),
                List.of(
                        new PostingView(
                                NoticeKind.TENDER,
                                "澄溪县政府采购网",
                                true,
                                "https://example.org/notice",
                                ANNOUNCED_AT)),
                "0a1b 2c3d 4e5f 6071 8293",
                new Closing(DEADLINE, 4),
                List.of(lot(LotPhase.AWARDED, 4, List.of(bid()))),
                new AwardNotice(
                        List.of(award),
                        DEADLINE,
                        LocalDate.parse("2026-03-17"),
                        LocalDate.parse("2026-03-25"),
                        Money.cny("278000"),
                        new BigDecimal("9.71")),
                new Observation(9, 8, 2),
                List.of(new Proof("proof.tender-announced", EVENT, ANNOUNCED_AT)),
                SampleCommittee.members(),
                SampleCommittee.disclosed());
    }

    private static PublicTender announced() {
        return new PublicTender(
                PROJECT,
                notice(ANNOUNCED),
                TenderState.ANNOUNCED,
                ANNOUNCED_AT,
                strip(Stage.ANNOUNCED),
                List.of(),
                null,
                null,
                List.of(lot(LotPhase.RECEIVING, null, List.of())),
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static LotPublic lot(LotPhase phase, @Nullable Integer count, List<OpenedBid> bids) {
        return new LotPublic("1", "智慧教室", BUDGET, phase, count, bids.size(), bids, null, null);
    }

    private static OpenedBid bid() {
        return new OpenedBid(
                "ab".repeat(32),
                QIMING,
                "启明教学装备",
                DecryptOutcome.DECRYPTED,
                PRICE,
                Map.of("工期", "60 天"),
                "cd".repeat(32),
                7,
                "ef".repeat(32),
                new BatchSlot(3, List.of("01".repeat(32))));
    }

    private static Tender notice(String number) {
        return new Tender(
                number,
                "中小学智慧教室<设备>",
                new PartyRef(UUID.randomUUID(), new CreditCode("11349921990000252B"), "教育体育局"),
                null,
                ProcurementMethod.OPEN_TENDER,
                "A02010105",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                BUDGET,
                List.of(new Tender.LotContent("1", "智慧教室", BUDGET)),
                BigDecimal.TEN,
                List.of(
                        new Tender.Attachment(
                                PROJECT,
                                "招标文件.pdf",
                                "application/pdf",
                                2_200_000,
                                "ab".repeat(32))),
                DEADLINE,
                30,
                true,
                "第一开标室",
                "120 间教室的设备",
                UUID.randomUUID(),
                "349921",
                LocalDate.parse("2026-02-20"),
                SampleCommittee.TERMS);
    }

    private static List<StageView> strip(Stage now) {
        return List.of(Stage.values()).stream()
                .map(stage ->
                        stage.compareTo(now) < 0
                                ? new StageView(stage, StageState.DONE, DEADLINE, null, null, null)
                                : new StageView(
                                        stage,
                                        stage == now ? StageState.NOW : StageState.LATER,
                                        null,
                                        LocalDate.parse("2026-03-19"),
                                        "T15",
                                        "政府采购法实施条例第四十三条"))
                .toList();
    }

    @Override
    public ResultPage results(@Nullable String after, int size) {
        return new ResultPage(overview().results(), after == null ? "cursor" : null);
    }

    @Override
    public Overview overview() {
        return new Overview(
                42,
                3,
                5,
                118,
                List.of(row(AWARDED, TenderState.AWARDED), row(ANNOUNCED, TenderState.ANNOUNCED)),
                List.of(row(ANNOUNCED, TenderState.CLOSED)),
                List.of(new ResultRow(AWARDED, "中小学智慧教室设备", "1", "启明教学装备", PRICE, DEADLINE)));
    }
}
