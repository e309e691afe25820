package org.gongcai.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeMember;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteePublished;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawCompleted;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawSpecified;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawVoided;
import org.gongcai.contracts.EvaluatorDrawEvent.EvaluatorContacted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceCommitted;
import org.gongcai.contracts.EvaluatorDrawEvent.NonceRevealed;
import org.gongcai.contracts.EvaluatorDrawEvent.PoolSnapshotTaken;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.Statement;

/** One draw of a tender, told by its public messages. */
final class DrawStory {

    static final DrawGroup MEDICAL = new DrawGroup("C18", "医疗设备", 4, 133);

    private static final Instant BEGUN = Instant.parse("2026-03-12T01:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final UUID project;
    private final String number;
    private long sequence;

    DrawStory(Story of, int attempt) {
        project = of.project;
        number = of.number + "/draw/" + attempt;
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
                BEGUN.plusSeconds(900));
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
        return new DrawVoided(head(), statement("draw.void"), project, "未按时公开随机数", role);
    }

    EvaluatorContacted contacted(int position, ContactOutcome outcome) {
        return new EvaluatorContacted(
                head(), statement("draw.contact"), project, MEDICAL.code(), position, outcome);
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
        return new EventHead(UUID.randomUUID(), id, sequence, BEGUN.plusSeconds(sequence));
    }

    private Statement statement(String type) {
        return Statement.ofSystem(type, number, "{}");
    }
}
