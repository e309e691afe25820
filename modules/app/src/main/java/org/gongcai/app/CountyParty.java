package org.gongcai.app;

import static org.gongcai.contracts.PartyKind.AGENCY;
import static org.gongcai.contracts.PartyKind.AUTHORITY;
import static org.gongcai.contracts.PartyKind.CENTRE;
import static org.gongcai.contracts.PartyKind.PURCHASER;
import static org.gongcai.contracts.PartyKind.SUPPLIER;

import org.gongcai.contracts.PartyKind;
import org.gongcai.rules.CreditCode;

/**
 * The organisations of the fictional county 澄溪县 in the city 澄州市. Region 349921 is assigned to no
 * place, and none of these organisations exists.
 */
enum CountyParty {
    FINANCE_BUREAU("澄溪县财政局", "11349921990000172P", AUTHORITY),
    DISCIPLINE_COMMISSION("澄溪县纪委监委", "11349921990001212E", AUTHORITY),
    HOUSING_BUREAU("澄溪县住房和城乡建设局", "113499219900006825", AUTHORITY),
    CITY_FINANCE_BUREAU("澄州市财政局", "11349900990001407T", AUTHORITY),
    RESOURCE_CENTRE("澄溪县公共资源交易中心", "12349921990000922W", CENTRE),
    PROCUREMENT_CENTRE("澄溪县政府采购中心", "123499219900010524", AGENCY),
    EDUCATION_BUREAU("澄溪县教育体育局", "11349921990000252B", PURCHASER),
    HOSPITAL("澄溪县人民医院", "12349921990000332U", PURCHASER),
    DATA_BUREAU("澄溪县数据资源管理局", "11349921990000762Q", PURCHASER),
    FIRST_SCHOOL("澄溪县第一中学", "123499219900008429", PURCHASER),
    WATER_BUREAU("澄溪县水利局", "11349921990000412J", PURCHASER),
    TRANSPORT_BUREAU("澄溪县交通运输局", "113499219900005001", PURCHASER),
    OFFICE_SERVICES("澄溪县机关事务服务中心", "12349921990001132P", PURCHASER),
    MAOLIN("澄溪县茂林镇人民政府", "11349921990001300W", PURCHASER),
    CITY_BUILDING("澄溪县城乡建设投资有限公司", "91349921990001482Q", PURCHASER),
    HENGZHENG("澄州衡正招标代理有限公司", "91349900MAE9A0013Y", AGENCY),
    YUNGONG("澄州允公项目管理有限公司", "91349900MAE9A0021R", AGENCY),
    TONGDU("澄溪同度工程咨询有限公司", "91349921MAE9A003XY", AGENCY),
    YUNQIAO("澄州云桥信息技术有限公司", "91349900MAE9B00199", SUPPLIER),
    QIMING("澄溪启明教学装备有限公司", "91349921MAE9B0027H", SUPPLIER),
    HENGTAI("澄溪恒泰办公设备有限公司", "91349921MAE9B0035C", SUPPLIER),
    KANGYUAN("澄州康源医疗器械有限公司", "91349900MAE9B0043R", SUPPLIER),
    BOYING("澄州博影医学影像有限公司", "91349900MAE9B0051L", SUPPLIER),
    JINGJU("澄溪净居物业服务有限公司", "91349921MAE9B006XR", SUPPLIER),
    ANHE("澄州安和物业管理有限公司", "91349900MAE9B0078C", SUPPLIER),
    QINGLIU("澄溪清流水利工程有限公司", "91349921MAE9B0086L", SUPPLIER),
    JIANGYUAN("澄州江源建设集团有限公司", "91349900MAE9B00942", SUPPLIER),
    LUCHANG("澄州路畅交通工程有限公司", "91349900MAE9B0107P", SUPPLIER),
    FENGHE("澄溪丰禾食材配送有限公司", "91349921MAE9B01150", SUPPLIER),
    XIAOCHEN("澄溪县小陈图文店", "92349921MAE9B0123P", SUPPLIER),
    PANSHI("澄州磐石建筑工程有限公司", "91349900MAE9B01318", SUPPLIER),
    YUANZHI("澄州远志软件有限公司", "91349900MAE9B014X0", SUPPLIER);

    /** 澄溪县; its city 澄州市 is 349900. */
    static final String REGION = "349921";

    private final String title;
    private final CreditCode code;
    private final PartyKind kind;

    CountyParty(String title, String code, PartyKind kind) {
        this.title = title;
        this.code = new CreditCode(code);
        this.kind = kind;
    }

    String title() {
        return title;
    }

    CreditCode code() {
        return code;
    }

    PartyKind kind() {
        return kind;
    }

    /** Under which its inspectors act, where it sends any. */
    static final String INSPECTION_GROUP = "驻县政府办纪检监察组";

    /** Six digits of the place of registration, as the credit code names it. */
    String region() {
        return code.region();
    }

    /** Small and micro enterprises, whose prices are compared with a deduction. */
    boolean smallOrMicro() {
        return this == QIMING || this == HENGTAI;
    }
}
