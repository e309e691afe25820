package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.SessionKind;

/** Facts of inspection and of the transparency log. */
public sealed interface ObservationEvent extends Event {

    /**
     * Subject: the log. Every leaf below {@code size} is proven by this checkpoint; the event names
     * those that are new in it. Never a leaf itself.
     *
     * @param checkpoint the signed note with the log's and the witness's signature lines
     * @param cosignedAt the witness's time, seconds precision
     * @param witness name of the witness, such as demo-witness
     */
    record CheckpointCosigned(
            EventHead head,
            long size,
            String checkpoint,
            Instant cosignedAt,
            String witness,
            List<Leaf> leaves)
            implements ObservationEvent, PublicFact {
        public CheckpointCosigned {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * @param eventId the event the leaf records
     * @param leafHash RFC 6962 leaf hash, hex
     * @param hashes inclusion proof of the leaf under the checkpoint, hex
     */
    record Leaf(UUID eventId, long index, String leafHash, List<String> hashes) {
        public Leaf {
            hashes = List.copyOf(hashes);
        }
    }

    /** Subject: the project. */
    record InspectorInvited(EventHead head, UUID inspector, SessionKind kind, Instant start)
            implements ObservationEvent {}

    /** Subject: the project. Not coming, or coming with a conflict; the reason stays here. */
    record InspectorDeclined(EventHead head, UUID inspector, SessionKind kind)
            implements ObservationEvent {}

    /** Subject: the project. */
    record InspectorAttended(EventHead head, Statement statement, UUID inspector, SessionKind kind)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. Absence is on the record and blocks nothing. */
    record InspectorAbsent(EventHead head, Statement statement, UUID inspector, SessionKind kind)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. The text stays with observation; the log holds its salted hash. */
    record NoteRecorded(EventHead head, Statement statement, UUID note, NoteType type)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. The purchaser or agency has to answer; the text stays here. */
    record IrregularityRaised(EventHead head, UUID note, SessionKind kind)
            implements ObservationEvent {}

    /** Subject: the project. The log holds the answer's salted hash. */
    record IrregularityAnswered(EventHead head, Statement statement, UUID note)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. */
    record ObservationStatistic(
            EventHead head, SessionKind kind, int invited, int attended, int irregularities)
            implements ObservationEvent, PublicFact {}

    enum NoteType {
        NORMAL,
        QUESTION,
        IRREGULARITY,
        STOP_SUGGESTION;

        /** Whether purchaser or agency has to answer. */
        public boolean asksForAnswer() {
            return this != NORMAL;
        }
    }
}
