package org.gongcai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.DrawFigures;
import org.gongcai.contracts.DisclosureApi.DrawMonth;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.PartyRef;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts draws from their public messages alone, so that whoever reads the log comes to the same:
 * who draws again and again, or passes over the drawn, shows.
 */
@Service
@Transactional(readOnly = true)
class DrawStatistics {

    private static final int FIRST_YEAR = 2000;

    private static final Comparator<DrawMonth> NEWEST_FIRST =
            Comparator.comparing(DrawMonth::month)
                    .reversed()
                    .thenComparing(each -> each.conductor().name())
                    .thenComparing(each -> each.conductor().creditCode().value());

    private final PublishedDraws draws;
    private final PublishedTenders tenders;
    private final DrawContacts contacts;
    private final LegalClock clock;

    DrawStatistics(
            PublishedDraws draws,
            PublishedTenders tenders,
            DrawContacts contacts,
            LegalClock clock) {
        this.draws = draws;
        this.tenders = tenders;
        this.contacts = contacts;
        this.clock = clock;
    }

    private record Line(YearMonth month, PartyRef conductor) {}

    public DrawFigures figures(@Nullable Integer wanted) {
        int year = wanted == null ? clock.today().getYear() : wanted;
        if (year < FIRST_YEAR || year > clock.today().getYear()) {
            throw Refused.of("draw-year", "没有 %d 年的抽取统计".formatted(year))
                    .field("year")
                    .remedy("请选择 %d 年至今年".formatted(FIRST_YEAR))
                    .value("year", year)
                    .value("first", FIRST_YEAR);
        }
        var from = LegalTime.startOf(LocalDate.of(year, 1, 1));
        var to = LegalTime.startOf(LocalDate.of(year + 1, 1, 1));
        var conductors = conductors(from, to);
        var asked =
                contacts.ofDrawsWithin(from, to).stream().collect(groupingBy(DrawContact::draw));
        var lines =
                draws.findBySpecifiedAtGreaterThanEqualAndSpecifiedAtLessThan(from, to).stream()
                        .filter(draw -> conductors.containsKey(draw.project()))
                        .collect(groupingBy(draw -> line(draw, conductors)));
        return new DrawFigures(
                year,
                lines.entrySet().stream()
                        .map(line -> month(line.getKey(), line.getValue(), asked))
                        .sorted(NEWEST_FIRST)
                        .toList());
    }

    private Map<UUID, PartyRef> conductors(Instant from, Instant to) {
        return tenders.drawnWithin(from, to).stream()
                .collect(toMap(PublishedTender::project, DrawStatistics::conductor));
    }

    private static PartyRef conductor(PublishedTender published) {
        var tender = published.tender();
        return Optional.ofNullable(tender.agency()).orElse(tender.purchaser());
    }

    private static Line line(PublishedDraw draw, Map<UUID, PartyRef> conductors) {
        return new Line(
                YearMonth.from(LegalTime.dateOf(draw.specifiedAt())),
                Optional.ofNullable(conductors.get(draw.project())).orElseThrow());
    }

    private static DrawMonth month(
            Line line, List<PublishedDraw> draws, Map<UUID, List<DrawContact>> asked) {
        var voided = new TreeMap<String, Integer>();
        draws.forEach(draw ->
                draw.voidedBecause().ifPresent(code -> voided.merge(code, 1, Integer::sum)));
        var answers =
                draws.stream()
                        .flatMap(draw -> asked.getOrDefault(draw.id(), List.of()).stream())
                        .toList();
        return new DrawMonth(
                line.month(),
                line.conductor(),
                draws.size(),
                voided,
                Math.toIntExact(draws.stream().filter(PublishedDraw::isRedraw).count()),
                count(answers, ContactOutcome.DECLINED),
                count(answers, ContactOutcome.UNREACHABLE));
    }

    private static int count(List<DrawContact> answers, ContactOutcome outcome) {
        return Math.toIntExact(answers.stream().filter(each -> each.outcome() == outcome).count());
    }
}
