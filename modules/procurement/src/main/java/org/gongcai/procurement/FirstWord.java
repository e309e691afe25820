package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.Proposal;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposed: without effect until another person confirms it.
 *
 * @param returned why it was sent back, absent while it waits
 */
@Embeddable
record FirstWord(
        UUID proposedBy, String proposedByName, Instant proposedAt, @Nullable String returned) {

    static FirstWord of(Actor actor, Instant now) {
        return new FirstWord(actor.person(), actor.name(), now, null);
    }

    void checkSecond(Actor actor) {
        if (!waitsFor(actor)) {
            throw new Refused(
                    "second-person-needed",
                    null,
                    "%s 提出的事项须由本方另一人复核，提出人不能自己复核".formatted(proposedByName),
                    "请由本单位另一名经办人登录后复核",
                    "财库〔2016〕99号 关于加强政府采购活动内部控制管理的指导意见");
        }
    }

    /** Whether this person may give the second word. */
    boolean waitsFor(Actor actor) {
        return returned == null && !actor.person().equals(proposedBy);
    }

    FirstWord sentBack(String reason) {
        return new FirstWord(proposedBy, proposedByName, proposedAt, reason);
    }

    Proposal proposal(List<Award> awards) {
        return new Proposal(proposedBy, proposedByName, proposedAt, awards, returned);
    }
}
