package org.gongcai.rules;

import static org.gongcai.rules.LegalDeadline.Kind.BACK;
import static org.gongcai.rules.LegalDeadline.Kind.MAX;
import static org.gongcai.rules.LegalDeadline.Kind.MIN;
import static org.gongcai.rules.LegalDeadline.Unit.DAYS;
import static org.gongcai.rules.LegalDeadline.Unit.WORKING_DAYS;
import static org.gongcai.rules.Regime.GOVERNMENT_PROCUREMENT;
import static org.gongcai.rules.Regime.TENDERING;

import java.util.List;
import org.gongcai.rules.LegalDeadline.Kind;
import org.gongcai.rules.LegalDeadline.Unit;

/** The table of legal time limits; law is added here as rows, chosen by regime and date. */
final class LegalDeadlines {

    static final List<LegalDeadline> TABLE =
            List.of(
                    gp(
                            "T02",
                            "招标公告的公告期限为 5 个工作日",
                            5,
                            WORKING_DAYS,
                            MIN,
                            "财政部令第87号第十六条",
                            "2017-10-01"),
                    gp(
                            "T03",
                            "招标文件的提供期限自开始发出之日起不得少于 5 个工作日",
                            5,
                            WORKING_DAYS,
                            MIN,
                            "政府采购法实施条例第三十一条",
                            "2015-03-01"),
                    cautious(
                            "T05",
                            "自招标文件开始发出之日起至投标截止之日止不得少于 20 日；为稳妥，本平台另留 1 日",
                            20,
                            "政府采购法第三十五条",
                            "2003-01-01"),
                    gp(
                            "T06",
                            "可能影响投标文件编制的澄清或者修改，应当在投标截止时间至少 15 日前发出",
                            15,
                            DAYS,
                            BACK,
                            "政府采购法实施条例第三十一条",
                            "2015-03-01"),
                    gp(
                            "T13",
                            "评标结束后 2 个工作日内将评标报告送采购人",
                            2,
                            WORKING_DAYS,
                            MAX,
                            "政府采购法实施条例第四十三条",
                            "2015-03-01"),
                    gp(
                            "T14",
                            "收到评标报告后 5 个工作日内确定中标人",
                            5,
                            WORKING_DAYS,
                            MAX,
                            "政府采购法实施条例第四十三条",
                            "2015-03-01"),
                    gp(
                            "T15",
                            "中标人确定后 2 个工作日内发出中标通知书并公告中标结果",
                            2,
                            WORKING_DAYS,
                            MAX,
                            "政府采购法实施条例第四十三条",
                            "2015-03-01"),
                    gp(
                            "T15-PERIOD",
                            "中标结果公告期限为 1 个工作日",
                            1,
                            WORKING_DAYS,
                            MIN,
                            "财政部令第87号第六十九条",
                            "2017-10-01"),
                    gp("T16", "中标通知书发出之日起 30 日内签订采购合同", 30, DAYS, MAX, "政府采购法第四十六条", "2003-01-01"),
                    gp(
                            "T29",
                            "知道或者应知其权益受到损害之日起 7 个工作日内提出质疑",
                            7,
                            WORKING_DAYS,
                            MAX,
                            "政府采购法第五十二条",
                            "2003-01-01"),
                    gp(
                            "T29-ANSWER",
                            "收到书面质疑后 7 个工作日内作出答复",
                            7,
                            WORKING_DAYS,
                            MAX,
                            "政府采购法第五十三条",
                            "2003-01-01"),
                    works("T04", "招标文件的发售期不得少于 5 日", 5, MIN, "招标投标法实施条例第十六条", "2012-02-01"),
                    works(
                            "T05",
                            "自招标文件开始发出之日起至投标截止之日止最短不得少于 20 日",
                            20,
                            MIN,
                            "招标投标法第二十四条",
                            "2000-01-01"),
                    works(
                            "T06",
                            "对招标文件的澄清或者修改，应当在投标截止时间至少 15 日前发出",
                            15,
                            BACK,
                            "招标投标法第二十三条",
                            "2000-01-01"),
                    works("T16", "中标通知书发出之日起 30 日内订立书面合同", 30, MAX, "招标投标法第四十六条", "2000-01-01"));

    private LegalDeadlines() {}

    private static LegalDeadline gp(
            String id,
            String sentence,
            int limit,
            Unit unit,
            Kind kind,
            String source,
            String since) {
        return new LegalDeadline(
                id,
                GOVERNMENT_PROCUREMENT,
                sentence,
                limit,
                unit,
                kind,
                0,
                source,
                InForce.since(since));
    }

    private static LegalDeadline cautious(
            String id, String sentence, int days, String source, String since) {
        return new LegalDeadline(
                id,
                GOVERNMENT_PROCUREMENT,
                sentence,
                days,
                DAYS,
                MIN,
                1,
                source,
                InForce.since(since));
    }

    private static LegalDeadline works(
            String id, String sentence, int days, Kind kind, String source, String since) {
        return new LegalDeadline(
                id, TENDERING, sentence, days, DAYS, kind, 0, source, InForce.since(since));
    }
}
