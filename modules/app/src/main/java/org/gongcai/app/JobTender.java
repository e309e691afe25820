package org.gongcai.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.app.DemoTender.DemoBid;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.portal.JobKind;

/**
 * The tenders with which guided jobs are played; there are as many of each as were prepared. Their
 * titles, amounts and bids are fictional.
 */
enum JobTender {
    DRAW(
            JobKind.DRAW,
            "政务外网交换设备",
            CountyParty.DATA_BUREAU,
            CountyParty.HENGZHENG,
            CountyPerson.FANG_XIAO,
            CountyPerson.LUO_JIAN,
            5,
            "680000.00",
            List.of()),
    BID(
            JobKind.BID,
            "学生食堂餐厨设备",
            CountyParty.FIRST_SCHOOL,
            CountyParty.PROCUREMENT_CENTRE,
            CountyPerson.JIN_HUI,
            CountyPerson.XIA_YUN,
            0,
            "920000.00",
            List.of()),
    OPENING(
            JobKind.OPENING,
            "基层医疗检验设备",
            CountyParty.HOSPITAL,
            CountyParty.YUNGONG,
            CountyPerson.YU_SHAN,
            CountyPerson.PENG_FEI,
            0,
            "1460000.00",
            List.of(
                    bid(CountyPerson.KANG_NING, "1386000.00", true),
                    bid(CountyPerson.MENG_QI, "1412000.00", true),
                    bid(CountyPerson.SHI_LEI, "1398500.00", false))),
    SCORES(
            JobKind.SCORES,
            "校园网络安全设备",
            CountyParty.EDUCATION_BUREAU,
            CountyParty.HENGZHENG,
            CountyPerson.FANG_XIAO,
            CountyPerson.LUO_JIAN,
            5,
            "1180000.00",
            List.of(
                    bid(CountyPerson.MENG_QI, "1098000.00", true),
                    bid(CountyPerson.SHI_LEI, "1126000.00", true),
                    bid(CountyPerson.TIAN_YE, "1142000.00", true)));

    private final JobKind job;
    private final String title;
    private final CountyParty purchaser;
    private final CountyParty agency;
    private final CountyPerson handler;
    private final CountyPerson reviewer;
    private final int committee;
    private final String budget;
    private final List<DemoBid> bids;

    JobTender(
            JobKind job,
            String title,
            CountyParty purchaser,
            CountyParty agency,
            CountyPerson handler,
            CountyPerson reviewer,
            int committee,
            String budget,
            List<DemoBid> bids) {
        this.job = job;
        this.title = title;
        this.purchaser = purchaser;
        this.agency = agency;
        this.handler = handler;
        this.reviewer = reviewer;
        this.committee = committee;
        this.budget = budget;
        this.bids = bids;
    }

    private static DemoBid bid(CountyPerson person, String price, boolean releases) {
        return new DemoBid(person, new Sheet(price, "签订合同后 45 日", false, ""), releases);
    }

    /** Absent for the job that needs no tender of its own. */
    static Optional<JobTender> of(JobKind job) {
        return Arrays.stream(values()).filter(each -> each.job == job).findFirst();
    }

    /** What is bid for the tender of that title; nothing where it is no tender of a job. */
    static List<DemoBid> bids(String title) {
        return Arrays.stream(values())
                .filter(each -> each.isTitled(title))
                .findFirst()
                .map(each -> each.bids)
                .orElse(List.of());
    }

    /** Of its own, as many are played at once; absent where it is no tender of a job. */
    static Optional<String> room(DemoTender tender) {
        return Arrays.stream(values())
                .filter(each -> each.isTitled(tender.title()))
                .findFirst()
                .map(each -> "澄溪县公共资源交易中心演练室：" + tender.title());
    }

    boolean isTitled(String written) {
        return written.startsWith(title + "（第 ");
    }

    String title() {
        return title;
    }

    JobKind job() {
        return job;
    }

    CountyPerson handler() {
        return handler;
    }

    /** Signs draws in the agency's name. */
    CountyPerson reviewer() {
        return reviewer;
    }

    DemoTender numbered(int number, Instant deadline, Instant evaluation) {
        return new DemoTender(
                "%s（第 %d 批）".formatted(title, number),
                purchaser,
                agency,
                handler,
                reviewer,
                "A02010300",
                "10",
                committee,
                deadline,
                evaluation,
                title + "一批，含安装、调试、培训和三年质保。",
                List.of(new LotPlan(title, new BigDecimal(budget))),
                bids);
    }
}
