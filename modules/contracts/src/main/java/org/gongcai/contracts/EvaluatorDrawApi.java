package org.gongcai.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.contracts.EvaluatorDrawEvent.PlaceFate;
import org.gongcai.contracts.EvaluatorDrawEvent.RedrawGround;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Drawing evaluators by a lot that anyone can recompute (gongcai/draw/v1), and calling them. */
@HttpExchange("/api/v1/draws")
public interface EvaluatorDrawApi {

    /**
     * By purchaser or agency. Takes a snapshot of the pool and prepares the specification, which
     * counts once it is signed.
     */
    @PostExchange
    DrawView request(@RequestBody NewDraw draw);

    /** Those of the caller's organisation, or of the inspector's area; newest first. */
    @GetExchange
    List<DrawView> draws(@RequestParam(required = false) @Nullable UUID project);

    @GetExchange("/{draw}")
    DrawView draw(@PathVariable UUID draw);

    /** P1 as prepared, with the signature of who conducts the tender. */
    @PostExchange("/{draw}/specification")
    DrawView specify(@PathVariable UUID draw, @RequestBody SignedText spec);

    /** P2: canonical signed draw.commit; the role is the caller's. The first one counts. */
    @PostExchange("/{draw}/commits")
    DrawView commit(@PathVariable UUID draw, @RequestBody SignedText commit);

    /** P3: canonical signed draw.reveal; only after all commits are in the log. */
    @PostExchange("/{draw}/reveals")
    DrawView reveal(@PathVariable UUID draw, @RequestBody SignedText reveal);

    /**
     * P4: what drand published for the awaited round, by any role of the draw; it is verified, so
     * whoever brings it need not be trusted.
     */
    @PostExchange("/{draw}/beacon")
    DrawView enterBeacon(@PathVariable UUID draw, @RequestBody BeaconEntry entry);

    /** By a role of the draw, half an hour after a beacon should have come and has not. */
    @PostExchange("/{draw}/void-proposal")
    DrawView proposeVoid(@PathVariable UUID draw, @RequestBody Reason reason);

    /** By another person than who proposed it. The number is spent. */
    @PostExchange("/{draw}/void-confirmation")
    DrawView confirmVoid(@PathVariable UUID draw);

    /**
     * The same request again under the next number, after a void; by somebody of the owner other
     * than who requested the void one. The beacon may be another one only where it did not come.
     */
    @PostExchange("/{draw}/repeat")
    DrawView repeat(@PathVariable UUID draw, @RequestBody Redraw redraw);

    /** Takes back a draw whose specification is not signed; its number is spent. */
    @PostExchange("/{draw}/withdrawal")
    DrawView withdraw(@PathVariable UUID draw, @RequestBody Reason reason);

    /**
     * A draw for the seats that nobody of the order is left for. Whoever was asked before is
     * excluded, and colleagues of those who hold seats.
     */
    @PostExchange("/{draw}/supplement")
    DrawView supplement(@PathVariable UUID draw, @RequestBody Supplement wanted);

    /** Recomputes the snapshot from the pool as it was; for inspectors of this draw. */
    @GetExchange("/{draw}/snapshot-check")
    SnapshotCheck checkSnapshot(@PathVariable UUID draw);

    /** What an inspector says of the specification; once, and it stops nothing. */
    @PostExchange("/{draw}/review")
    DrawView review(@PathVariable UUID draw, @RequestBody Review review);

    /** The draw was made elsewhere: its record is registered, our proof does not cover it. */
    @PostExchange("/external")
    DrawView registerExternal(@RequestBody ExternalDraw draw);

    /**
     * The sealed scan of a draw made elsewhere, at most 1 MiB from the offset on; for those who
     * conduct it and for inspectors, once names may be shown. Reading it is an entry of the log.
     */
    @GetExchange(url = "/{draw}/slip", accept = "application/octet-stream")
    byte[] slip(@PathVariable UUID draw, @RequestParam(defaultValue = "0") long offset);

    /** The next number to call, kept for this caller for a few minutes; empty list: none. */
    @GetExchange("/calls/next")
    List<CallView> nextCall();

    /** What waits at the caller's desk. */
    @GetExchange("/calls/standing")
    CallStanding callStanding();

    @PostExchange("/calls/{call}/outcome")
    void recordCall(@PathVariable UUID call, @RequestBody CallOutcome outcome);

    /** What an asked person sees; the token of its message is its only key. */
    @GetExchange("/answers/{token}")
    AskedView asked(@PathVariable String token);

    @PostExchange("/answers/{token}")
    AskedView answer(@PathVariable String token, @RequestBody Answer answer);

    /** Everybody's telephone, in the demo only. */
    @GetExchange("/handsets")
    List<Handset> handsets();

    record SignedText(String text) {}

    /**
     * @param signature of the awaited round, 96 hexadecimal digits
     */
    record BeaconEntry(String signature) {}

