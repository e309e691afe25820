package org.gongcai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.BeaconRecorded;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeMember;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroupExhausted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawOrderPublished;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawRegistered;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawReviewed;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.gongcai.contracts.EvaluatorDrawEvent.PassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.contracts.EvaluatorDrawEvent.PlacesPassedOver;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;

/** One draw of a tender, told by its public messages. */
final class DrawStory {

    static final DrawGroup MEDICAL = new DrawGroup("C18", "医疗设备", 4, 133);

    static final Instant BEACON_AT = Instant.parse("2026-03-12T01:16:00Z");

    private static final Instant BEGUN = Instant.parse("2026-03-12T01:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final UUID project;
    private final String number;
    private Instant begun = BEGUN;
    private long sequence;

    DrawStory(Story of, int attempt) {
        project = of.project;
        number = of.number + "/draw/" + attempt;
    }

    /** What it tells from here on happens then. */
    DrawStory at(Instant moment) {
        begun = moment;
        return this;
    }

    String number() {
        return number;
    }

    PoolSnapshotTaken snapshot() {
        return new PoolSnapshotTaken(head(), statement("pool.snapshot"), project);
    }

    DrawSpecified specified() {
        return new DrawSpecified(
                head(),
                statement("draw.spec"),
                project,
                number,
                5,
                1,
                List.of(MEDICAL),
                List.of("platform", "agency", "inspector"),
                BEGUN.plusSeconds(600),
                BEGUN.plusSeconds(900),
                null,
                null,
                null,
                null,
                null);
    }

    /** A repeat that waits for a round of the beacon. */
    DrawSpecified specifiedAgain() {
        return new DrawSpecified(
                head(),
                statement("draw.spec"),
                project,
                number,
                5,
                1,
                List.of(MEDICAL),
                List.of("platform", "agency", "inspector"),
                BEGUN.plusSeconds(600),
                BEGUN.plusSeconds(900),
                "代理机构设备断电",
                null,
                RedrawGround.POWER_OR_NETWORK,
                1000L,
                BEACON_AT);
    }

    BeaconRecorded beacon() {
        return new BeaconRecorded(
                head(), statement("draw.beacon"), project, 1000, "b4".repeat(48), "fe".repeat(32));
    }

    DrawVoided voidedBecause(String reason) {
        return new DrawVoided(head(), statement("draw.void"), project, reason, null, null);
    }

    NonceCommitted committed(String role) {
        return new NonceCommitted(head(), statement("draw.commit"), project, role);
    }

    NonceRevealed revealed(String role) {
        return new NonceRevealed(head(), statement("draw.reveal"), project, role);
    }

    DrawCompleted completed(String seed) {
        return new DrawCompleted(head(), statement("draw.result"), project, seed);
    }

    DrawVoided voided(String role) {
        return new DrawVoided(head(), statement("draw.void"), project, "未按时公开随机数", role, null);
    }

    /** Before it was specified. */
    DrawVoided withdrawn(String explanation) {
        return new DrawVoided(
                head(), statement("draw.void"), project, "withdrawn", null, explanation);
    }

    PlacesPassedOver passedOver(Integer... positions) {
        return new PlacesPassedOver(head(), project, MEDICAL.code(), List.of(positions));
    }

    EvaluatorContacted contacted(int position, ContactOutcome outcome) {
        return new EvaluatorContacted(
                head(), statement("draw.contact"), project, MEDICAL.code(), position, outcome);
    }

    /** Fills seats that another one left empty. */
    DrawSpecified supplementing(DrawStory other) {
        return new DrawSpecified(
                head(),
                statement("draw.spec"),
                project,
                number,
                5,
                1,
                List.of(new DrawGroup("A08", "信息网络", 1, 40)),
                List.of("platform", "agency", "inspector"),
                BEGUN.plusSeconds(600),
                BEGUN.plusSeconds(900),
                "代理机构设备断电",
                other.id,
                null,
                null,
                null);
    }

    DrawGroupExhausted exhausted() {
        return new DrawGroupExhausted(head(), project, MEDICAL.code(), 1);
    }

    DrawReviewed objected() {
        return new DrawReviewed(head(), statement("draw.review"), project, true, "人数不符");
    }

    DrawRegistered registered() {
        return new DrawRegistered(
                head(),
                statement("draw.registered"),
                project,
                number,
                5,
                1,
                List.of(MEDICAL),
                "省抽〔2026〕12号",
                BEGUN,
                "省财政厅 张某",
                "李某",
                "ab".repeat(32));
    }

    DrawOrderPublished order() {
        return new DrawOrderPublished(
                head(),
                project,
                MEDICAL.code(),
                List.of(
                        new OrderPlace(
                                1,
                                "b1",
                                "e1",
                                "349921",
                                List.of("C18"),
                                "0a",
                                PlaceFate.SAME_EMPLOYER,
                                new PassedOver(BEGUN, MEDICAL.code(), 3, false))));
    }

    UUID id() {
        return id;
    }

    CommitteePublished published() {
        return new CommitteePublished(
                head(),
                statement("draw.open"),
                project,
                List.of(
                        new CommitteeMember("冯某", "澄州职业技术学院", false, "E-0042", "00"),
                        new CommitteeMember("陈某", "澄溪县人民医院", true, null, null)));
    }

    private EventHead head() {
        sequence++;
        return new EventHead(UUID.randomUUID(), id, sequence, begun.plusSeconds(sequence));
    }

    private Statement statement(String type) {
        return Statement.ofSystem(type, number, "{}");
    }
}
