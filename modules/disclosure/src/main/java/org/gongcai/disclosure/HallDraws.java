package org.gongcai.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi.HallKind;
import org.gongcai.contracts.DisclosureApi.HallSession;
import org.gongcai.contracts.DisclosureApi.HallState;
import org.gongcai.contracts.DisclosureApi.HallUnit;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.rules.LegalTime;
import org.springframework.stereotype.Component;

/** Draws as sessions of the day: those begun today, and those of this week still under way. */
@Component
class HallDraws {

    private static final int WEEK = 7;

    private final PublishedDraws draws;
    private final PublishedPeople people;
    private final PublishedTenders tenders;

    HallDraws(PublishedDraws draws, PublishedPeople people, PublishedTenders tenders) {
        this.draws = draws;
        this.people = people;
        this.tenders = tenders;
    }

    List<HallSession> of(LocalDate today) {
        var from = LegalTime.startOf(today.minusDays(WEEK));
        return draws.findBySpecifiedAtGreaterThanEqualOrderBySpecifiedAtAscNumberAsc(from).stream()
                .flatMap(draw -> session(draw, today).stream())
                .toList();
    }

    /** One whose tender is not announced yet has no title to show. */
    private Optional<HallSession> session(PublishedDraw draw, LocalDate today) {
        boolean isOfToday = LegalTime.dateOf(draw.specifiedAt()).equals(today);
        return Stream.of(draw)
                .filter(each -> isOfToday || state(each.state()) == HallState.RUNNING)
                .flatMap(each -> people.draws(each.project()).stream())
                .filter(each -> each.draw().equals(draw.id()))
                .filter(each -> isOfToday || state(each.state()) == HallState.RUNNING)
                .findFirst()
                .flatMap(shown ->
                        tenders.findById(draw.project())
                                .map(tender -> session(draw, shown, tender)));
    }

    private static HallSession session(
            PublishedDraw draw, PublicDraw shown, PublishedTender tender) {
        return new HallSession(
                HallKind.DRAW,
                shown.number(),
                tender.tender().title(),
                tender.tender().purchaser().name(),
                null,
                draw.specifiedAt(),
                state(shown.state()),
                shown.state(),
                seats(shown));
    }

    private static HallState state(DrawState state) {
        return switch (state) {
            case PREPARED -> HallState.PLANNED;
            case COMMITTING, REVEALING, CALLING -> HallState.RUNNING;
            case SEATED, PUBLISHED -> HallState.DONE;
            case VOIDED -> HallState.STOPPED;
        };
    }

    /** The drawn seats of the newest draw that stands; none where there was none. */
    List<HallUnit> seats(UUID project) {
        return people.draws(project).stream()
                .filter(draw -> draw.state() != DrawState.VOIDED && draw.supplements() == null)
                .findFirst()
                .map(HallDraws::seats)
                .orElse(List.of());
    }

    private static List<HallUnit> seats(PublicDraw draw) {
        int seats = draw.groups().stream().mapToInt(DrawGroup::seats).sum();
        int accepted =
                draw.state() == DrawState.SEATED || draw.state() == DrawState.PUBLISHED
                        ? seats
                        : Math.min(PublishedPeople.accepted(draw.contacts()), seats);
        var open = draw.state() == DrawState.CALLING ? HallUnit.UNDER_WAY : HallUnit.WAITING;
        var units = new ArrayList<HallUnit>(Collections.nCopies(accepted, HallUnit.DONE));
        units.addAll(Collections.nCopies(seats - accepted, open));
        return units;
    }
}
