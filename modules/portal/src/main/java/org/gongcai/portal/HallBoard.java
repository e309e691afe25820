package org.gongcai.portal;

import java.util.List;
import org.gongcai.contracts.HallApi.Hall;
import org.gongcai.contracts.HallApi.HallKind;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.contracts.HallApi.HallUnit;
import org.gongcai.rules.LegalTime;

/** The hall's screen: its sessions, what each says of itself, and which of them go on now. */
record HallBoard(Hall hall) {

    /** Beyond that many marks a figure says more. */
    private static final int MOST_MARKS = 36;

    /** Those that go on, and where none does the next one of today. */
    List<HallSession> now() {
        var running = in(HallState.RUNNING);
        return running.isEmpty() ? in(HallState.PLANNED).stream().limit(1).toList() : running;
    }

    boolean isOn() {
        return !in(HallState.RUNNING).isEmpty();
    }

    private List<HallSession> in(HallState state) {
        return hall.today().stream().filter(session -> session.state() == state).toList();
    }

    /** The words of its state; a draw names its step. */
    static String state(Page page, HallSession session) {
        return session.draw() == null || session.state() == HallState.STOPPED
                ? page.text("hall.state." + session.kind() + "." + session.state())
                : page.word(session.draw());
    }

    /** Such as "已唱标 2 / 4"; empty where nothing is told yet. */
    static String progress(Page page, HallSession session) {
        if (session.units().isEmpty()) {
            return session.kind() == HallKind.OPENING && session.state() == HallState.RUNNING
                    ? page.text("hall.closing")
                    : "";
        }
        long done = session.units().stream().filter(unit -> unit == HallUnit.DONE).count();
        return page.text("hall.progress." + session.kind(), done, session.units().size());
    }

    static List<HallUnit> marks(HallSession session) {
        return session.units().size() > MOST_MARKS ? List.of() : session.units();
    }

    static String path(HallSession session) {
        return switch (session.kind()) {
            case OPENING -> "/tenders/" + session.number() + "/opening";
            case EVALUATION -> "/tenders/" + session.number();
            case DRAW -> "/tenders/" + session.number().replaceFirst("/draw/.*", "") + "/draws";
        };
    }

    static boolean isToday(Page page, HallSession session) {
        return LegalTime.dateOf(session.at()).equals(LegalTime.dateOf(page.now()));
    }
}
