package org.gongcai.evaluatordraw;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongcai.platform.problems.Checked;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.Beacon;
import org.gongcai.trust.draw.DrawBeacon;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.DrawVoid;
import org.gongcai.trust.draw.PoolSnapshot;
import org.gongcai.trust.draw.Quicknet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The messages of one draw up to its seed, and what the log has proven of them. */
@Embeddable
class DrawProtocol {

    @Embedded private DrawMessages messages = new DrawMessages();

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String specification;

    private @Nullable String specHash;
    private @Nullable Instant commitBy;
    private @Nullable Instant revealBy;
    private @Nullable String seed;

    // Absent until it is recorded.
    private @Nullable String beaconSignature;

    /** Everything but the snapshot's place in the log and the deadlines, which come last. */
    void prepare(DrawSpec spec) {
        specification = Timetable.untimed(spec).json().text();
    }

    Optional<DrawSpec> specification() {
        return Optional.ofNullable(specification).map(text -> DrawSpec.of(JsonObject.read(text)));
    }

    /** The specification to be signed, once the log has proven the snapshot. */
    Optional<DrawSpec> toSign(Instant now, Timetable times) {
        return toSign(times.commitBy(now), times);
    }

    private Optional<DrawSpec> toSign(long commitBy, Timetable times) {
        return messages.find(PoolSnapshot.TYPE, null)
                .map(DrawMessage::index)
                .flatMap(index -> specification().map(spec -> times.timed(spec, index, commitBy)));
    }

    void refuseUnlessPrepared(DrawSpec signed, Timetable times, Instant now) {
        long end = signed.deadlines().commitBy();
        var prepared =
                toSign(end, times)
                        .orElseThrow(() ->
                                Refused.of("spec-not-ready", "名册快照尚未存证，抽取方案还不能签署")
                                        .remedy("请稍候刷新页面"));
        if (!signed.equals(prepared) || !times.leavesTime(end, now)) {
            throw Refused.of("spec-changed", "所签的抽取方案与系统准备的方案不一致，或者已过时")
                    .field("text")
                    .remedy("请刷新页面，核对后重新签署");
        }
    }

    void refuseOther(String draw) {
        if (specification().filter(spec -> spec.draw().equals(draw)).isEmpty()) {
            throw Refused.of("wrong-draw", "所签的是 %s，不是本次抽取".formatted(draw))
                    .field("text")
                    .remedy("请在本次抽取的页面操作")
                    .value("draw", draw);
        }
    }

    void refuseSecondCommit(DrawCommit commit) {
        if (committed(commit.role()).isPresent()) {
            throw Refused.of("role-committed", "%s 已提交过承诺，以第一次为准".formatted(commit.role()))
                    .field("text")
                    .remedy("请等待揭示")
                    .value("role", commit.role());
        }
    }

    /** In time, once, after all commitments are in the log, and of the nonce committed to. */
    void check(DrawReveal reveal, Instant now) {
        if (isRevealOver(now)) {
            throw Refused.of("reveal-late", "揭示随机数的时间已过").remedy("本次抽取作废后，请重新抽取");
        }
        if (!areCommitsProven()) {
            throw Refused.of("commits-not-proven", "抽取方案和各方承诺尚未全部存证，不得揭示").remedy("请稍候再试");
        }
        if (revealed(reveal.role()).isPresent()) {
            throw Refused.of("role-revealed", "%s 已揭示过随机数".formatted(reveal.role()))
                    .field("text")
                    .value("role", reveal.role());
        }
        Checked.run("text", () -> reveal.rejectUnlessMatching(commitOf(reveal.role())));
    }

