package org.gongcai.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.rules.ResultKind;

/**
 * What the county bought, built and sold in the year before the platform; all of it fictional.
 *
 * @param matter what it was, which comes up every other month
 * @param month of its award, from 1
 */
record CountyPastResult(Matter matter, int month) {

    private static final int YEAR = 2025;
    private static final int PER_MILLE = 1000;

    /** What a county needs again and again, with what it costs about, in yuan. */
    enum Matter {
        DESKS("课桌椅", CountyParty.EDUCATION_BUREAU, "询价", 420_000, CountyParty.HENGTAI),
        TABLETS("教学平板", CountyParty.EDUCATION_BUREAU, "公开招标", 2_300_000, CountyParty.QIMING),
        BOOKS("图书馆藏书", CountyParty.FIRST_SCHOOL, "竞争性磋商", 380_000, CountyParty.XIAOCHEN),
        LABORATORY("实验室仪器", CountyParty.FIRST_SCHOOL, "公开招标", 1_640_000, CountyParty.QIMING),
        MONITORS("监护仪", CountyParty.HOSPITAL, "公开招标", 2_150_000, CountyParty.KANGYUAN),
        REAGENTS("检验试剂", CountyParty.HOSPITAL, "公开招标", 3_480_000, CountyParty.KANGYUAN),
        BEDS("病床和推车", CountyParty.HOSPITAL, "询价", 460_000, CountyParty.BOYING),
        SERVERS("服务器", CountyParty.DATA_BUREAU, "公开招标", 2_780_000, CountyParty.YUNQIAO),
        COMPUTERS("办公计算机", CountyParty.OFFICE_SERVICES, "询价", 495_000, CountyParty.HENGTAI),
        COPIERS("复印机", CountyParty.MAOLIN, "询价", 126_000, CountyParty.XIAOCHEN),
        PUMPS("排涝水泵", CountyParty.WATER_BUREAU, "公开招标", 1_870_000, CountyParty.QINGLIU),
        CLEANING("物业服务", CountyParty.OFFICE_SERVICES, "竞争性磋商", 1_320_000, CountyParty.JINGJU),
        GUARDS("保安服务", CountyParty.HOSPITAL, "竞争性磋商", 960_000, CountyParty.ANHE),
        MEALS("营养餐配送", CountyParty.FIRST_SCHOOL, "公开招标", 2_640_000, CountyParty.FENGHE),
        SOFTWARE("政务系统运行维护", CountyParty.DATA_BUREAU, "竞争性磋商", 870_000, CountyParty.YUANZHI),
        NETWORK("视频专网租用", CountyParty.DATA_BUREAU, "单一来源", 1_480_000, CountyParty.YUNQIAO),
        PRINTING("资料印刷", CountyParty.TRANSPORT_BUREAU, "询价", 98_000, CountyParty.XIAOCHEN),
        RIVER("河道清淤", CountyParty.WATER_BUREAU, "公开招标", 8_640_000, CountyParty.QINGLIU),
        ROADS("乡道路面修复", CountyParty.TRANSPORT_BUREAU, "公开招标", 12_900_000, CountyParty.LUCHANG),
        BRIDGES("危桥改造", CountyParty.TRANSPORT_BUREAU, "公开招标", 9_750_000, CountyParty.JIANGYUAN),
        SCHOOLS("教学楼加固", CountyParty.EDUCATION_BUREAU, "公开招标", 6_420_000, CountyParty.PANSHI),
        SQUARES("集镇环境整治", CountyParty.MAOLIN, "公开招标", 4_380_000, CountyParty.JIANGYUAN),
        SHOPS("商铺租赁权", CountyParty.CITY_BUILDING, "拍卖", 420_000, CountyParty.FENGHE),
        CARS("报废车辆", CountyParty.OFFICE_SERVICES, "网络竞价", 86_000, CountyParty.LUCHANG),
        PARKING("停车场经营权", CountyParty.CITY_BUILDING, "网络竞价", 1_250_000, CountyParty.ANHE);

        private final String title;
        private final CountyParty owner;
        private final String method;
        private final long about;
        private final CountyParty partner;

        Matter(String title, CountyParty owner, String method, long about, CountyParty partner) {
            this.title = title;
            this.owner = owner;
            this.method = method;
            this.about = about;
            this.partner = partner;
        }

        private ResultKind kind() {
            if (compareTo(SHOPS) >= 0) {
                return ResultKind.PROPERTY;
            }
            if (compareTo(RIVER) >= 0) {
                return ResultKind.WORKS;
            }
            return compareTo(CLEANING) >= 0 ? ResultKind.SERVICES : ResultKind.GOODS;
        }
    }

    /** 150 of them, twelve or thirteen a month. */
    static Stream<CountyPastResult> all() {
        return IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month ->
                        Arrays.stream(Matter.values())
                                .filter(each -> (each.ordinal() + month) % 2 == 0)
                                .map(each -> new CountyPastResult(each, month)));
    }

    /** As the ledger has it, in the columns of the import. */
    String row() {
        return String.join(
                        ",",
                        "澄采%d-%02d%02d".formatted(YEAR, month, matter.ordinal() + 1),
                        "%s（%d 年 %d 月）".formatted(matter.title, YEAR, month),
                        matter.owner.title(),
                        matter.kind().chinese(),
                        matter.method,
                        Long.toString(base()),
                        Long.toString(result()),
                        LocalDate.of(YEAR, month, 3 + spread(7, 24)).toString(),
                        matter.partner.title())
                + "\n";
    }

    private long base() {
        return matter.about * (PER_MILLE - 80 + spread(31, 160)) / PER_MILLE;
    }

    /** 3 to 15 % saved; what is sold brings 5 to 35 % more. */
    private long result() {
        long change =
                matter.kind() == ResultKind.PROPERTY ? 50 + spread(53, 301) : -30 - spread(37, 121);
        return base() * (PER_MILLE + change) / PER_MILLE;
    }

    /** The same every time, and different enough from one to the next. */
    private int spread(int stride, int below) {
        return (matter.ordinal() * stride + month * (stride + 6)) % below;
    }
}
