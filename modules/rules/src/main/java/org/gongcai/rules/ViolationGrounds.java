package org.gongcai.rules;

import static org.gongcai.rules.Regime.GOVERNMENT_PROCUREMENT;
import static org.gongcai.rules.Regime.TENDERING;
import static org.gongcai.rules.ViolationGround.LONGEST_UNFIXED;
import static org.gongcai.rules.ViolationGround.Violator.AGENCY;
import static org.gongcai.rules.ViolationGround.Violator.EVALUATOR;
import static org.gongcai.rules.ViolationGround.Violator.SUPPLIER;

import java.util.List;
import org.gongcai.rules.ViolationGround.Violator;

/** The table of grounds for sanctions; law is added here as rows, chosen by the day of the act. */
final class ViolationGrounds {

    private record Ban(int shortest, int longest, boolean onlyIfSerious) {}

    private static final Ban ONE_TO_THREE = new Ban(12, 36, false);
    private static final Ban SERIOUS_ONE_TO_TWO = new Ban(12, 24, true);
    private static final Ban SERIOUS_ONE_TO_THREE = new Ban(12, 36, true);
    private static final Ban SERIOUS_TWO_TO_FIVE = new Ban(24, 60, true);
    private static final Ban UNFIXED = new Ban(0, LONGEST_UNFIXED, true);

    static final List<ViolationGround> TABLE =
            List.of(
                    article77("1", "提供虚假材料谋取中标、成交", "第一项"),
                    article77("2", "采取不正当手段诋毁、排挤其他供应商", "第二项"),
                    article77("3", "与采购人、其他供应商或者采购代理机构恶意串通", "第三项"),
                    article77("4", "向采购人、采购代理机构行贿或者提供其他不正当利益", "第四项"),
                    article77("5", "在招标采购过程中与采购人进行协商谈判", "第五项"),
                    article77("6", "拒绝有关部门监督检查或者提供虚假情况", "第六项"),
                    gp(
                            "GPR-72",
                            SUPPLIER,
                            "向评审成员行贿、拒绝签订合同、擅自变更或者转包合同、提供假冒伪劣产品",
                            ONE_TO_THREE,
                            "政府采购法实施条例第七十二条",
                            "2015-03-01"),
                    gp(
                            "GPR-73",
                            SUPPLIER,
                            "捏造事实、提供虚假材料或者以非法手段取得证明材料进行投诉",
                            ONE_TO_THREE,
                            "政府采购法实施条例第七十三条",
                            "2015-03-01"),
                    gp("O94-37", SUPPLIER, "虚假、恶意投诉", ONE_TO_THREE, "财政部令第94号第三十七条", "2018-03-01"),
                    gp(
                            "O74-54",
                            SUPPLIER,
                            "非招标采购中拒绝签订合同、不履行合同等",
                            SERIOUS_ONE_TO_THREE,
                            "财政部令第74号第五十四条",
                            "2014-02-01"),
                    gp(
                            "GPL-78",
                            AGENCY,
                            "采购代理机构在代理政府采购业务中有违法行为",
                            ONE_TO_THREE,
                            "政府采购法第七十八条",
                            "2014-08-31"),
                    works(
                            "BL-50",
                            AGENCY,
                            "招标代理机构泄露应当保密的情况和资料，或者与招标人、投标人串通",
                            SERIOUS_ONE_TO_TWO,
                            "招标投标法第五十条",
                            "2017-12-28"),
                    works(
                            "BL-53",
                            SUPPLIER,
                            "串通投标，或者以行贿谋取中标",
                            SERIOUS_ONE_TO_TWO,
                            "招标投标法第五十三条、招标投标法实施条例第六十七条",
                            "2012-02-01"),
                    works(
                            "BL-54",
                            SUPPLIER,
                            "以他人名义投标或者以其他方式弄虚作假，骗取中标",
                            SERIOUS_ONE_TO_THREE,
                            "招标投标法第五十四条、招标投标法实施条例第六十八条",
                            "2012-02-01"),
                    works(
                            "BL-60",
                            SUPPLIER,
                            "中标人不按照合同履行义务，情节严重",
                            SERIOUS_TWO_TO_FIVE,
                            "招标投标法第六十条",
                            "2000-01-01"),
                    gp(
                            "GPR-75",
                            EVALUATOR,
                            "未独立评审、泄露评审情况、应当回避而未回避、收受贿赂",
                            UNFIXED,
                            "政府采购法实施条例第七十五条",
                            "2015-03-01"),
                    works(
                            "BL-56",
                            EVALUATOR,
                            "收受投标人好处，或者透露评标情况",
                            UNFIXED,
                            "招标投标法第五十六条",
                            "2000-01-01"),
                    works(
                            "BR-71",
                            EVALUATOR,
                            "应当回避而不回避、擅离职守、不按规定的标准和方法评标等",
                            UNFIXED,
                            "招标投标法实施条例第七十一条",
                            "2012-02-01"),
                    works(
                            "BR-72",
                            EVALUATOR,
                            "收受投标人的财物或者其他好处",
                            UNFIXED,
                            "招标投标法实施条例第七十二条",
                            "2012-02-01"));

    private ViolationGrounds() {}

    private static ViolationGround article77(String number, String sentence, String item) {
        return gp(
                "GP-77-" + number,
                SUPPLIER,
                sentence,
                ONE_TO_THREE,
                "政府采购法第七十七条第一款" + item,
                "2003-01-01");
    }

    private static ViolationGround gp(
            String code, Violator violator, String sentence, Ban ban, String source, String since) {
        return row(code, GOVERNMENT_PROCUREMENT, violator, sentence, ban, source, since);
    }

    private static ViolationGround works(
            String code, Violator violator, String sentence, Ban ban, String source, String since) {
        return row(code, TENDERING, violator, sentence, ban, source, since);
    }

    private static ViolationGround row(
            String code,
            Regime regime,
            Violator violator,
            String sentence,
            Ban ban,
            String source,
            String since) {
        return new ViolationGround(
                code,
                regime,
                violator,
                sentence,
                ban.shortest(),
                ban.longest(),
                ban.onlyIfSerious(),
                source,
                InForce.since(since));
    }
}
