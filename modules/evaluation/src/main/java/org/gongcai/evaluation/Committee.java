package org.gongcai.evaluation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.EvaluatorDrawEvent.CommitteeSeated;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.gongcai.platform.events.NotYet;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** The seats that evaluate a project's bids, and who is in the chair; its id is the project's. */
@Entity
@Table(schema = "evaluation")
class Committee {

    private static final String CHAIR = "财政部令第87号第四十五条";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LegalTime.ZONE);

    @Id private UUID id;

    @Version private @Nullable Long version;

    @Column(name = "seat_count")
    private int size;

    /** How many seats the draw announced; 0 where that is not known. */
    private int expected;

    private int expectedRepresentatives;

    /** When the evaluation is announced to start; absent where nobody has scheduled it. */
    private @Nullable Instant startsAt;

    private @Nullable Integer chair;

    @Convert(converter = YesNoConverter.class)
    private boolean begun;

    @OneToMany(mappedBy = "committee", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<CommitteeSeat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Committee() {}

    Committee(UUID project) {
        this.id = project;
    }

    void taken(SeatTaken taken) {
        var seat = find(taken.seat());
        if (seat.isEmpty()) {
            seats.add(new CommitteeSeat(this, taken));
        } else if (!seat.get().isTaken()) {
            seat.get().take(taken);
        } else if (!seat.get().isOf(taken.account())) {
            throw new NotYet("that seat %d of %s is vacated".formatted(taken.seat(), id));
        }
    }

    /** False where that account no longer sits there. */
    boolean vacated(int number, UUID account) {
        var seat = find(number).filter(each -> each.isOf(account));
        seat.ifPresent(CommitteeSeat::vacate);
        if (seat.isPresent() && Integer.valueOf(number).equals(chair)) {
            chair = null;
        }
        return seat.isPresent();
    }

    /** Of a repeated draw the last one counts. */
    void expect(int total, int representatives) {
        expected = total;
        expectedRepresentatives = representatives;
    }

    void schedule(Instant start) {
        startsAt = start;
    }

    void seated(CommitteeSeated seated) {
        size = seated.seats();
    }

    /** The seat where that account sits now. */
    CommitteeSeat seatOf(UUID account) {
        return seats.stream()
                .filter(each -> each.isOf(account))
                .findFirst()
                .orElseThrow(Committee::noSeat);
    }

    static Refused noSeat() {
        return Refused.of("not-yours", "您没有在评标委员会中就座")
                .remedy("请先在评审现场的身份核验处签到")
                .wording("committee");
    }

    /** The election with this vote; somebody is in the chair once more than half want it. */
    Election voteChair(Election election, CommitteeSeat voter, int wanted, Instant now) {
        refuseUnlessMeeting(now);
        if (chair != null) {
            throw Refused.of("wrong-state", "评标委员会组长已经选出，是 %d 号席位".formatted(chair))
                    .remedy("组长离席后才重新推选")
                    .wording("chair-chosen")
                    .value("chair", chair);
        }
        refuseUnfit(wanted);
        var voted = election.vote(voter.number(), wanted);
        chair = voted.elected(size).orElse(null);
        beginIfReady();
        return voted;
    }

    private void refuseUnfit(int wanted) {
        var candidate =
                find(wanted)
                        .filter(CommitteeSeat::isTaken)
                        .orElseThrow(() ->
                                Refused.of("chair-seat", "%d 号席位没有人就座，不能当选组长".formatted(wanted))
                                        .field("seat")
                                        .remedy("请从已就座的评审专家中推选")
                                        .value("seat", wanted));
        if (candidate.isRepresentative()) {
            throw new Refused(
                    "chair-representative", "seat", "采购人代表不得担任评标委员会组长", "请从评审专家中推选组长", CHAIR);
        }
    }

    void acknowledgeDiscipline(CommitteeSeat seat, Instant now) {
        refuseUnlessMeeting(now);
        seat.acknowledgeDiscipline();
        beginIfReady();
    }

    private void beginIfReady() {
        begun = begun || chair != null && isComplete() && allKnowDiscipline();
    }

    private boolean allKnowDiscipline() {
        return seats.stream().allMatch(CommitteeSeat::knowsDiscipline);
    }

    /** Whoever is invited to watch must be able to see the beginning; all else follows it. */
    private void refuseUnlessMeeting(Instant now) {
        refuseUnlessSeated();
        if (startsAt != null && now.isBefore(startsAt)) {
            throw Refused.of(
                            "evaluation-too-early",
                            "评审定于 %s 开始，现在还不能办理".formatted(TIME.format(startsAt)))
                    .remedy("请等到公告的开始时间；需要改期的，由采购人或者代理机构重新安排评审场次")
                    .value("start", startsAt);
        }
    }

    private void refuseUnlessSeated() {
        if (!isSeated()) {
            throw Refused.of("wrong-state", "评标委员会尚未全部就座，不能开始工作")
                    .remedy("请等全体成员签到就座")
                    .source("财政部令第87号第四十七条")
                    .wording("committee-incomplete");
        }
    }

    /** Before anything else of the work: a chair, and the discipline read out to every seat. */
    void refuseUnlessAtWork(CommitteeSeat seat) {
        refuseUnlessSeated();
        if (!begun || !seat.knowsDiscipline()) {
            throw Refused.of("discipline-unread", "推选组长并向全体成员宣读评审纪律之前，不能开始评审")
                    .remedy("请先推选组长，每个席位确认评审纪律")
                    .source("财政部令第87号第四十五条、第六十二条");
        }
    }

    void refuseUnlessChair(CommitteeSeat seat) {
        if (!Integer.valueOf(seat.number()).equals(chair)) {
            throw new Refused("chair-only", null, "此事由评标委员会组长办理", "请由组长席位操作；组长空缺的，请先推选", CHAIR);
        }
    }

    private Optional<CommitteeSeat> find(int number) {
        return seats.stream().filter(each -> each.number() == number).findFirst();
    }

    /** Whether somebody sits at every seat. */
    boolean isComplete() {
        return size > 0 && taken().size() >= size;
    }

    boolean hasBegun() {
        return begun;
    }

    List<CommitteeSeat> taken() {
        return seats.stream().filter(CommitteeSeat::isTaken).toList();
    }

    /** By number, with those that the draw announced and nobody has taken yet. */
    List<SeatState> shown() {
        var awaited =
                IntStream.rangeClosed(1, expected)
                        .filter(number -> find(number).isEmpty())
                        .mapToObj(this::awaited);
        return Stream.concat(seats.stream().map(CommitteeSeat::shown), awaited)
                .sorted(Comparator.comparingInt(SeatState::seat))
                .toList();
    }

    /** The seats of the purchaser's representatives come last. */
    private SeatState awaited(int number) {
        return new SeatState(number, number > expected - expectedRepresentatives, false, false);
    }

    /** Whether all have sat down, which a seat vacated later does not undo. */
    boolean isSeated() {
        return size > 0;
    }

    UUID project() {
        return id;
    }

    int size() {
        return size;
    }

    @Nullable Instant startsAt() {
        return startsAt;
    }

    @Nullable Integer chair() {
        return chair;
    }
}
