package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.rules.Refused;

/**
 * A person in the capacity in which it may act for a project.
 *
 * @param appointment what gives the capacity
 * @param onBehalf the organisation it acts for
 * @param ofPurchaser whether that is the purchaser itself and not its agency
 */
record Actor(UUID person, String name, UUID appointment, UUID onBehalf, boolean ofPurchaser) {

    void checkPurchaser() {
        if (!ofPurchaser) {
            throw new Refused(
                            "not-yours",
                            null,
                            "中标人由采购人确定，代理机构不能定标",
                            "请由采购人的两名经办人提出和复核",
                            "政府采购法实施条例第四十三条")
                    .wording("award");
        }
    }
}
