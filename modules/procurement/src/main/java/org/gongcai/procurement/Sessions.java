package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.WorkingDays;
import org.hibernate.annotations.BatchSize;

/** The sessions of a project besides its opening. */
@Embeddable
class Sessions {

    // T47, for goods and services.
    private static final int DRAW_AHEAD = 2;

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "booked_session",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "session_index")
    private List<BookedSession> booked = new ArrayList<>();

    /** One of the kind that has not begun is moved, one that has begun stays on the record. */
    void book(BookedSession session, Instant bidDeadline, Instant now) {
        if (session.kind() == SessionKind.EVALUATION && session.startsAt().isBefore(bidDeadline)) {
            throw new Refused(
                    "evaluation-before-deadline",
                    "start",
                    "评审不能早于投标截止时间",
                    "请选择投标截止、开标以后的时间",
                    "财政部令第87号第三十九条");
        }
        booked.removeIf(each -> each.kind() == session.kind() && !each.begun(now));
        booked.stream()
                .filter(session::clashes)
                .findFirst()
                .ifPresent(each -> {
                    throw Refusals.venueBooked(session);
                });
        booked.add(session);
        if (session.kind() != SessionKind.POST_AWARD) {
            checkDrawIsRecent();
        }
    }

    /** A draw after the evaluation has begun fills a seat that became empty. */
    private void checkDrawIsRecent() {
        var draw = latest(SessionKind.EVALUATOR_DRAW).map(BookedSession::startsAt);
        var evaluation = latest(SessionKind.EVALUATION).map(BookedSession::startsAt);
        if (draw.isEmpty() || evaluation.isEmpty() || draw.get().isAfter(evaluation.get())) {
            return;
        }
        var evaluated = LegalTime.dateOf(evaluation.get());
        LocalDate earliest = WorkingDays.official().back(evaluated, DRAW_AHEAD).date();
        if (LegalTime.dateOf(draw.get()).isBefore(earliest)) {
            throw new Refused(
                    "draw-too-early",
                    "start",
                    "抽取评审专家的开始时间不得早于评审活动开始前 %d 个工作日：评审在 %s，抽取最早为 %s，现为 %s"
                            .formatted(
                                    DRAW_AHEAD, evaluated, earliest, LegalTime.dateOf(draw.get())),
                    "请把抽取安排在 %s 至评审开始前；改期评审的，请先改期抽取".formatted(earliest),
                    "财库〔2016〕198号第十四条");
        }
    }

    private Optional<BookedSession> latest(SessionKind kind) {
        return booked.stream()
                .filter(each -> each.kind() == kind)
                .max(Comparator.comparing(BookedSession::startsAt));
    }

    List<BookedSession> all() {
        return List.copyOf(booked);
    }
}
