package org.gongcai.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;
import org.gongcai.portal.DemoPersons;
import org.jspecify.annotations.Nullable;

/**
 * What the people of the demo county do, in order, through the same use cases as everyone. Every
 * step looks first what is there, so that one that was cut off can be played again.
 */
final class DemoScript {

    static final Instant TODAY = DemoTender.at("2026-03-16T09:00");
    private static final LocalDate YEAR_BEGINS = LocalDate.of(2026, 1, 1);

    private static final String FIRST_START_TOKEN = "demo";

    private final DemoDesks desks;
    private final CountyRegister register;
    private final DemoActs acts;
    private final DemoHistory history;
    private final DemoCredit credit;
    private final DemoInspectors inspectors;
    private final DemoMonitoring monitoring;
    private final DemoOpenings openings;
    private final DemoPeople people;
    private final DemoCommittee committee;
    private final JobStory jobs;

    DemoScript(DemoDesks desks, Path folder) {
        this.desks = desks;
        this.register =
                new CountyRegister(desks::of, desks.services(), DemoPersons.PASSWORD, YEAR_BEGINS);
        this.acts = new DemoActs(desks, register);
        this.history = new DemoHistory(desks);
        this.credit = new DemoCredit(desks, register, acts);
        this.inspectors = new DemoInspectors(desks, acts);
        this.monitoring = new DemoMonitoring(desks, acts);
        this.openings = new DemoOpenings(desks, acts, inspectors, folder);
        this.people = new DemoPeople(desks, acts);
        this.committee = new DemoCommittee(desks, acts);
        this.jobs = new JobStory(desks, acts, openings);
    }

    DemoActs acts() {
        return acts;
    }

    JobStory jobs() {
        return jobs;
    }

    /** One line of the progress bar with the work behind it. */
    record Step(String text, Runnable work) {}

