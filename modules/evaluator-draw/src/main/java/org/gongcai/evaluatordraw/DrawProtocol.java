package org.gongcai.evaluatordraw;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.gongcai.platform.problems.Checked;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSeed;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.PoolSnapshot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The messages of one draw up to its seed, and what the log has proven of them. */
@Embeddable
class DrawProtocol {

    private static final int SECONDS = 60;
    private static final DrawSpec.Deadlines UNKNOWN = new DrawSpec.Deadlines(0, 1, 2);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "draw_message",
            joinColumns = @JoinColumn(name = "draw"))
    @MapKeyColumn(name = "place")
    @SortNatural
    private SortedMap<Integer, DrawMessage> messages = new TreeMap<>();

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String specification;

    private @Nullable String specHash;
    private @Nullable Instant commitBy;
    private @Nullable Instant revealBy;
    private @Nullable String seed;

    /** Everything but the snapshot's place in the log and the deadlines, which come last. */
    void prepare(DrawSpec spec) {
        specification = at(spec, 0, UNKNOWN).json().text();
    }

    private static DrawSpec at(DrawSpec spec, long index, DrawSpec.Deadlines deadlines) {
        var pool = spec.pool();
        return new DrawSpec(
                spec.draw(),
                new DrawSpec.Pool(index, pool.root(), pool.n(), pool.kc()),
                spec.panel(),
                spec.groups(),
                spec.excluded(),
                spec.exclReasonsRoot(),
                spec.onePerEmployer(),
                spec.beacon(),
                deadlines,
                spec.roles());
    }

    Optional<DrawSpec> specification() {
        return Optional.ofNullable(specification).map(text -> DrawSpec.of(JsonObject.read(text)));
    }

    /** The specification to be signed, once the log has proven the snapshot. */
    Optional<DrawSpec> toSign(Instant now, int minutes) {
        long nextMinute = Math.ceilDiv(now.getEpochSecond(), (long) SECONDS) * SECONDS;
        return toSign(nextMinute + (long) minutes * SECONDS, minutes);
    }

    private Optional<DrawSpec> toSign(long commitBy, int minutes) {
        var deadlines =
                new DrawSpec.Deadlines(
                        commitBy,
                        commitBy + (long) minutes * SECONDS,
                        commitBy + (minutes + 1L) * SECONDS);
        return find(PoolSnapshot.TYPE, null)
                .map(DrawMessage::index)
                .flatMap(index -> specification().map(spec -> at(spec, index, deadlines)));
    }

    void refuseUnlessPrepared(DrawSpec signed, int minutes, Instant now) {
        long end = signed.deadlines().commitBy();
        var prepared =
                toSign(end, minutes)
                        .orElseThrow(() ->
                                Refused.of("spec-not-ready", "名册快照尚未存证，抽取方案还不能签署")
                                        .remedy("请稍候刷新页面"));
        long left = end - now.getEpochSecond();
        long given = (long) minutes * SECONDS;
        if (!signed.equals(prepared) || left < given / 2 || left > given + SECONDS) {
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
        return !messages.isEmpty() && isCommitOver(messages.lastEntry().getValue().at());
    }

    boolean isRevealOver(Instant now) {
        return revealBy != null && !now.isBefore(revealBy);
    }

    void specified(DrawSpec spec) {
        specification = spec.json().text();
        specHash = spec.hash().hex();
        commitBy = Instant.ofEpochSecond(spec.deadlines().commitBy());
        revealBy = Instant.ofEpochSecond(spec.deadlines().revealBy());
    }

    void add(EventHead head, String kind, @Nullable String role, @Nullable String content) {
        messages.put(
                messages.size() + 1,
                new DrawMessage(
                        head.eventId(), kind, role, content, head.occurredAt(), null, null));
    }

    void prove(UUID event, long index, Instant moment) {
        messages.replaceAll((place, message) ->
                message.event().equals(event) ? message.proven(index, moment) : message);
    }

    List<DrawMessage> all() {
        return List.copyOf(messages.values());
    }

    List<DrawMessage> ofKind(String kind) {
        return messages.values().stream().filter(each -> each.kind().equals(kind)).toList();
    }

    Optional<DrawMessage> find(String kind, @Nullable String role) {
        return ofKind(kind).stream()
                .filter(each -> role == null || role.equals(each.role()))
                .findFirst();
    }

    List<String> roles() {
        return specification().map(DrawSpec::roles).orElse(List.of());
    }

    Optional<DrawMessage> committed(String role) {
        return find(DrawCommit.TYPE, role);
    }

    Optional<DrawMessage> revealed(String role) {
        return find(DrawReveal.TYPE, role);
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

    boolean isFullyRevealed() {
        return areCommitsProven() && rolesWithoutReveal().isEmpty();
    }

    private boolean isRevealedInTime(String role) {
        var deadline = revealBy;
        return deadline != null
                && revealed(role).filter(each -> each.isProvenBy(deadline)).isPresent();
    }

    /** Whether a reveal was made whose proof is still to come. */
    boolean awaitsReveal() {
        return ofKind(DrawReveal.TYPE).stream().anyMatch(each -> !each.isProven());
    }

    boolean isSpecificationProven() {
        return find(DrawSpec.TYPE, null).filter(DrawMessage::isProven).isPresent();
    }

    boolean areCommitsProven() {
        return isSpecificationProven()
                && ofKind(DrawCommit.TYPE).stream().allMatch(DrawMessage::isProven);
    }

    List<DrawCommit> commits() {
        return ofKind(DrawCommit.TYPE).stream()
                .map(each -> new DrawCommit(draw(), role(each), content(each)))
                .toList();
    }

    List<DrawReveal> reveals() {
        return ofKind(DrawReveal.TYPE).stream()
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

    Bytes32 seedOfReveals() {
        return DrawSeed.of(specification().orElseThrow(), commits(), reveals());
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