    /**
     * @param ground refused where it is absent
     * @param beacon instead of one that did not come; absent: the same
     */
    record Redraw(@Nullable RedrawGround ground, String reason, @Nullable BeaconKind beacon) {
        public Redraw(@Nullable RedrawGround ground, String reason) {
            this(ground, reason, null);
        }
    }

    enum BeaconKind {
        /** The roles' nonces alone make the seed: void if one of them is kept back. */
        NONE,
        /** A round of drand's public chain quicknet, named before anybody commits. */
        DRAND_QUICKNET
    }

    /**
     * @param pool to draw from
     * @param total members of the committee, odd
     * @param purchaserSeats of these, the purchaser's representatives; the others are drawn
     * @param seats per speciality; together they are the drawn members
     * @param commitMinutes how long the roles have to commit, and again to reveal
     * @param reason why there is another draw, after a void one that its pool does not let repeat
     * @param ground the kind of that reason
     * @param beacon what the seed waits for; absent: as this installation is set up
     */
    record NewDraw(
            UUID project,
            UUID pool,
            int total,
            int purchaserSeats,
            List<SeatRequest> seats,
            List<Recusal> recusals,
            int commitMinutes,
            @Nullable String reason,
            @Nullable RedrawGround ground,
            @Nullable BeaconKind beacon) {
        public NewDraw {
            seats = List.copyOf(seats);
            recusals = List.copyOf(recusals);
        }

        public NewDraw(
                UUID project,
                UUID pool,
                int total,
                int purchaserSeats,
                List<SeatRequest> seats,
                List<Recusal> recusals,
                int commitMinutes) {
            this(
                    project,
                    pool,
                    total,
                    purchaserSeats,
                    seats,
                    recusals,
                    commitMinutes,
                    null,
                    null,
                    null);
        }

        public NewDraw with(BeaconKind other) {
            return new NewDraw(
                    project,
                    pool,
                    total,
                    purchaserSeats,
                    seats,
                    recusals,
                    commitMinutes,
                    reason,
                    ground,
                    other);
        }
    }

    record SeatRequest(String speciality, int seats) {}

    /**
     * @param pool to draw from, the same one or another
     * @param seats together as many as are missing
     * @param reason why there is another one, after a void one that its pool does not let repeat
     * @param ground the kind of that reason
     */
    record Supplement(
            UUID pool,
            List<SeatRequest> seats,
            int commitMinutes,
            @Nullable String reason,
            @Nullable RedrawGround ground) {
        public Supplement {
            seats = List.copyOf(seats);
        }

        public Supplement(UUID pool, List<SeatRequest> seats, int commitMinutes) {
            this(pool, seats, commitMinutes, null, null);
        }
    }

    /**
     * @param n people in the snapshot
     * @param keyMatches whether the key kept here is the one committed to
     * @param countMatches whether the pool as of that day has so many people of the specialities
     * @param rootMatches whether they lead to the published root, each once
     */
    record SnapshotCheck(
            LocalDate asOf,
            long n,
            String root,
            boolean keyMatches,
            boolean countMatches,
            boolean rootMatches) {}

    /**
     * @param objected whether the inspector objects; else it countersigns
     */
    record Review(boolean objected, String remark) {}

    record ReviewView(boolean objected, String remark, Instant at, UUID event) {}

    /**
     * @param waiting people still to be called
     * @param overdue of these, whose time to answer is over
     * @param seatsWithoutOrder seats that wait for a supplementary draw
     * @param undelivered messages to such people that no carrier took over
     */
    record CallStanding(int waiting, int overdue, int seatsWithoutOrder, int undelivered) {}

    /**
     * Who must not be drawn (domain-rules §3.2). Staff of purchaser and agency need no line.
     *
     * @param who credit code of an employer, or number of an evaluator
     */
    record Recusal(RecusalGround ground, String who, @Nullable String note) {}

    enum RecusalGround {
        EMPLOYER,
        KIN,
        EMPLOYED_WITHIN_THREE_YEARS,
        NAMED_BY_SUPPLIER,
        OTHER
    }

    /**
     * @param slip sealed scan of the draw record
     * @param operator who operated and who observed
     */
    record ExternalDraw(
            UUID project,
            UUID pool,
            String slipNumber,
            Instant drawnAt,
            int total,
            int purchaserSeats,
            String operator,
            String observers,
            UUID slip,
            List<ExternalExpert> experts) {
        public ExternalDraw {
            experts = List.copyOf(experts);
        }
    }

    record ExternalExpert(
            String number, String name, String employer, String speciality, String phone) {}

