package org.gongcai.integrity;

import java.util.List;
import java.util.stream.Stream;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Eligibility;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a debarment means in the register: an organisation may be entered and is warned about, since
 * being registered entitles to nothing; an agency is not entrusted.
 */
@Component
class Standing {

    private final Debarments debarments;
    private final LegalClock clock;

    Standing(Debarments debarments, LegalClock clock) {
        this.debarments = debarments;
        this.clock = clock;
    }

    /** The debarment first, as it weighs more than a doubtful code. */
    @Nullable String warning(Party party) {
        var sentences =
                Stream.concat(
                                at(party, CheckMoment.REGISTRATION)
                                        .warning()
                                        .map(Standing::sentence)
                                        .stream(),
                                Stream.ofNullable(party.getWarning()))
                        .toList();
        return sentences.isEmpty() ? null : String.join("；", sentences);
    }

    void refuseDebarred(Party agency) {
        at(agency, CheckMoment.AGENCY_APPOINTMENT)
                .exclusion()
                .ifPresent(debarred -> {
                    throw Refused.of("agency-debarred", sentence(debarred))
                            .field("agency")
                            .remedy("请选择其他代理机构，或在禁止期限届满后办理")
                            .source("政府采购法第七十八条")
                            .value("agency", debarred.name())
                            .value("from", debarred.from())
                            .value("to", debarred.to())
                            .value("decision", debarred.decision());
                });
    }

    private Eligibility at(Party party, CheckMoment moment) {
        return debarments.at(List.of(party.getCreditCode().value()), moment, clock.today());
    }

    private static String sentence(Debarment debarred) {
        return "“%s”被禁止参加采购活动，期限自 %s 起，至 %s 前一日止（%s）"
                .formatted(debarred.name(), debarred.from(), debarred.to(), debarred.decision());
    }
}
