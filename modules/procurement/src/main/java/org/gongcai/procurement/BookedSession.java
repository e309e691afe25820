package org.gongcai.procurement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.SessionView;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** When and where people meet for the project; the opening follows from the announcement. */
@Embeddable
record BookedSession(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) SessionKind kind,
        Instant startsAt,
        Instant endsAt,
        String place) {

    private static final int LONGEST = 2_880;

    static BookedSession of(NewSession typed, Instant now) {
        var kind = Typed.required("kind", typed.kind());
        if (kind == SessionKind.BID_OPENING) {
            throw new Refused(
                    "session-opening",
                    "kind",
                    "开标时间和地点随招标公告确定，不能另行安排",
                    "请在招标公告中填写投标截止时间和开标地点",
                    "财政部令第87号第三十九条");
        }
        var start = Typed.required("start", typed.start()).truncatedTo(ChronoUnit.SECONDS);
        if (!start.isAfter(now)) {
            throw new Refused("session-past", "start", "会议时间应晚于当前时间", "请选择以后的时间", null);
        }
        var end = start.plus(length(typed.minutes()));
        return new BookedSession(kind, start, end, Typed.text("place", typed.place(), 1, 200));
    }

    private static Duration length(int minutes) {
        if (minutes < 1 || minutes > LONGEST) {
            throw new Refused(
                            "session-minutes",
                            "minutes",
                            "会议时长应为 1 至 %d 分钟，现为 %d 分钟".formatted(LONGEST, minutes),
                            "请填写预计时长",
                            null)
                    .value("most", LONGEST)
                    .value("minutes", minutes);
        }
        return Duration.ofMinutes(minutes);
    }

    /** Whether both are in the same room at the same time. */
    boolean clashes(BookedSession other) {
        return place.equals(other.place)
                && startsAt.isBefore(other.endsAt)
                && other.startsAt.isBefore(endsAt);
    }

    boolean begun(Instant now) {
        return !startsAt.isAfter(now);
    }

    int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }

    SessionView view() {
        return new SessionView(kind, startsAt, minutes(), place);
    }
}
