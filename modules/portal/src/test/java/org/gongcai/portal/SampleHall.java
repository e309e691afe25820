package org.gongcai.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.HallApi;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/** A day of the hall with so many sessions, of each kind and state. */
final class SampleHall implements HallApi {

    private static final Instant NINE = Instant.parse("2026-03-16T01:00:00Z");

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Hall hall() {
        asked.incrementAndGet();
        return of(8);
    }

    /** How often it was asked for. */
    int asked() {
        return asked.get();
    }

    static Hall of(int sessions) {
        var row = SampleDisclosure.row(SampleDisclosure.ANNOUNCED, TenderState.ANNOUNCED);
        return new Hall(
                IntStream.range(0, sessions).mapToObj(SampleHall::session).toList(),
                List.of(row),
                List.of(row),
                List.of(
                        new ResultRow(
                                SampleDisclosure.AWARDED,
                                "中小学智慧教室<设备>",
                                "1",
                                "启明教学装备",
                                Money.cny("2586000"),
                                NINE)));
    }

    private static HallSession session(int place) {
        var at = NINE.plus(Duration.ofMinutes(30L * place));
        return switch (place % 4) {
            case 0 -> session(HallKind.OPENING, at, HallState.RUNNING, null, opened());
            case 1 -> session(HallKind.DRAW, at, HallState.RUNNING, DrawState.CALLING, seats());
            case 2 -> session(HallKind.EVALUATION, at, HallState.RUNNING, null, List.of());
            default -> session(HallKind.OPENING, at, HallState.PLANNED, null, List.of());
        };
    }

    private static List<HallUnit> opened() {
        return List.of(HallUnit.DONE, HallUnit.DONE, HallUnit.UNDER_WAY, HallUnit.WAITING);
    }

    private static List<HallUnit> seats() {
        return List.of(HallUnit.DONE, HallUnit.DONE, HallUnit.DONE, HallUnit.UNDER_WAY);
    }

    private static HallSession session(
            HallKind kind,
            Instant at,
            HallState state,
            @Nullable DrawState draw,
            List<HallUnit> units) {
        return new HallSession(
                kind,
                SampleDisclosure.AWARDED + (kind == HallKind.DRAW ? "/draw/1" : ""),
                "中小学智慧教室<设备>",
                "澄溪县教育体育局",
                kind == HallKind.OPENING ? "澄溪县公共资源交易中心 2 号开标室" : null,
                at,
                state,
                draw,
                units);
    }
}
