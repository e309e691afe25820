package org.gongcai.integrity;

import java.util.Set;
import org.gongcai.contracts.PartyKind;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Region;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * @param reason why it is registered although its organisation code looks wrong
 */
record PartyDetails(
        CreditCode creditCode,
        String name,
        Set<PartyKind> kinds,
        Region region,
        boolean smallOrMicro,
        @Nullable String reason) {
    PartyDetails {
        name = Typed.required(name, 200, "name", "单位名称");
        reason = Typed.optional(reason, 500, "reason", "登记理由");
        if (kinds.isEmpty()) {
            throw Refused.of("party-kinds", "单位至少应有一种类别").field("kinds").remedy("请选择单位类别");
        }
        kinds = Set.copyOf(kinds);
    }

    /** Refuses a code whose organisation part looks wrong unless somebody answers for it. */
    PartyDetails accountedFor() {
        if (reason == null) {
            creditCode
                    .warning()
                    .ifPresent(warning -> {
                        throw Refused.of("credit-code-reason", warning)
                                .field("reason")
                                .remedy("代码核对无误的，请写明登记理由")
                                .source("GB 11714 全国组织机构代码编制规则");
                    });
        }
        return this;
    }
}