    List<Step> steps() {
        return Stream.of(
                        foundations(),
                        creditRecord(),
                        noticesOfFebruary(),
                        classrooms(),
                        weekBefore(),
                        forToday())
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> foundations() {
        return List.of(
                new Step("登记单位、人员和委托", this::fillRegister),
                new Step("登记签名密钥", this::enrolKeys),
                new Step("导入 2025 年的采购结果", history::bringIn));
    }

    private List<Step> creditRecord() {
        return List.of(
                new Step("诚信记录：博影医学，告知、陈述、决定、送达", () -> credit.decide(DemoCase.BOYING)),
                new Step("诚信记录：路畅交通，轻微失信", () -> credit.decide(DemoCase.LUCHANG)),
                new Step("诚信记录：清流水利，通报表扬", () -> credit.commend("2026-02-05T10:00")));
    }

    private List<Step> noticesOfFebruary() {
        var steps = new ArrayList<Step>();
        steps.addAll(announced(DemoTender.CLASSROOMS, "2026-02-09T10:00"));
        steps.addAll(announced(DemoTender.ULTRASOUND, "2026-02-10T10:00"));
        steps.addAll(announced(DemoTender.SCANNER, "2026-02-12T10:00"));
        steps.addAll(announced(DemoTender.CAMERAS, "2026-02-13T10:00"));
        steps.addAll(jobs.notices());
        return steps;
    }

    private List<Step> classrooms() {
        var tender = DemoTender.CLASSROOMS;
        var host = CountyPerson.LUO_JIAN;
        return List.of(
                // Every night a pool is put on record: opened late, the demo is played sooner.
                new Step("导入 612 名评审专家", () -> people.fillPool("2026-03-02T09:00")),
                new Step("信用修复：路畅交通", () -> credit.repair(DemoCase.LUCHANG, "2026-03-03T10:00")),
                sealed(tender, "2026-03-03T15:00"),
                sealed(DemoTender.ULTRASOUND, "2026-03-03T16:00"),
                new Step("抽取评审专家：" + tender.title(), () -> draw(tender, host, tender.draw())),
                new Step("通知评审专家：" + tender.title(), () -> people.answerCalls(tender, host)),
                new Step("开标：" + tender.title(), this::openClassrooms),
                new Step("资格审查：" + tender.title(), () -> acts.review(tender)),
                new Step("评审、打分、签署报告：" + tender.title(), this::evaluateClassrooms),
                new Step("专项监督，决定：" + tender.title(), () -> monitoring.decide(tender)));
    }

    private List<Step> weekBefore() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("投标人不足三家，不开标：便携超声", () -> openings.fail(DemoTender.ULTRASOUND)));
        steps.add(
                new Step(
                        "中标公告：中小学智慧教室设备",
                        () -> acts.award(DemoTender.CLASSROOMS, "2026-03-10T10:00")));
        steps.add(new Step("专项监督，结论：中小学智慧教室设备", () -> monitoring.conclude(DemoTender.CLASSROOMS)));
        steps.addAll(announced(DemoTender.CANTEEN, "2026-03-11T10:00"));
        steps.add(new Step("专项监督，整改：中小学智慧教室设备", () -> monitoring.eliminate(DemoTender.CLASSROOMS)));
        steps.addAll(announced(DemoTender.ULTRASOUND_AGAIN, "2026-03-12T10:00"));
        steps.add(new Step("专项监督，办结：中小学智慧教室设备", () -> monitoring.complete(DemoTender.CLASSROOMS)));
        return steps;
    }

    private List<Step> forToday() {
        var scanner = DemoTender.SCANNER;
        var host = CountyPerson.PENG_FEI;
        var steps = new ArrayList<>(jobs.lastWeek());
        steps.add(sealed(scanner, "2026-03-13T15:00"));
        steps.add(sealed(DemoTender.CAMERAS, "2026-03-13T15:30"));
        steps.add(
                new Step(
                        "抽取评审专家：" + scanner.title(),
                        () -> draw(scanner, host, DemoTender.at("2026-03-13T16:00"))));
        steps.add(new Step("通知评审专家：" + scanner.title(), () -> people.acceptCalls(scanner, host)));
        steps.add(new Step("法定时钟走到 3 月 16 日上午", () -> acts.moveTo(TODAY)));
        return steps;
    }

    private void draw(DemoTender tender, CountyPerson host, Instant at) {
        acts.moveTo(at);
        inspectors.attend(tender, SessionKind.EVALUATOR_DRAW);
        people.draw(tender, host);
    }

    private void openClassrooms() {
        var tender = DemoTender.CLASSROOMS;
        openings.open(tender);
        inspectors.object(
                CountyPerson.HAN_SONG,
                tender,
                SessionKind.BID_OPENING,
                "一份投标文件由密钥持有人代为解密，主持人未当场宣布原因。");
        inspectors.answer(
                tender,
                SessionKind.BID_OPENING,
                "该投标人未在 30 分钟内解密，按招标文件的约定由监督席位和代理机构席位共同解密；已在开标记录中补充说明。");
    }

    private void evaluateClassrooms() {
        var tender = DemoTender.CLASSROOMS;
        var kind = SessionKind.EVALUATION;
        inspectors.decline(CountyPerson.SONG_QING, tender, kind, "当日下午参加县委巡察工作汇报会");
        acts.moveTo(tender.evaluation().minus(Duration.ofMinutes(40)));
        inspectors.attend(tender, kind);
        inspectors.object(CountyPerson.BAI_XUE, tender, kind, "评审室一部手机未交存，经提醒后收存，登记表未记录时间。");
        committee.evaluate(tender);
    }

    private Step sealed(DemoTender tender, String at) {
        return new Step("供应商加密投标：" + tender.title(), () -> openings.sealBids(tender, at));
    }

    private List<Step> announced(DemoTender tender, String at) {
        return List.of(
                new Step("发布公告：" + tender.title(), () -> acts.announce(tender, at)),
                new Step("各方生成开标密钥：" + tender.title(), () -> openings.setKeys(tender)));
    }

    private void fillRegister() {
        register.firstStart(FIRST_START_TOKEN);
        register.organisations();
        register.persons();
        DemoTender.ALL.forEach(tender -> register.entrust(tender.purchaser(), tender.agency()));
    }

    private void enrolKeys() {
        for (var person : CountyPerson.values()) {
            var name = signsAs(person);
            if (name != null && desks.of(person).register().keys().isEmpty()) {
                DemoActs.eventually(() -> {
                    desks.of(person).enrol(name, DemoKeys.signing(person));
                    return true;
                });
            }
        }
    }

    private static @Nullable String signsAs(CountyPerson person) {
        return switch (person.role()) {
            case SUPPLIER, INSPECTOR -> person.party().code().value();
            default ->
                    person.seat()
                            .map(HolderSeat::recipient)
                            .orElse(
                                    person.role() == Role.AGENCY
                                            ? person.party().code().value()
                                            : null);
        };
    }
}
