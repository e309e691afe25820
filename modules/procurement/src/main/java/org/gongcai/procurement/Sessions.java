package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.rules.DrawTiming;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.BatchSize;

/** The sessions of a project besides its opening. */
@Embeddable
class Sessions {

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "booked_session",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "session_index")
    private List<BookedSession> booked = new ArrayList<>();

    /** One of the kind that has not begun is moved, one that has begun stays on the record. */
    void book(BookedSession session, ProcurementMethod method, Instant bidDeadline, Instant now) {
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
            checkDrawIsRecent(method);
        }
    }

    /** A draw after the evaluation has begun fills a seat that became empty. */
    private void checkDrawIsRecent(ProcurementMethod method) {
        var draw = latest(SessionKind.EVALUATOR_DRAW).map(BookedSession::startsAt);
        var evaluation = latest(SessionKind.EVALUATION).map(BookedSession::startsAt);
        if (draw.isEmpty() || evaluation.isEmpty() || draw.get().isAfter(evaluation.get())) {
            return;
        }
        DrawTiming.checkPlanned(
                method, LegalTime.dateOf(draw.get()), LegalTime.dateOf(evaluation.get()));
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
