package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.parties.PartyRecord;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/** A purchaser and the agency it entrusted, if any, with the purchaser's authority and region. */
record Parties(PartyRef purchaser, @Nullable PartyRef agency, UUID authority, String region) {

    static Parties of(PartyRecord purchaser, @Nullable PartyRecord agency, boolean entrusted) {
        if (!purchaser.kinds().contains(PartyKind.PURCHASER)) {
            throw new Refused(
                            "not-a-purchaser",
                            "purchaser",
                            "%s 未登记为采购人".formatted(purchaser.ref().name()),
                            "请选择登记为采购人的单位",
                            "政府采购法第十五条")
                    .value("party", purchaser.ref().name());
        }
        if (agency != null) {
            checkAgency(agency, entrusted);
        }
        return new Parties(
                purchaser.ref(),
                agency == null ? null : agency.ref(),
                purchaser.authority(),
                purchaser.region());
    }

    private static void checkAgency(PartyRecord agency, boolean entrusted) {
        if (!agency.kinds().contains(PartyKind.AGENCY)) {
            throw new Refused(
                            "not-an-agency",
                            "agency",
                            "%s 未登记为采购代理机构".formatted(agency.ref().name()),
                            "请选择登记为采购代理机构的单位",
                            "政府采购法第十九条")
                    .value("party", agency.ref().name());
        }
        if (!entrusted) {
            throw notEntrusted(agency.ref());
        }
    }

    static Refused notEntrusted(PartyRef agency) {
        return new Refused(
                        "not-entrusted",
                        "agency",
                        "%s 没有本采购人现行有效的委托".formatted(agency.name()),
                        "请先登记委托代理协议，或者由采购人自行办理",
                        "政府采购法第二十条")
                .value("agency", agency.name());
    }
}
