package org.gongcai.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.GroupProgress;
import org.gongcai.contracts.EvaluatorDrawApi.OrderedTicket;
import org.gongcai.contracts.EvaluatorDrawApi.RoleMessage;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.jspecify.annotations.Nullable;

/** A draw as its page shows it: how far it is, and who is waited for. Nobody drawn is named. */
record DrawLive(DrawView draw) {

    private static final int PLACES_SHOWN = 30;
    private static final String REVEAL_MISSING = "reveal-missing";
    private static final String BEACON_MISSING = "beacon-missing";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String path() {
        return "/draws/" + draw.id();
    }

    boolean may(DrawAction action) {
        return draw.actions().contains(action);
    }

    /** Made elsewhere: there is no protocol of ours. */
    boolean isExternal() {
        return draw.source() == PoolSource.EXTERNAL;
    }

    /** Void before anybody had signed what is drawn: nobody owed it anything. */
    boolean isNeverSigned() {
        return draw.state() == DrawState.VOIDED && draw.specHash() == null;
    }

    /** Whether the caller's role has, or had, a part in it. */
    boolean hasConsole() {
        return draw.myRole() != null && !isExternal() && !isNeverSigned();
    }

    Want want() {
        return switch (draw.state()) {
            case PREPARED -> draw.specification() == null ? Want.SNAPSHOT : Want.SPECIFICATION;
            case COMMITTING -> isUnproven(draw.committed()) ? Want.PROOF_OF_COMMITS : Want.COMMITS;
            case REVEALING -> isUnproven(draw.committed()) ? Want.PROOF_OF_COMMITS : Want.REVEALS;
            case AWAITING_BEACON -> Want.BEACON;
            case CALLING -> Want.ANSWERS;
            case SEATED -> Want.EVALUATION;
            case PUBLISHED, VOIDED -> Want.NOTHING;
        };
    }

    private boolean isUnproven(List<RoleMessage> messages) {
        return waitedFor().isEmpty() && messages.stream().anyMatch(each -> !each.proven());
    }

    /** The roles whose message the draw waits for. */
    List<String> waitedFor() {
        return switch (draw.state()) {
            case COMMITTING -> rolesWithout(draw.committed());
            case REVEALING ->
                    rolesWithout(draw.revealed()).stream()
                            .filter(role -> message(draw.committed(), role) != null)
                            .toList();
            case PREPARED, AWAITING_BEACON, CALLING, SEATED, PUBLISHED, VOIDED -> List.of();
        };
    }

    private List<String> rolesWithout(List<RoleMessage> messages) {
        return draw.roles().stream().filter(role -> message(messages, role) == null).toList();
    }

    @Nullable Instant until() {
        return switch (draw.state()) {
            case COMMITTING -> draw.commitBy();
            case REVEALING -> draw.revealBy();
            case AWAITING_BEACON -> draw.beacon() == null ? null : draw.beacon().at();
            case PREPARED, CALLING, SEATED, PUBLISHED, VOIDED -> null;
        };
    }

    List<RoleRow> roles() {
        return draw.roles().stream()
                .map(role ->
                        new RoleRow(
                                role,
                                message(draw.committed(), role),
                                message(draw.revealed(), role),
                                draw.missing().contains(role)))
                .toList();
    }

    private static @Nullable RoleMessage message(List<RoleMessage> messages, String role) {
        return messages.stream().filter(each -> each.role().equals(role)).findFirst().orElse(null);
    }

    List<GroupRow> groups() {
        return draw.groups().stream().map(this::row).toList();
    }

    private GroupRow row(DrawGroup group) {
        var progress =
                draw.seats().stream()
                        .filter(each -> each.group().equals(group.code()))
                        .findFirst()
                        .orElse(new GroupProgress(group.code(), group.seats(), 0, 0));
        return new GroupRow(group, progress);
    }

    String nameOf(String code) {
        return draw.groups().stream()
                .filter(group -> group.code().equals(code))
                .map(DrawGroup::name)
                .findFirst()
                .orElse(code);
    }

    /** The first places of a group's order. */
    List<OrderedTicket> places(DrawGroup group) {
        return draw.orders().stream()
                .filter(place -> place.group().equals(group.code()))
                .limit(PLACES_SHOWN)
                .toList();
    }

    /** Whether another beacon may be chosen for the repeat. */
    boolean isVoidForBeacon() {
        return isVoidBecause(BEACON_MISSING);
    }

    /** What everyone in a group had as a chance, in percent. */
    static BigDecimal chance(DrawGroup group) {
        return group.eligible() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(group.seats())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(group.eligible()), 2, RoundingMode.HALF_UP);
    }

    /**
     * The states of the way in their order, for the strip above the page; of a void draw those that
     * it came through.
     */
    List<Step> steps() {
        boolean isVoid = step() == Step.VOID;
        return Arrays.stream(Step.values())
                .filter(step -> step != Step.BEACON || draw.beacon() != null)
                .filter(step -> isVoid ? isBehind(step) : step != Step.VOID)
                .toList();
    }

    private boolean isBehind(Step step) {
        return switch (step) {
            case PREPARE -> draw.specHash() != null;
            case COMMIT ->
                    !draw.revealed().isEmpty()
                            || isVoidBecause(REVEAL_MISSING)
                            || isVoidBecause(BEACON_MISSING);
            case REVEAL -> isVoidBecause(BEACON_MISSING);
            case BEACON, CALL, SEATED -> false;
            case VOID -> true;
        };
    }

    private boolean isVoidBecause(String reason) {
        var voided = draw.voided();
        return voided != null && voided.split(":", 2)[0].equals(reason);
    }

    Step step() {
        return Step.of(draw.state());
    }

    /**
     * @param missing whether the role let its time pass
     */
    record RoleRow(
            String role,
            @Nullable RoleMessage committed,
            @Nullable RoleMessage revealed,
            boolean missing) {}

    record GroupRow(DrawGroup group, GroupProgress progress) {}

    enum Want {
        SNAPSHOT,
        SPECIFICATION,
        COMMITS,
        PROOF_OF_COMMITS,
        REVEALS,
        BEACON,
        ANSWERS,
        EVALUATION,
        NOTHING
    }

    enum Step {
        PREPARE,
        COMMIT,
        REVEAL,
        BEACON,
        CALL,
        SEATED,
        VOID;

        private static Step of(DrawState state) {
            return switch (state) {
                case PREPARED -> PREPARE;
                case COMMITTING -> COMMIT;
                case REVEALING -> REVEAL;
                case AWAITING_BEACON -> BEACON;
                case CALLING -> CALL;
                case SEATED, PUBLISHED -> SEATED;
                case VOIDED -> VOID;
            };
        }
    }
}
