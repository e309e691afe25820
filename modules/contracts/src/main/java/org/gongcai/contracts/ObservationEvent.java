package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.jspecify.annotations.Nullable;

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

    /**
     * Subject: the project. The purchaser or agency has to answer; the text stays here.
     *
     * @param stage absent in events of before there were stages
     * @param answerBy until when those asked answer before their next act, or say why they go on
     *     without; absent where the question holds nothing back
     */
    record IrregularityRaised(
            EventHead head,
            UUID note,
            SessionKind kind,
            @Nullable InspectedStage stage,
            @Nullable Instant answerBy)
            implements ObservationEvent {}

    /** Subject: the project. The log holds the answer's salted hash. */
    record IrregularityAnswered(EventHead head, Statement statement, UUID note)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. Those asked went on without an answer; the log holds why as a hash. */
    record IrregularityPassedOver(EventHead head, Statement statement, UUID note)
            implements ObservationEvent, ProvableFact {}

    /** Subject: the project. The term ended in silence; nothing is held back any more. */
    record IrregularityLapsed(EventHead head, Statement statement, UUID note)
            implements ObservationEvent, ProvableFact {}

    /**
     * Subject: the project. What a session's record says as it is closed; a later one of the same
     * kind adds what was found or answered after that.
     *
     * @param bodies the same figures by who sent the inspectors; none in events of before
     */
    record ObservationStatistic(
            EventHead head,
            SessionKind kind,
            int invited,
            int attended,
            int irregularities,
            @Nullable List<BodyFigures> bodies)
            implements ObservationEvent, PublicFact {
        public ObservationStatistic {
            bodies = bodies == null ? null : List.copyOf(bodies);
        }
    }

    /**
     * @param body credit code of the organisation that sent the inspectors
     * @param declined with a reason; who neither declined nor came was absent
     * @param answered irregularities that were answered
     */
    record BodyFigures(
            String body,
            String name,
            int invited,
            int attended,
            int declined,
            int irregularities,
            int answered) {}

    /** Subject: the monitoring. An inspection body looks into these stages, for these reasons. */
    record MonitoringDecided(
            EventHead head,
            Statement statement,
            UUID project,
            PartyRef body,
            List<InspectedStage> stages,
            List<MonitoringReason> reasons,
            String text,
            LocalDate concludeBy)
            implements ObservationEvent, PublicFact, ProvableFact {
        public MonitoringDecided {
            stages = List.copyOf(stages);
            reasons = List.copyOf(reasons);
        }
    }

    /** Subject: the monitoring. What was asked or said in it; the log holds its salted hash. */
    record MonitoringPosted(EventHead head, Statement statement, UUID project)
            implements ObservationEvent, ProvableFact {}

    /**
     * Subject: the monitoring. Two inspectors of the body concluded.
     *
     * @param findings none where nothing was found
     * @param eliminateBy last day to report what was done; absent where nothing was found
     */
    record MonitoringConcluded(
            EventHead head,
            Statement statement,
            UUID project,
            List<Finding> findings,
            String text,
            @Nullable LocalDate eliminateBy)
            implements ObservationEvent, PublicFact, ProvableFact {
        public MonitoringConcluded {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Subject: the monitoring. The purchaser or its agency says what it did about a finding.
     *
     * @param finding its place among the findings, from 1
     */
    record FindingReported(
            EventHead head, Statement statement, UUID project, int finding, String text)
            implements ObservationEvent, PublicFact, ProvableFact {}

    /**
     * Subject: the monitoring.
     *
     * @param resolutions one for each finding, in their order
     */
    record MonitoringCompleted(
            EventHead head,
            Statement statement,
            UUID project,
            List<Resolution> resolutions,
            String text)
            implements ObservationEvent, PublicFact, ProvableFact {
        public MonitoringCompleted {
            resolutions = List.copyOf(resolutions);
        }
    }

    /** Subject: the monitoring. It ends without a conclusion, or without knowing what was done. */
    record MonitoringStopped(EventHead head, Statement statement, UUID project, String reason)
            implements ObservationEvent, PublicFact, ProvableFact {}

    /**
     * @param article of the law or document that was not kept
     */
    record Finding(FindingKind kind, String article, String description) {}

    /** The five stages in which a project is inspected. */
    enum InspectedStage {
        PLAN_AND_NOTICE,
        BIDS_AND_OPENING,
        DRAW_AND_EVALUATION,
        AWARD_AND_CONTRACT,
        PERFORMANCE_AND_ACCEPTANCE;

        /**
         * Where a session of that kind belongs; sessions after the award are of the performance.
         */
        public static InspectedStage of(SessionKind kind) {
            return switch (kind) {
                case BID_OPENING -> BIDS_AND_OPENING;
                case EVALUATOR_DRAW, EVALUATION -> DRAW_AND_EVALUATION;
                case POST_AWARD -> PERFORMANCE_AND_ACCEPTANCE;
            };
        }
    }

    enum MonitoringReason {
        INDICATOR,
        AUTHORITIES,
        MEDIA,
        FISCAL,
        PUBLIC
    }

    enum FindingKind {
        PLAN,
        REQUIREMENTS,
        NOTICE,
        OPENING,
        DRAW,
        EVALUATION,
        AWARD,
        CONTRACT,
        PERFORMANCE,
        DISCLOSURE,
        OTHER
    }

    /** What became of a finding; without a mechanism nothing can undo it any more. */
    enum Resolution {
        ELIMINATED,
        NOT_ELIMINATED,
        NO_MECHANISM
    }

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
