package org.gongcai.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.WorkingDays;

/**
 * A tender of the demo county. Titles, amounts and days are fictional.
 *
 * @param handler of the agency, who plans and proposes; the reviewer confirms
 * @param committee how many evaluate it by comprehensive scoring; 0 where it is ranked by price
 * @param evaluation when the committee meets
 * @param bids for lot 1
 */
record DemoTender(
        String title,
        CountyParty purchaser,
        CountyParty agency,
        CountyPerson handler,
        CountyPerson reviewer,
        String category,
        String deduction,
        int committee,
        Instant deadline,
        Instant evaluation,
        String summary,
        List<LotPlan> lots,
        List<DemoBid> bids) {

    /**
     * @param releases whether the bidder releases it after the closing, or leaves it to the holders
     */
    record DemoBid(CountyPerson person, Sheet sheet, boolean releases) {}

    static final DemoTender CLASSROOMS =
            new DemoTender(
                    "中小学智慧教室设备",
                    CountyParty.EDUCATION_BUREAU,
                    CountyParty.HENGZHENG,
                    CountyPerson.FANG_XIAO,
                    CountyPerson.LUO_JIAN,
                    "A02010105",
                    "10",
                    5,
                    at("2026-03-05T09:30"),
                    at("2026-03-05T14:00"),
                    "全县 12 所中小学 48 间智慧教室的交互终端、录播和网络设备，含安装、调试和三年质保。",
                    List.of(lot("智慧教室设备", "2864000.00")),
                    List.of(
                            bid(CountyPerson.SU_MEI, "2586000.00", "签订合同后 60 日", true),
                            bid(CountyPerson.TIAN_YE, "2649800.00", "签订合同后 45 日", true),
                            bid(CountyPerson.SHI_LEI, "2799000.00", "签订合同后 60 日", true),
                            bid(CountyPerson.MENG_QI, "2718000.00", "签订合同后 30 日", false)));

    static final DemoTender ULTRASOUND =
            new DemoTender(
                    "便携超声",
                    CountyParty.HOSPITAL,
                    CountyParty.YUNGONG,
                    CountyPerson.YU_SHAN,
                    CountyPerson.PENG_FEI,
                    "A02320300",
                    "10",
                    0,
                    at("2026-03-06T09:30"),
                    at("2026-03-06T14:00"),
                    "便携式彩色超声诊断仪 2 台，含探头、推车和培训。",
                    List.of(lot("便携超声 2 台", "1150000.00")),
                    List.of(
                            bid(CountyPerson.KANG_NING, "1098000.00", "签订合同后 30 日", true),
                            bid(CountyPerson.SHI_LEI, "1120000.00", "签订合同后 40 日", true)));

    /** The failed one again, with what its market asked for. */
    static final DemoTender ULTRASOUND_AGAIN =
            new DemoTender(
                    "便携超声（重新招标）",
                    CountyParty.HOSPITAL,
                    CountyParty.YUNGONG,
                    CountyPerson.YU_SHAN,
                    CountyPerson.PENG_FEI,
                    "A02320300",
                    "10",
                    0,
                    at("2026-04-09T09:30"),
                    at("2026-04-09T14:00"),
                    "便携式彩色超声诊断仪 2 台。本次放宽交货期。",
                    List.of(lot("便携超声 2 台", "1150000.00")),
                    List.of());

    static final DemoTender SCANNER =
            new DemoTender(
                    "64排CT及配套",
                    CountyParty.HOSPITAL,
                    CountyParty.YUNGONG,
                    CountyPerson.YU_SHAN,
                    CountyPerson.PENG_FEI,
                    "A02320500",
                    "0",
                    5,
                    at("2026-03-16T09:30"),
                    at("2026-03-16T14:00"),
                    "64 排螺旋 CT 一套，含高压注射器、防护和机房改造配合。",
                    List.of(lot("64排CT及配套", "9860000.00")),
                    List.of(
                            bid(CountyPerson.KANG_NING, "9318000.00", "签订合同后 90 日", true),
                            bid(CountyPerson.MENG_QI, "9580000.00", "签订合同后 75 日", true),
                            bid(CountyPerson.SHI_LEI, "9466000.00", "签订合同后 80 日", true)));

    static final DemoTender CANTEEN =
            new DemoTender(
                    "县一中食堂食材配送",
                    CountyParty.FIRST_SCHOOL,
                    CountyParty.PROCUREMENT_CENTRE,
                    CountyPerson.JIN_HUI,
                    CountyPerson.XIA_YUN,
                    "C22990000",
                    "10",
                    0,
                    at("2026-04-07T09:30"),
                    at("2026-04-07T14:00"),
                    "一年期食材配送，分粮油干货和生鲜两个包，每日 6:30 前送达。",
                    List.of(lot("粮油干货", "1260000.00"), lot("蔬菜肉禽等生鲜", "1860000.00")),
                    List.of());

    static final DemoTender CAMERAS =
            new DemoTender(
                    "全县雪亮视频联网扩容",
                    CountyParty.DATA_BUREAU,
                    CountyParty.HENGZHENG,
                    CountyPerson.FANG_XIAO,
                    CountyPerson.LUO_JIAN,
                    "A02010300",
                    "10",
                    7,
                    at("2026-03-17T09:30"),
                    at("2026-03-17T14:00"),
                    "新增 1,860 路视频接入，扩容存储和联网平台。",
                    List.of(lot("视频联网扩容", "12480000.00")),
                    List.of(
                            bid(CountyPerson.MENG_QI, "11860000.00", "签订合同后 120 日", true),
                            bid(CountyPerson.SHI_LEI, "12090000.00", "签订合同后 110 日", true),
                            bid(CountyPerson.SU_MEI, "12240000.00", "签订合同后 120 日", true)));

    static final List<DemoTender> ALL =
            List.of(CLASSROOMS, ULTRASOUND, ULTRASOUND_AGAIN, SCANNER, CANTEEN, CAMERAS);

    static java.util.Optional<DemoTender> titled(String title) {
        return ALL.stream().filter(each -> each.title().equals(title)).findFirst();
    }

    /** When the committee is drawn: in the office hours before the evaluation's day. */
    Instant draw() {
        var day = LegalTime.dateOf(evaluation);
        var before = WorkingDays.official().back(day, 1).effective();
        return before.atTime(9, 0).atZone(LegalTime.ZONE).toInstant();
    }

    static CommitteeTerms scoring() {
        return new CommitteeTerms(
                List.of(
                        criterion("P", "价格", CriterionKind.PRICE, 30, "最低评标价得满分，其他按比例计算"),
                        criterion("T1", "技术方案", CriterionKind.SUBJECTIVE, 40, "按响应程度和方案优劣评分"),
                        criterion("T2", "实施与服务", CriterionKind.SUBJECTIVE, 20, "按实施、培训和售后方案评分"),
                        criterion("O1", "类似业绩", CriterionKind.OBJECTIVE, 10, "每个合同得 2 分，最高 10 分")),
                ScoreDisclosure.TOTALS);
    }

    private static Criterion criterion(
            String code, String name, CriterionKind kind, int maximum, String rule) {
        return new Criterion(code, name, kind, BigDecimal.valueOf(maximum), rule);
    }

    CountyPerson[] purchaserPersons() {
        return Arrays.stream(CountyPerson.values())
                .filter(person -> person.party() == purchaser)
                .toArray(CountyPerson[]::new);
    }

    static Instant at(String legalTime) {
        return LocalDateTime.parse(legalTime).atZone(LegalTime.ZONE).toInstant();
    }

    private static LotPlan lot(String title, String budget) {
        return new LotPlan(title, new BigDecimal(budget));
    }

    private static DemoBid bid(CountyPerson person, String price, String period, boolean releases) {
        var sheet = new Sheet(price, period, person.party().smallOrMicro(), "");
        return new DemoBid(person, sheet, releases);
    }
}
