package org.gongcai.app;

import org.gongcai.contracts.ViolationApi.Seriousness;

/**
 * A violation of a supplier of the demo county. The moments are legal time.
 *
 * @param person of the supplier, who states its case
 * @param debarMonths 0 for none
 */
record DemoCase(
        CountyPerson person,
        String ground,
        String facts,
        String statement,
        String number,
        String sanction,
        int debarMonths,
        Seriousness seriousness,
        String filedAt,
        String statedAt,
        String decidedAt,
        String servedAt) {

    /** Debarred from 2026-01-20 until the day before 2027-01-20. */
    static final DemoCase BOYING =
            new DemoCase(
                    CountyPerson.BO_WEN,
                    "GP-77-1",
                    "在便携式影像设备采购中提供虚假的业绩证明材料",
                    "材料由经办人擅自提供，我公司已经处理责任人，请求从轻处理。",
                    "澄财罚〔2026〕1号",
                    "列入不良行为记录名单，一年内禁止参加政府采购活动",
                    12,
                    Seriousness.SERIOUS,
                    "2026-01-06T10:00",
                    "2026-01-12T15:00",
                    "2026-01-19T10:00",
                    "2026-01-20T09:30");

    /** A minor one, repaired in March. */
    static final DemoCase LUCHANG =
            new DemoCase(
                    CountyPerson.LU_YANG,
                    "O74-54",
                    "2025 年交通标志牌询价采购中，成交后逾期 6 日签订合同",
                    "逾期系内部用章流程所致，合同已经签订并履行完毕。",
                    "澄财监〔2026〕2号",
                    "责令改正，记入不良行为记录",
                    0,
                    Seriousness.MINOR,
                    "2026-01-21T10:00",
                    "2026-01-26T11:00",
                    "2026-01-30T10:00",
                    "2026-02-02T10:00");

    String code() {
        return person.party().code().value();
    }
}
