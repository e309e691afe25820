package org.gongcai.app;

import static org.gongcai.app.JobCase.says;

import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotOpening;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;

/** A closed tender with a bid that its bidder did not release: the player fills both seats. */
record OpeningCase(DemoDesks desks, UUID project) implements JobCase {

    private static final CountyPerson HOST = JobTender.OPENING.handler();
    private static final CountyPerson SUPERVISION = CountyPerson.LIANG_ZHENG;

    @Override
    public String name() {
        return "OPENING:" + project;
    }

    @Override
    public boolean isFree() {
        return opening().state() == OpeningState.CLOSED && owedBy(HOST) > 0;
    }

    private OpeningView opening() {
        return desks.of(HOST).openings().opening(project);
    }

    private long owedBy(CountyPerson person) {
        return desks.of(person).openings().console(project).envelopes().stream()
                .filter(each -> each.wanted() && !each.handed())
                .count();
    }

    @Override
    public Guidance guidance() {
        var opening = opening();
        return switch (opening.state()) {
            case CLOSED -> closed(opening);
            case OPENED, FAILED -> says(JobStep.OPENING_DONE, HOST, live(), read(opening));
            case KEYS_WANTED, KEYS_SIGNED, RECEIVING, CLOSING ->
                    says(JobStep.OPENING_CLOSING, HOST, live());
        };
    }

    private Guidance closed(OpeningView opening) {
        var console = "/openings/%s/console".formatted(project);
        long owedByHost = owedBy(HOST);
        if (owedByHost > 0) {
            return says(JobStep.OPENING_AGENCY, HOST, console, owedByHost);
        }
        if (!opening.closingChecked()) {
            return says(JobStep.OPENING_CHECK, SUPERVISION, console);
        }
        long owed = owedBy(SUPERVISION);
        return owed > 0
                ? says(JobStep.OPENING_SUPERVISION, SUPERVISION, console, owed)
                : says(JobStep.OPENING_READING, HOST, live());
    }

    private String live() {
        return "/openings/%s/live".formatted(project);
    }

    private static int read(OpeningView opening) {
        return opening.lots().stream().mapToInt(LotOpening::opened).sum();
    }
}
