package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.VoidingView;
import org.gongcai.evaluatordraw.Parts.Part;
import org.gongcai.rules.Refused;
import org.gongcai.trust.draw.DrawVoid;
import org.jspecify.annotations.Nullable;

/**
 * One person's word that the beacon is not coming. To give up the draw takes another's, of another
 * organisation or of the inspection: a beacon that is public already may not please a single party.
 */
@Embeddable
class VoidProposal {

    /** As long as a silent key-holder is waited for (practice.md §1). */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private UUID voidProposedBy;
    private @Nullable UUID voidProposedFor;
    private Instant voidProposedAt;
    private String voidProposal;

    @SuppressWarnings("NullAway.Init")
    protected VoidProposal() {}

    VoidProposal(UUID person, Part part, String explanation, Instant now) {
        voidProposedBy = person;
        voidProposedFor = part.party().id();
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

    DrawEnd confirmed(UUID person, Part part) {
        if (!mayConfirm(person, part)) {
            throw Refused.of("second-person-needed", "作废抽取须由提出人所在单位以外的单位或者监督人员确认，且不得是提出人本人")
                    .remedy("请参加抽取的另一单位的经办人或者监督人员登录后确认")
                    .source("采购单位内部控制要求")
                    .wording("draw-void");
        }
        return new DrawEnd(DrawVoid.BEACON_MISSING, null, voidProposal);
    }

    /** Of a proposal by an earlier version nobody knows for whom it was: only inspectors do. */
    boolean mayConfirm(UUID person, Part part) {
        boolean another = voidProposedFor != null && !voidProposedFor.equals(part.party().id());
        return !person.equals(voidProposedBy) && (another || part.role().equals(Parts.INSPECTOR));
    }

    VoidingView shown() {
        return new VoidingView(voidProposal, voidProposedAt);
    }
}
