package org.gongcai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.HallApi.Hall;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day as the wall of the hall shows it, from public facts alone. Open to everyone. How many
 * queries it takes does not depend on how many sessions the day has.
 */
@Service
@Transactional(readOnly = true)
class HallScreen {

    /** More than a county has; the screen turns its pages. */
    private static final int LONGEST_DAY = 48;

    private static final Comparator<HallSession> IN_ORDER =
            Comparator.comparing(HallSession::at)
                    .thenComparing(HallSession::number)
                    .thenComparing(HallSession::kind);

    private static final int NEXT = 6;
    private static final int LATEST = 6;

    private final TenderList list;
    private final PublishedTenders tenders;
    private final ReadOutBids bids;
    private final HallDraws draws;
    private final EvaluationSessions evaluations;
    private final LegalClock clock;

    HallScreen(
            TenderList list,
            PublishedTenders tenders,
            ReadOutBids bids,
            HallDraws draws,
            EvaluationSessions evaluations,
            LegalClock clock) {
        this.list = list;
        this.tenders = tenders;
        this.bids = bids;
        this.draws = draws;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    public Hall now() {
        var today = clock.today();
        return new Hall(
                sessions(today),
                list.openingFrom(today.plusDays(1), NEXT),
                list.newest(null, null, null, LATEST),
                tenders.latestResults(Limit.of(LATEST)).stream().map(ResultLine::shown).toList());
    }

    private List<HallSession> sessions(LocalDate today) {
        var held = new ArrayList<Held>(openings(today));
        draws.heldOn(today)
                .forEach(each ->
                        held.add(new Held(each.draw().project(), in -> each.shown(in.tender()))));
        evaluations
                .within(
                        LegalTime.startOf(today.minusDays(HallDraws.WEEK)),
                        LegalTime.startOf(today),
                        LegalTime.startOf(today.plusDays(1)),
                        Limit.of(LONGEST_DAY))
                .forEach(each -> held.add(new Held(each.project(), in -> each.shown(in.tender()))));
        return shown(held);
    }

    private List<Held> openings(LocalDate today) {
        var now = clock.now();
        var rows = list.openingOn(today, LONGEST_DAY);
        Map<UUID, Map<String, Integer>> readOut =
                bids.countsOf(rows.stream().map(TenderRow::project).toList()).stream()
                        .collect(
                                groupingBy(
                                        ReadOutCount::getProject,
                                        toMap(ReadOutCount::getLot, ReadOutCount::getNumber)));
        return rows.stream()
                .map(row -> new HallOpening(row, readOut.getOrDefault(row.project(), Map.of())))
                .map(each -> new Held(each.row().project(), in -> each.shown(in, now)))
                .toList();
    }

    /** One whose tender is not announced yet has no title to show. */
    private List<HallSession> shown(List<Held> held) {
        Map<UUID, PublishedTender> known =
                tenders.withLots(held.stream().map(Held::project).distinct().toList()).stream()
                        .collect(toMap(PublishedTender::project, tender -> tender));
        return held.stream()
                .flatMap(each ->
                        Optional.ofNullable(known.get(each.project())).map(each.shown()).stream())
                // What goes on since earlier days gives way to what is of today.
                .sorted(IN_ORDER.reversed())
                .limit(LONGEST_DAY)
                .sorted(IN_ORDER)
                .toList();
    }

    /** A session that is shown with the words of its tender. */
    private record Held(UUID project, Function<PublishedTender, HallSession> shown) {}
}
