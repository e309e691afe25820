package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.GAO_YUAN;
import static org.gongcai.app.TestCounty.eventually;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongcai.app.CountyEvaluator.Speciality;
import org.gongcai.contracts.ProcurementApi.NewSession;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.WorkingDays;

/** A tender whose committee is drawn, and the pool from which it is drawn. */
final class TestDraw {

    /** From the opening to the start of the evaluation. */
    static final Duration UNTIL_EVALUATION = Duration.ofHours(3);

    static final String INFORMATION = Speciality.INFORMATION.code();
    static final String EQUIPMENT = Speciality.MEDICAL.code();

    private TestDraw() {}

    static UUID pool(TestCounty county) {
        var keeping = new CountyPool(county.desk(GAO_YUAN));
        var pool = keeping.open(county.today());
        var started = keeping.importPeople(pool, CountyEvaluator.all());
        eventually(() -> assertThat(keeping.isImported(pool, started.id())).isTrue());
        return pool;
    }

    /** Announced, with its sessions of drawing and evaluating. */
    static UUID announced(TestCounty county, String title, Instant deadline) {
        var project = TestTender.announced(county, scored(county, title), deadline);
        var handler = county.desk(FANG_XIAO).projects();
        handler.scheduleSession(
                project,
                new NewSession(
                        SessionKind.EVALUATION,
                        deadline.plus(UNTIL_EVALUATION),
                        180,
                        room(county, project)));
        handler.scheduleSession(
                project,
                new NewSession(
                        SessionKind.EVALUATOR_DRAW,
                        start(deadline),
                        60,
                        "抽取室 " + number(county, project)));
        return project;
    }

    /** Where the committee meets: no two tenders of the tests' county in one room. */
    static String room(TestCounty county, UUID project) {
        return "评标三室 " + number(county, project);
    }

    private static String number(TestCounty county, UUID project) {
        var number = county.desk(FANG_XIAO).projects().project(project).number();
        return Objects.requireNonNull(number, "an announced project has a number");
    }

    private static ProjectPlan scored(TestCounty county, String title) {
        var lowest =
                TestTender.plan(
                        county,
                        CountyParty.EDUCATION_BUREAU,
                        title,
                        TestTender.lot(title, "1200000.00"));
        return new ProjectPlan(
                lowest.title(),
                lowest.purchaser(),
                lowest.agency(),
                lowest.method(),
                lowest.category(),
                lowest.currency(),
                lowest.lots(),
                BigDecimal.ZERO,
                lowest.summary(),
                AwardBasis.COMPREHENSIVE_SCORING,
                new CommitteeTerms(criteria(), ScoreDisclosure.TOTALS));
    }

    private static List<Criterion> criteria() {
        return List.of(
                new Criterion("P", "价格", CriterionKind.PRICE, new BigDecimal("30"), "最低评标价为满分"),
                new Criterion("T", "技术方案", CriterionKind.SUBJECTIVE, new BigDecimal("60"), "按优劣评分"),
                new Criterion("O", "业绩", CriterionKind.OBJECTIVE, new BigDecimal("10"), "每项 1 分"));
    }

    /** The working day before the opening. */
    static Instant start(Instant deadline) {
        var day = WorkingDays.official().back(LegalTime.dateOf(deadline), 1).effective();
        return day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant();
    }
}
