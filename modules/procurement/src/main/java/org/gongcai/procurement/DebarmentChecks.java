package org.gongcai.procurement;

import java.util.Collection;
import java.util.Set;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps those out of a project who are debarred today. */
@Component
class DebarmentChecks {

    private final Debarments debarments;
    private final LegalClock clock;

    DebarmentChecks(Debarments debarments, LegalClock clock) {
        this.debarments = debarments;
        this.clock = clock;
    }

    void checkAgency(@Nullable PartyRef agency) {
        if (agency == null) {
            return;
        }
        var codes = Set.of(agency.creditCode().value());
        debarments
                .at(codes, CheckMoment.AGENCY_APPOINTMENT, clock.today())
                .exclusion()
                .ifPresent(debarred -> {
                    throw new Refused(
                                    "agency-debarred",
                                    "agency",
                                    "%s被禁止代理政府采购业务（%s）".formatted(agency.name(), until(debarred)),
                                    "请另行委托代理机构，或者由采购人自行办理",
                                    "政府采购法第七十八条")
                            .value("agency", agency.name())
                            .value("from", debarred.from())
                            .value("to", debarred.to())
                            .value("decision", debarred.decision());
                });
    }

    /** Suppliers that are to be awarded, with the members of those that are consortia. */
    void checkSuppliers(Collection<String> codes) {
        debarments
                .at(codes, CheckMoment.AWARD, clock.today())
                .exclusion()
                .ifPresent(debarred -> {
                    throw new Refused(
                                    "supplier-debarred",
                                    "lots",
                                    "%s被禁止参加政府采购活动（%s），不能中标"
                                            .formatted(debarred.name(), until(debarred)),
                                    "请写明理由，依法确定排名在后的中标候选人，或者重新开展采购活动；联合体成员被禁止的，联合体同样不能中标",
                                    "政府采购法第七十七条、财政部令第87号第三十四条")
                            .value("supplier", debarred.name())
                            .value("from", debarred.from())
                            .value("to", debarred.to())
                            .value("decision", debarred.decision());
                });
    }

    private static String until(Debarment debarred) {
        return "%s，自 %s 起至 %s 前".formatted(debarred.decision(), debarred.from(), debarred.to());
    }
}