    private DrawCommit commitOf(String role) {
        return commits().stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("not-committed", "%s 没有提交过承诺，不能揭示".formatted(role))
                                .field("text")
                                .remedy("未承诺的一方记录在案，抽取照常进行")
                                .value("role", role));
    }

    boolean isCommitOver(Instant now) {
        return commitBy != null && !now.isBefore(commitBy);
    }

    /** Whether the time to commit was over at the latest message. */
    boolean areCommitsOver() {
        return messages.latest().filter(each -> isCommitOver(each.at())).isPresent();
    }

    /** No reveal can still arrive in time, nor be proven to have. */
    boolean areRevealsOver(Instant now) {
        return isRevealOver(now)
                && messages.ofKind(DrawReveal.TYPE).stream().allMatch(DrawMessage::isProven);
    }

    private boolean isRevealOver(Instant now) {
        return revealBy != null && !now.isBefore(revealBy);
    }

    void specified(DrawSpec spec) {
        specification = spec.json().text();
        specHash = spec.hash().hex();
        commitBy = Instant.ofEpochSecond(spec.deadlines().commitBy());
        revealBy = Instant.ofEpochSecond(spec.deadlines().revealBy());
    }

    DrawMessages messages() {
        return messages;
    }

    List<String> roles() {
        return specification().map(DrawSpec::roles).orElse(List.of());
    }

    Optional<DrawMessage> committed(String role) {
        return messages.find(DrawCommit.TYPE, role);
    }

    Optional<DrawMessage> revealed(String role) {
        return messages.find(DrawReveal.TYPE, role);
    }

    List<String> rolesWithoutCommit() {
        return roles().stream().filter(role -> committed(role).isEmpty()).toList();
    }

    /** Roles that committed and whose reveal has not entered the log in time. */
    List<String> rolesWithoutReveal() {
        return roles().stream()
                .filter(role -> committed(role).isPresent() && !isRevealedInTime(role))
                .toList();
    }

    boolean isFullyCommitted() {
        return rolesWithoutCommit().isEmpty() && areCommitsProven();
    }

    /** Why a draw is void whose commitments are over. */
    Optional<DrawEnd> endWithoutCommits() {
        return messages.ofKind(DrawCommit.TYPE).size() < DrawSeed.FEWEST_COMMITS
                ? Optional.of(new DrawEnd(DrawVoid.TOO_FEW_COMMITS, null, null))
                : Optional.empty();
    }

    boolean isFullyRevealed() {
        return areCommitsProven() && rolesWithoutReveal().isEmpty();
    }

    private boolean isRevealedInTime(String role) {
        return revealed(role).filter(this::isInTime).isPresent();
    }

    boolean isInTime(DrawMessage reveal) {
        return revealBy != null && reveal.isProvenBy(revealBy);
    }

    /** Why a draw is void whose reveals are over; a beacon makes up for missing ones. */
    Optional<DrawEnd> endWithoutReveals() {
        if (awaited().isPresent()) {
            return areCommitsProvenBy(revealBy)
                    ? Optional.empty()
                    : Optional.of(new DrawEnd(DrawVoid.PROOF_LATE, null, null));
        }
        return rolesWithoutReveal().stream()
                .findFirst()
                .map(role -> new DrawEnd(DrawVoid.REVEAL_MISSING, role, null));
    }

    boolean isSpecificationProven() {
        return messages.find(DrawSpec.TYPE, null).filter(DrawMessage::isProven).isPresent();
    }

    boolean areCommitsProven() {
        return isSpecificationProven()
                && messages.ofKind(DrawCommit.TYPE).stream().allMatch(DrawMessage::isProven);
    }

    /** Else they could have been chosen when the beacon was known. */
    private boolean areCommitsProvenBy(@Nullable Instant deadline) {
        return deadline != null
                && messages.all().stream()
                        .filter(each -> !each.kind().equals(DrawReveal.TYPE))
                        .allMatch(each -> each.isProvenBy(deadline));
    }

    List<DrawCommit> commits() {
        return messages.ofKind(DrawCommit.TYPE).stream()
                .map(each -> new DrawCommit(draw(), role(each), content(each)))
                .toList();
    }

    private List<DrawReveal> revealsInTime() {
        return messages.ofKind(DrawReveal.TYPE).stream()
                .filter(this::isInTime)
                .map(each -> new DrawReveal(draw(), role(each), content(each)))
                .toList();
    }

    private String draw() {
        return specification().orElseThrow().draw();
    }

    private static String role(DrawMessage message) {
        return Optional.ofNullable(message.role()).orElseThrow();
    }

    private static Bytes32 content(DrawMessage message) {
        return Bytes32.parse(Optional.ofNullable(message.content()).orElseThrow());
    }

    Bytes32 drawnSeed() {
        var spec = specification().orElseThrow();
        return beacon().map(each -> DrawSeed.of(spec, commits(), revealsInTime(), each))
                .orElseGet(() -> DrawSeed.of(spec, commits(), revealsInTime()));
    }

    /** The round that the signed specification names. */
    Optional<Beacon.DrandQuicknet> awaited() {
        return specification().flatMap(spec -> spec.beacon().drand());
    }

    /** When the awaited round appears. */
    Optional<Instant> beaconAt() {
        return awaited().map(each -> Instant.ofEpochSecond(Quicknet.timeOf(each.round())));
    }

    boolean awaitsBeaconAlone(Instant now) {
        return awaited().isPresent() && (isFullyRevealed() || areRevealsOver(now));
    }

    void recorded(DrawBeacon beacon) {
        beaconSignature = beacon.sig();
    }

    Optional<DrawBeacon> beacon() {
        return Optional.ofNullable(beaconSignature)
                .flatMap(sig -> awaited().map(round -> new DrawBeacon(draw(), round, sig)));
    }

    void seeded(Bytes32 drawn) {
        seed = drawn.hex();
    }

    Optional<Bytes32> seed() {
        return Optional.ofNullable(seed).map(Bytes32::parse);
    }

    Optional<String> specHash() {
        return Optional.ofNullable(specHash);
    }

    Optional<Instant> commitBy() {
        return Optional.ofNullable(commitBy);
    }

    Optional<Instant> revealBy() {
        return Optional.ofNullable(revealBy);
    }
}
