package org.gongcai.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongcai.contracts.HolderSeat;
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
    private final DemoOpenings openings;
    private final DemoPeople people;

    DemoScript(DemoDesks desks, Path folder) {
        this.desks = desks;
        this.register =
                new CountyRegister(desks::of, desks.services(), DemoPersons.PASSWORD, YEAR_BEGINS);
        this.acts = new DemoActs(desks, register);
        this.openings = new DemoOpenings(desks, acts, folder);
        this.people = new DemoPeople(desks, register, acts);
    }

    /** One line of the progress bar with the work behind it. */
    record Step(String text, Runnable work) {}

    List<Step> steps() {
        return Stream.of(foundations(), noticesOfFebruary(), openingsOfMarch(), forToday())
                .flatMap(List::stream)
                .toList();
    }

    private List<Step> foundations() {
        return List.of(
                new Step("登记单位、人员和委托", this::fillRegister),
                new Step("登记签名密钥", this::enrolKeys),
                new Step("导入评审专家库", people::fillPool));
    }

    private List<Step> noticesOfFebruary() {
        var steps = new ArrayList<Step>();
        steps.addAll(announced(DemoTender.CLASSROOMS, "2026-02-09T10:00"));
        steps.addAll(announced(DemoTender.ULTRASOUND, "2026-02-10T10:00"));
        steps.addAll(announced(DemoTender.SCANNER, "2026-02-12T10:00"));
        steps.addAll(announced(DemoTender.CAMERAS, "2026-02-13T10:00"));
        steps.add(new Step("诚信记录：立案、告知、陈述、决定、送达", people::debar));
        steps.add(new Step("诚信记录：通报表扬", people::commend));
        return steps;
    }

    private List<Step> openingsOfMarch() {
        var classrooms = DemoTender.CLASSROOMS;
        var afterUltrasound = DemoTender.ULTRASOUND.deadline().plusSeconds(60);
        return List.of(
                sealed(classrooms, "2026-03-04T15:00"),
                sealed(DemoTender.ULTRASOUND, "2026-03-04T16:00"),
                new Step("开标：中小学智慧教室设备", () -> openings.open(classrooms)),
                new Step("资格审查：中小学智慧教室设备", () -> acts.review(classrooms)),
                new Step("投标截止：便携超声", () -> acts.moveTo(afterUltrasound)),
                new Step("中标公告：中小学智慧教室设备", () -> acts.award(classrooms, "2026-03-10T10:00")));
    }

    private List<Step> forToday() {
        var scanner = DemoTender.SCANNER;
        var host = CountyPerson.PENG_FEI;
        var steps = new ArrayList<>(announced(DemoTender.CANTEEN, "2026-03-11T10:00"));
        steps.add(sealed(scanner, "2026-03-13T15:00"));
        steps.add(sealed(DemoTender.CAMERAS, "2026-03-13T15:30"));
        steps.add(
                new Step("抽取评审专家：64排CT及配套", () -> people.draw(scanner, host, "2026-03-13T16:00")));
        steps.add(new Step("通知评审专家：64排CT及配套", () -> people.answerCalls(scanner, host)));
        steps.add(new Step("法定时钟走到 3 月 16 日上午", () -> acts.moveTo(TODAY)));
        return steps;
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