    /**
     * @param specification canonical draw.spec to be checked and signed by who conducts the tender
     * @param specHash hex, known once it is signed
     * @param myRole the role in which the caller commits and reveals, if any
     * @param missing roles that did not commit in time
     * @param orders places of the drawn order, for inspectors of this draw only
     * @param seats how many are accepted so far per group is all that others learn
     * @param supplements number of the draw whose missing seats it fills
     * @param missingSeats of the committee that nobody of the order is left for
     * @param explanation of who withdrew it
     * @param external the record of a draw made elsewhere
     * @param review what an inspector said of the specification
     * @param redrawGround the kind of the reason for a repeat
     * @param beacon absent where the seed waits for none, or the specification is not signed
     * @param voiding the proposal to give up waiting for the beacon
     */
    record DrawView(
            UUID id,
            UUID project,
            String number,
            String title,
            UUID pool,
            String poolName,
            PoolSource source,
            DrawState state,
            int total,
            int purchaserSeats,
            List<DrawGroup> groups,
            int recused,
            List<String> roles,
            @Nullable Instant commitBy,
            @Nullable Instant revealBy,
            @Nullable String specification,
            @Nullable String specHash,
            @Nullable String myRole,
            List<RoleMessage> committed,
            List<RoleMessage> revealed,
            List<String> missing,
            @Nullable String seed,
            @Nullable String voided,
            @Nullable Instant drawnAt,
            List<GroupProgress> seats,
            List<ContactView> contacts,
            List<OrderedTicket> orders,
            List<ProtocolEvent> events,
            Set<DrawAction> actions,
            @Nullable String supplements,
            int missingSeats,
            @Nullable String repeatReason,
            @Nullable String explanation,
            @Nullable ExternalRecord external,
            @Nullable ReviewView review,
            @Nullable RedrawGround redrawGround,
            @Nullable BeaconView beacon,
            @Nullable VoidingView voiding) {}

    /**
     * @param at when the round appears
     * @param signature hex, as is the randomness; absent until it is recorded
     */
    record BeaconView(
            long round, Instant at, @Nullable String signature, @Nullable String randomness) {}

    record VoidingView(String explanation, Instant at) {}

    /**
     * @param slipHash SHA-256 of the sealed scan, hex
     * @param slip the scan, absent until names are shown
     */
    record ExternalRecord(
            String slipNumber,
            String operator,
            String observers,
            String slipHash,
            @Nullable SlipFile slip) {}

    record SlipFile(String name, String type, long size) {}

    /**
     * @param event by which the log's entry is found
     * @param proven whether the log has proven it
     */
    record RoleMessage(String role, String value, UUID event, boolean proven) {}

    record ProtocolEvent(String type, UUID event, Instant at, boolean proven) {}

    record GroupProgress(String group, int seats, int accepted, int asked) {}

    record ContactView(
            String group, int position, ContactOutcome outcome, Instant at, UUID event) {}

    /** A place in the order of a group: blinded id and ticket, hex. */
    record OrderedTicket(
            String group, int position, String blindedId, String ticket, PlaceFate fate) {}

    enum DrawState {
        PREPARED,
        COMMITTING,
        REVEALING,
        AWAITING_BEACON,
        CALLING,
        SEATED,
        PUBLISHED,
        VOIDED
    }

    enum DrawAction {
        SIGN_SPECIFICATION,
        COMMIT,
        REVEAL,
        ENTER_BEACON,
        PROPOSE_VOID,
        CONFIRM_VOID,
        REPEAT,
        WITHDRAW,
        SUPPLEMENT,
        /** Where the area has no centre, who conducts the draw calls the drawn. */
        CALL,
        REVIEW
    }

    /**
     * One number to call: nothing tells whom or for what project.
     *
     * @param overdue whether the time to answer is over
     */
    record CallView(
            UUID call,
            String phone,
            int attempt,
            String script,
            Instant keptUntil,
            boolean overdue) {}

    /**
     * @param evidence what proves it, as its grade demands (reference of the record, two witnesses)
     */
    record CallOutcome(CallResult result, EvidenceGrade grade, String evidence) {}

    enum CallResult {
        ACCEPTED,
        DECLINED,
        CONFLICT,
        NO_ANSWER
    }

    enum EvidenceGrade {
        TELECOM_RECORD,
        RECORDED_CALL,
        TWO_WITNESSES
    }

    /** Time, place, duration and speciality; never project, purchaser or bidder. */
    record AskedView(
            LocalDate day,
            Instant start,
            @Nullable Integer minutes,
            String place,
            String speciality,
            AskedState state,
            @Nullable Instant answerBy) {}

    record Answer(AnswerKind answer, @Nullable String reason) {}

    enum AnswerKind {
        ACCEPT,
        DECLINE,
        CONFLICT
    }

    enum AskedState {
        ASKED,
        ACCEPTED,
        DECLINED,
        CONFLICT,
        EXPIRED
    }

    record Handset(String number, String name, String phone, List<Message> messages) {}

    /**
     * @param token for the answer page
     */
    record Message(Instant at, String text, String token, AskedState state) {}
}
