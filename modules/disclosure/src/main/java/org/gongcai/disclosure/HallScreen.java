package org.gongcai.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.Hall;
import org.gongcai.contracts.DisclosureApi.HallSession;
import org.gongcai.platform.time.LegalClock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day as the wall of the hall shows it, from public facts alone. Open to everyone. */
@Service
@Transactional(readOnly = true)
class HallScreen {

    /** More than a county has; the screen turns its pages. */
    private static final int LONGEST_DAY = 48;

    private static final int NEXT = 6;
    private static final int LATEST = 6;

    private final Disclosure disclosure;
    private final TenderList list;
    private final PublishedTenders tenders;
    private final HallDraws draws;
    private final LegalClock clock;

    HallScreen(
            Disclosure disclosure,
            TenderList list,
            PublishedTenders tenders,
            HallDraws draws,
            LegalClock clock) {
        this.disclosure = disclosure;
        this.list = list;
        this.tenders = tenders;
        this.draws = draws;
        this.clock = clock;
    }

    public Hall now() {
        var today = clock.today();
        return new Hall(
                sessions(),
                list.openingFrom(today.plusDays(1), NEXT),
                list.newest(null, null, null, LATEST),
                tenders.latestResults(Limit.of(LATEST)).stream().map(ResultLine::shown).toList());
    }

    private List<HallSession> sessions() {
        var now = clock.now();
        var sessions = new ArrayList<HallSession>(draws.of(clock.today()));
        for (var row : list.openingOn(clock.today(), LONGEST_DAY)) {
            var tender = disclosure.tender(row.number());
            sessions.add(HallOpening.of(row, tender, now));
            HallOpening.evaluation(row, tender, draws).ifPresent(sessions::add);
        }
        sessions.sort(
                Comparator.comparing(HallSession::at)
                        .thenComparing(HallSession::number)
                        .thenComparing(HallSession::kind));
        return sessions.stream().limit(LONGEST_DAY).toList();
    }
}
