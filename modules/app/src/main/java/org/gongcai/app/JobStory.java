package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.app.DemoScript.Step;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.WorkingDays;

/**
 * How the tenders of the guided jobs come to where a job begins: some with the county, one more
 * whenever somebody asks for it.
 */
final class JobStory {

    /** How many people can play a job before one more has to be prepared. */
    private static final int SPARE = 2;

    private static final int NOTICE_DAYS = 22;

    /** So long that it outlasts what other jobs let the clock go on. */
    private static final int LONG_NOTICE_DAYS = 90;

    private final DemoDesks desks;
    private final DemoActs acts;
    private final DemoOpenings openings;

    JobStory(DemoDesks desks, DemoActs acts, DemoOpenings openings) {
        this.desks = desks;
        this.acts = acts;
        this.openings = openings;
    }

    private static List<DemoTender> prepared(JobTender kind) {
        return IntStream.rangeClosed(1, kind == JobTender.BID ? 1 : SPARE)
                .mapToObj(number -> prepared(kind, number))
                .toList();
    }

    /** Their committees meet at times of their own, by which the calls to them are told apart. */
    private static DemoTender prepared(JobTender kind, int number) {
        return switch (kind) {
            case DRAW ->
                    kind.numbered(number, at("2026-03-17T09:30"), at("2026-03-17T14:%d0", number));
            case BID -> kind.numbered(number, at("2026-06-10T09:30"), at("2026-06-10T14:00"));
            case OPENING -> kind.numbered(number, at("2026-03-16T09:00"), at("2026-03-16T14:00"));
            case SCORES ->
                    kind.numbered(number, at("2026-03-13T09:30"), at("2026-03-16T09:0%d", number));
        };
    }

    private static Instant at(String moment, Object... parts) {
        return DemoTender.at(moment.formatted(parts));
    }

    List<Step> notices() {
        return Stream.of(JobTender.DRAW, JobTender.OPENING, JobTender.SCORES)
                .flatMap(kind -> prepared(kind).stream())
                .map(tender -> announced(tender, "2026-02-13T14:00"))
                .toList();
    }

    List<Step> lastWeek() {
        var steps = new ArrayList<Step>();
        prepared(JobTender.BID).forEach(each -> steps.add(announced(each, "2026-03-12T10:30")));
        prepared(JobTender.SCORES).forEach(each -> steps.add(sealed(each, "2026-03-12T15:00")));
        prepared(JobTender.SCORES).forEach(each -> steps.addAll(opened(each)));
        prepared(JobTender.OPENING).forEach(each -> steps.add(sealed(each, "2026-03-13T14:00")));
        return steps;
    }

    /** One more from today on, with the clock going on as far as it takes. */
    List<Step> another(JobTender kind) {
        var now = acts.now();
        var written = LocalDateTime.ofInstant(now, LegalTime.ZONE).toString();
        var tender = next(kind, LegalTime.dateOf(now));
        var steps = new ArrayList<>(List.of(announced(tender, written)));
        switch (kind) {
            case BID -> {}
            case DRAW -> steps.add(moved(tender.draw()));
            case OPENING -> {
                steps.add(sealed(tender, written));
                steps.add(moved(tender.deadline()));
            }
            case SCORES -> {
                steps.add(sealed(tender, written));
                steps.addAll(opened(tender));
                steps.add(moved(tender.evaluation()));
            }
        }
        return steps;
    }

    private DemoTender next(JobTender kind, LocalDate today) {
        int days = kind == JobTender.BID ? LONG_NOTICE_DAYS : NOTICE_DAYS;
        var closing = rolled(today.plusDays(days));
        var evaluation =
                kind == JobTender.SCORES ? on(rolled(closing.plusDays(1))) : after(closing);
        return kind.numbered(count(kind) + 1, on(closing), evaluation);
    }

    private int count(JobTender kind) {
        return (int)
                desks.of(kind.handler()).projects().projects(null, null, 100).rows().stream()
                        .filter(each -> kind.isTitled(each.title()))
                        .count();
    }

    private static LocalDate rolled(LocalDate day) {
        return WorkingDays.official().roll(day).effective();
    }

    private static Instant on(LocalDate day) {
        return day.atTime(9, 30).atZone(LegalTime.ZONE).toInstant();
    }

    private static Instant after(LocalDate day) {
        return day.atTime(14, 0).atZone(LegalTime.ZONE).toInstant();
    }

    private Step moved(Instant moment) {
        return new Step("法定时钟前进", () -> acts.moveTo(moment));
    }

    private Step announced(DemoTender tender, String at) {
        return new Step(
                "引导任务，公告和密钥：" + tender.title(),
                () -> {
                    acts.announce(tender, at);
                    openings.setKeys(tender);
                });
    }

    private Step sealed(DemoTender tender, String at) {
        return new Step("引导任务，供应商投标：" + tender.title(), () -> openings.sealBids(tender, at));
    }

    /** Opened, reviewed, its committee drawn and called: the evaluation can begin. */
    private List<Step> opened(DemoTender tender) {
        return List.of(
                new Step(
                        "引导任务，开标和资格审查：" + tender.title(),
                        () -> {
                            acts.moveTo(tender.deadline());
                            eventually(() -> isOpened(tender));
                            acts.review(tender);
                        }),
                new Step("引导任务，抽取专家：" + tender.title(), () -> draw(tender)));
    }

    /** All bidders of these release their bids. */
    private boolean isOpened(DemoTender tender) {
        var opening = acts.opening(tender);
        return opening != null && opening.state() == OpeningState.OPENED;
    }

    private void draw(DemoTender tender) {
        var day = LegalTime.dateOf(tender.draw());
        acts.moveTo(after(day).minus(Duration.ofHours(1)));
        var draw =
                new JobDraw(desks, acts.id(tender), tender.reviewer(), tender.evaluation(), true);
        eventually(() -> {
            draw.goOn();
            return draw.state() == DrawState.SEATED;
        });
    }
}
