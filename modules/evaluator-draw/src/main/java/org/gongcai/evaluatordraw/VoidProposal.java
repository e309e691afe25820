package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.VoidingView;
import org.gongcai.rules.Refused;
import org.gongcai.trust.draw.DrawVoid;

/** One person's word that the beacon is not coming; it takes another's to give up the draw. */
@Embeddable
class VoidProposal {

    /** As long as a silent key-holder is waited for (practice.md §1). */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private UUID voidProposedBy;
    private Instant voidProposedAt;
    private String voidProposal;

    @SuppressWarnings("NullAway.Init")
    protected VoidProposal() {}

    VoidProposal(UUID person, String explanation, Instant now) {
        voidProposedBy = person;
        voidProposal = explanation;
        voidProposedAt = now;
    }

    static Refused missing() {
        return Draws.wrongState("没有人提出作废本次抽取").wording("no-void-proposal");
    }

    /** Whether the beacon should have come so long ago that it may be given up. */
    static boolean isTimely(Optional<Instant> beaconAt, Instant now) {
        return beaconAt.filter(at -> !now.isBefore(at.plus(PATIENCE))).isPresent();
    }

    static void refuseTooEarly(Optional<Instant> beaconAt, Instant now) {
        if (!isTimely(beaconAt, now)) {
            throw Refused.of("beacon-awaited", "信标到时后 %d 分钟内不得作废抽取".formatted(PATIENCE.toMinutes()))
                    .remedy("请等待信标，或者从 drand 的任一公开网址取得该轮的签名后填入")
                    .value("minutes", PATIENCE.toMinutes());
        }
    }

    DrawEnd confirmed(UUID person) {
        if (isOf(person)) {
            throw Refused.of("second-person-needed", "作废抽取须由提出人以外的另一人确认")
                    .remedy("请另一位经办人或者监督人员登录后确认")
                    .source("采购单位内部控制要求")
                    .wording("draw-void");
        }
        return new DrawEnd(DrawVoid.BEACON_MISSING, null, voidProposal);
    }

    boolean isOf(UUID person) {
        return person.equals(voidProposedBy);
    }

    VoidingView shown() {
        return new VoidingView(voidProposal, voidProposedAt);
    }
}
