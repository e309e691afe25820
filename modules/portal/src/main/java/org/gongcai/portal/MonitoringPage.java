package org.gongcai.portal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongcai.contracts.MonitoringApi.MonitoringAction;
import org.gongcai.contracts.MonitoringApi.MonitoringView;
import org.gongcai.contracts.MonitoringApi.PostView;
import org.gongcai.contracts.ObservationEvent.FindingKind;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.jspecify.annotations.Nullable;

/** A monitoring with its forms, one of them perhaps as typed and refused. */
record MonitoringPage(MonitoringView found, FilledForm form, LocalDate today) {

    /** How many findings the form has places for. */
    static final int FINDINGS = 5;

    String path() {
        return "/monitorings/" + found.id();
    }

    boolean may(MonitoringAction action) {
        return found.actions().contains(action);
    }

    /** Whether a conclusion waits for a second person. */
    boolean isProposed() {
        var conclusion = found.conclusion();
        return conclusion != null && conclusion.concludedOn() == null;
    }

    boolean isOver(@Nullable LocalDate last) {
        return last != null && today.isAfter(last);
    }

    List<Integer> places() {
        return IntStream.range(0, FINDINGS).boxed().toList();
    }

    static List<Choice> kinds(Page page) {
        return Arrays.stream(FindingKind.values())
                .map(each -> new Choice(each.name(), page.word(each)))
                .toList();
    }

    static List<Choice> resolutions(Page page) {
        return Arrays.stream(Resolution.values())
                .map(each -> new Choice(each.name(), page.word(each)))
                .toList();
    }

    /** Posts of the other side that have no answer yet. */
    List<PostView> answerable() {
        boolean body = may(MonitoringAction.STOP);
        return found.posts().stream()
                .filter(each -> each.fromBody() != body && !each.answered())
                .toList();
    }
}
