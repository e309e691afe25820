package org.gongcai.observation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** One inspector's invitation to one session. */
@Entity
@Table(schema = "observation", name = "invitation")
class Invitation {

    private static final int LONGEST_REASON = 1000;
    private static final Set<InvitationState> OPEN =
            EnumSet.of(InvitationState.INVITED, InvitationState.ACCEPTED);
    private static final Set<NoteType> LATE = EnumSet.of(NoteType.NORMAL, NoteType.QUESTION);

    @Id private UUID id;

    @Version private @Nullable Long version;

    @ManyToOne
    @JoinColumn(name = "session_id")
    private ObservedSession session;

    private UUID inspector;

    @Column(name = "inspector_name")
    private @Nullable String inspectorName;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "party_name")
    private String partyName;

    private @Nullable String salt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private InvitationState state = InvitationState.INVITED;

    @Column(name = "decline_reason")
    private @Nullable String declineReason;

    @Column(name = "signed_in_at")
    private @Nullable Instant signedInAt;

    @Column(name = "conflict_denied")
    @Convert(converter = YesNoConverter.class)
    private boolean conflictDenied;

    @Column(name = "absence_reason")
    private @Nullable String absenceReason;

    @OneToMany(mappedBy = "invitation", cascade = CascadeType.ALL)
    @OrderBy("at")
    private List<Note> notes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(ObservedSession session, Inspector inspector, Bytes32 salt) {
        this.id = UUID.randomUUID();
        this.session = session;
        this.inspector = inspector.person();
        this.creditCode = inspector.creditCode();
        this.partyName = inspector.partyName();
        this.salt = salt.hex();
    }

    UUID id() {
        return id;
    }

    ObservedSession session() {
        return session;
    }

    UUID inspector() {
        return inspector;
    }

    /** The organisation by its credit code, as it acts in the log. */
    String by() {
        return creditCode;
    }

    /** The organisation by its name. */
    String body() {
        return partyName;
    }

    /** The name the inspector acted under; before that, of the organisation alone. */
    String displayName() {
        return inspectorName == null ? partyName : "%s(%s)".formatted(inspectorName, partyName);
    }

    Optional<Bytes32> salt() {
        return Optional.ofNullable(salt).map(Bytes32::parse);
    }

    InvitationState state() {
        return state;
    }

    @Nullable String declineReason() {
        return declineReason;
    }

    @Nullable Instant signedInAt() {
        return signedInAt;
    }

    /** Whether the inspector declared to have no conflict of interest. */
    boolean isConflictDenied() {
        return conflictDenied;
    }

    @Nullable String absenceReason() {
        return absenceReason;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    void accept(String name) {
        rejectUnlessOpen("接受");
        inspectorName = name;
        state = InvitationState.ACCEPTED;
    }

    /** Whoever was there by an act of its own declares a conflict that way, and stays present. */
    void decline(String name, @Nullable String reason) {
        boolean there = owesDeclaration();
        if (!there) {
            rejectUnlessOpen("谢绝");
        }
        declineReason = reason(reason, "decline-reason", "谢绝邀请应当说明理由", "请填写理由，例如公务冲突或者需要回避");
        inspectorName = name;
        if (!there) {
            state = InvitationState.DECLINED;
        }
    }

    /** Absence stands; beside it stands why. */
    void explainAbsence(@Nullable String reason, Instant now) {
        if (state != InvitationState.ABSENT || absenceReason != null) {
            throw Refused.of("wrong-state", "只有记录为未到场且尚未说明的，可以说明理由")
                    .remedy("请刷新后查看现在的状态")
                    .wording("absence");
        }
        if (!session.takesLateNotes(now)) {
            throw Refused.of("wrong-state", "说明未到场的理由，应在会议结束后 30 日内")
                    .remedy("请书面告知派出单位")
                    .wording("absence-late");
        }
        absenceReason = reason(reason, "absence-reason", "请说明未到场的理由", "请填写理由，例如公务冲突、病假或者需要回避");
    }

    private static String reason(
            @Nullable String typed, String code, String missing, String remedy) {
        if (typed == null || typed.isBlank()) {
            throw Refused.of(code, missing).field("reason").remedy(remedy);
        }
        if (typed.length() > LONGEST_REASON) {
            throw Refused.of(code, "理由最多 %d 字，现为 %d 字".formatted(LONGEST_REASON, typed.length()))
                    .field("reason")
                    .remedy("请精简理由")
                    .wording("long")
                    .value("most", LONGEST_REASON)
                    .value("length", typed.length());
        }
        return typed.strip();
    }

    /** Whoever acts in the session is there, signed in or not. */
    void present(Instant now) {
        signedInAt = now;
        state = InvitationState.ATTENDED;
    }

    /** Whether the declaration is still owed by someone whose own act put it on the record. */
    boolean owesDeclaration() {
        return state == InvitationState.ATTENDED && !conflictDenied && declineReason == null;
    }

    /** With the declaration; returns whether this, and no act before it, is the attendance. */
    boolean signIn(String name, boolean noConflict, Instant now) {
        boolean there = owesDeclaration();
        if (!there) {
            rejectUnlessOpen("签到");
        }
        if (!noConflict) {
            throw Refused.of("conflict-declared", "与本项目有利害关系的，应当回避，不能签到")
                    .field("noConflict")
                    .remedy("请谢绝本次邀请，并说明需要回避的理由");
        }
        if (!session.isOpenForSignIn(now)) {
            throw Refused.of("wrong-state", "签到自开始前 60 分钟起，至会议结束时止")
                    .remedy("请在签到时间内办理；会议结束后可以补充记录或者提出疑问")
                    .wording("sign-in-hours");
        }
        inspectorName = name;
        conflictDenied = true;
        if (!there) {
            present(now);
        }
        return !there;
    }

    Note note(NewNote typed, Bytes32 noteSalt, UUID event, Instant now) {
        rejectUnlessMayNote(typed.type(), now);
        var note = new Note(this, typed, noteSalt, event, now);
        notes.add(note);
        return note;
    }

    private void rejectUnlessMayNote(NoteType type, Instant now) {
        if (state == InvitationState.ATTENDED) {
            return;
        }
        if (state == InvitationState.DECLINED || !session.takesLateNotes(now)) {
            throw Refused.of("wrong-state", "签到后方可记录")
                    .remedy("请先签到；未到场的，可在会议结束后 30 日内补充记录或者提出疑问")
                    .wording("sign-in-first");
        }
        if (!LATE.contains(type)) {
            throw Refused.of("wrong-state", "未到场的监督人员只能补充一般记录或者提出疑问")
                    .field("type")
                    .remedy("请改选记录类型；发现违法违规线索的，请向监督部门反映")
                    .wording("late-note");
        }
    }

    boolean isMissing() {
        return OPEN.contains(state);
    }

    /** To a session that never took place. */
    boolean isVoid() {
        return session.isClosed() && isMissing();
    }

    void missed() {
        state = InvitationState.ABSENT;
    }

    /** Irregularities; questions and suggestions are none. */
    List<Note> irregularities() {
        return notes.stream().filter(note -> note.type() == NoteType.IRREGULARITY).toList();
    }

    private void rejectUnlessOpen(String wanted) {
        if (!OPEN.contains(state)) {
            throw Refused.of("wrong-state", "邀请已处于“%s”状态，不能再%s".formatted(named(state), wanted))
                    .remedy("如需更正，请在观察记录中说明")
                    .wording("invitation")
                    .value("state", state);
        }
    }

    private static String named(InvitationState state) {
        return switch (state) {
            case INVITED -> "已邀请";
            case ACCEPTED -> "已接受";
            case DECLINED -> "已谢绝";
            case ATTENDED -> "已签到";
            case ABSENT -> "未到场";
        };
    }
}
