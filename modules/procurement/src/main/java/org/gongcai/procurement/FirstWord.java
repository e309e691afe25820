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
 * What one person proposed: without effect until another person of the same organisation confirms
 * it.
 *
 * @param proposedOnBehalf the organisation the person acted for
 * @param returned why it was sent back, absent while it waits
 */
@Embeddable
record FirstWord(
        UUID proposedBy,
        String proposedByName,
        UUID proposedOnBehalf,
        Instant proposedAt,
        @Nullable String returned) {

    private static final String SOURCE = "财库〔2016〕99号 关于加强政府采购活动内部控制管理的指导意见";

    static FirstWord of(Actor actor, Instant now) {
        return new FirstWord(actor.person(), actor.name(), actor.onBehalf(), now, null);
    }

    void checkSecond(Actor actor) {
        if (actor.person().equals(proposedBy)) {
            throw new Refused(
                            "second-person-needed",
                            null,
                            "%s 提出的事项须由本方另一人复核，提出人不能自己复核".formatted(proposedByName),
                            "请由本单位另一名经办人登录后复核",
                            SOURCE)
                    .wording("own")
                    .value("proposer", proposedByName);
        }
        if (!actor.onBehalf().equals(proposedOnBehalf)) {
            var owner = actor.ofPurchaser() ? "代理机构" : "采购人";
            throw new Refused(
                            "second-person-needed",
                            null,
                            "%s 代表%s提出的事项，须由同一单位的另一人复核，两方各一人不算两人".formatted(proposedByName, owner),
                            "请由%s的另一名经办人登录后复核；需要修改的，可以退回".formatted(owner),
                            SOURCE)
                    .wording("same-organisation")
                    .value("proposer", proposedByName)
                    .value("owner", actor.ofPurchaser() ? "agency" : "purchaser");
        }
    }

    /** Whether this person may give the second word. */
    boolean waitsFor(Actor actor) {
        return returned == null
                && !actor.person().equals(proposedBy)
                && actor.onBehalf().equals(proposedOnBehalf);
    }

    FirstWord sentBack(String reason) {
        return new FirstWord(proposedBy, proposedByName, proposedOnBehalf, proposedAt, reason);
    }

    Proposal proposal(List<Award> awards) {
        return new Proposal(proposedBy, proposedByName, proposedAt, awards, returned);
    }
}
