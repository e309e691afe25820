package org.gongcai.app;

import static org.gongcai.app.CountyParty.CITY_FINANCE_BUREAU;
import static org.gongcai.app.CountyParty.DATA_BUREAU;
import static org.gongcai.app.CountyParty.DISCIPLINE_COMMISSION;
import static org.gongcai.app.CountyParty.EDUCATION_BUREAU;
import static org.gongcai.app.CountyParty.FINANCE_BUREAU;
import static org.gongcai.app.CountyParty.FIRST_SCHOOL;
import static org.gongcai.app.CountyParty.HENGZHENG;
import static org.gongcai.app.CountyParty.HOSPITAL;
import static org.gongcai.app.CountyParty.PROCUREMENT_CENTRE;
import static org.gongcai.app.CountyParty.RESOURCE_CENTRE;
import static org.gongcai.app.CountyParty.YUNGONG;

import java.util.Locale;
import java.util.Optional;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.Role;
import org.jspecify.annotations.Nullable;

/** The persons of the fictional county: two wherever an act needs two. */
enum CountyPerson {
    XU_MING("许明", FINANCE_BUREAU, Role.AUTHORITY_ADMIN),
    HE_JING("何静", FINANCE_BUREAU, Role.AUTHORITY_ADMIN),
    ZHOU_LAN("周岚", EDUCATION_BUREAU, Role.PURCHASER),
    TANG_ZHIYUAN("唐志远", EDUCATION_BUREAU, Role.PURCHASER),
    SHEN_JIE("沈洁", HOSPITAL, Role.PURCHASER),
    LU_JIANPING("陆建平", HOSPITAL, Role.PURCHASER),
    CAO_YI("曹毅", DATA_BUREAU, Role.PURCHASER),
    DENG_LEI("邓蕾", DATA_BUREAU, Role.PURCHASER),
    QIAN_YU("钱瑜", FIRST_SCHOOL, Role.PURCHASER),
    FENG_BO("冯博", FIRST_SCHOOL, Role.PURCHASER),
    FANG_XIAO("方晓", HENGZHENG, Role.AGENCY, HolderSeat.AGENCY),
    LUO_JIAN("罗健", HENGZHENG, Role.AGENCY),
    YU_SHAN("余珊", YUNGONG, Role.AGENCY, HolderSeat.AGENCY),
    PENG_FEI("彭飞", YUNGONG, Role.AGENCY),
    JIN_HUI("金辉", PROCUREMENT_CENTRE, Role.AGENCY, HolderSeat.AGENCY),
    XIA_YUN("夏芸", PROCUREMENT_CENTRE, Role.AGENCY),
    LIANG_ZHENG("梁正", FINANCE_BUREAU, Role.SUPERVISOR, HolderSeat.SUPERVISION),
    CHENG_RUI("程锐", FINANCE_BUREAU, Role.SUPERVISOR),
    GAO_YUAN("高原", FINANCE_BUREAU, Role.POOL_KEEPER),
    GU_WEN("顾雯", CITY_FINANCE_BUREAU, Role.SUPERVISOR, HolderSeat.SUPERVISION_BACKUP),
    GUO_NING("郭宁", RESOURCE_CENTRE, Role.CENTRE, HolderSeat.PLATFORM),
    SUN_HAO("孙浩", RESOURCE_CENTRE, Role.OPERATOR),
    HAN_SONG("韩松", DISCIPLINE_COMMISSION, Role.INSPECTOR),
    BAI_XUE("白雪", DISCIPLINE_COMMISSION, Role.INSPECTOR),
    SONG_QING("宋清", DISCIPLINE_COMMISSION, Role.INSPECTOR),
    MENG_QI("孟琪", CountyParty.YUNQIAO, Role.SUPPLIER),
    SU_MEI("苏梅", CountyParty.QIMING, Role.SUPPLIER),
    TIAN_YE("田野", CountyParty.HENGTAI, Role.SUPPLIER),
    KANG_NING("康宁", CountyParty.KANGYUAN, Role.SUPPLIER),
    BO_WEN("柏文", CountyParty.BOYING, Role.SUPPLIER),
    HE_MIAO("何苗", CountyParty.FENGHE, Role.SUPPLIER),
    SHI_LEI("石磊", CountyParty.YUANZHI, Role.SUPPLIER),
    NIE_FAN("聂帆", CountyParty.JINGJU, Role.SUPPLIER),
    AN_PING("安萍", CountyParty.ANHE, Role.SUPPLIER),
    QING_YUN("卿云", CountyParty.QINGLIU, Role.SUPPLIER),
    JIANG_TAO("江涛", CountyParty.JIANGYUAN, Role.SUPPLIER),
    LU_YANG("路阳", CountyParty.LUCHANG, Role.SUPPLIER),
    CHEN_XIANG("陈翔", CountyParty.XIAOCHEN, Role.SUPPLIER),
    SHI_JIAN("石坚", CountyParty.PANSHI, Role.SUPPLIER);

    private final String title;
    private final CountyParty party;
    private final Role role;
    private final @Nullable HolderSeat seat;

    CountyPerson(String title, CountyParty party, Role role) {
        this(title, party, role, null);
    }

    CountyPerson(String title, CountyParty party, Role role, @Nullable HolderSeat seat) {
        this.title = title;
        this.party = party;
        this.role = role;
        this.seat = seat;
    }

    String title() {
        return title;
    }

    /** Such as {@code zhou.lan}. */
    String username() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    CountyParty party() {
        return party;
    }

    Role role() {
        return role;
    }

    Optional<HolderSeat> seat() {
        return Optional.ofNullable(seat);
    }
}
