package org.gongcai.evaluatordraw.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.EvaluatorPoolApi.EvaluatorStatus;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.gongcai.contracts.EvaluatorPoolApi.StartImport;
import org.gongcai.contracts.EvaluatorPoolApi.StatusChange;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest(PoolTestModule.class)
class PoolTest {

    private static final Logger log = LoggerFactory.getLogger(PoolTest.class);
    private static final String HEAD = "编号,姓名,电话,工作单位,单位信用代码,地区,主专业,其他专业\n";
    private static final Regime LAW = Regime.GOVERNMENT_PROCUREMENT;
    private static final String HOSPITAL = "12349921990000332U";

    @Autowired EvaluatorPoolApi api;
    @Autowired DocumentsApi documents;
    @Autowired PoolRosters rosters;
    @Autowired Actors actors;
    @Autowired LegalClock clock;

    private Caller keeper;
    private UUID pool;

    @BeforeEach
    void openAPool() {
        PartyRef finance = actors.party("澄溪县财政局", PartyKind.AUTHORITY);
        keeper = actors.appointed(Role.POOL_KEEPER, finance);
        pool = keeper.call(() -> api.open(pool(Actors.REGION))).id();
    }

    private static NewPool pool(String region) {
        return new NewPool(
                "澄溪县综合评标专家库",
                LAW,
                PoolLevel.COUNTY,
                PoolSource.OWN,
                region,
                "澄财采〔2025〕3号",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 1, 1));
    }

    @Test
    void good_rows_are_kept_and_bad_ones_reported_by_their_line() {
        var done =
                imported(
                        HEAD
                                + "E001,陈一,10000000001,县人民医院,%s,349921,A08 信息网络,C01 法律\n"
                                        .formatted(HOSPITAL)
                                + "E002,,10000000002,县人民医院,%s,349921,A08,\n".formatted(HOSPITAL)
                                + "E003,陈三,10000000003,县人民医院,12349921990000332X,349921,A08,\n"
                                + "E004,陈四,abc,县人民医院,%s,349921,A08,\n".formatted(HOSPITAL)
                                + "E001,陈五,10000000005,县人民医院,%s,349921,A08,\n".formatted(HOSPITAL)
                                + "E006,陈六,10000000006,县人民医院,%s,34992,A08,\n".formatted(HOSPITAL)
                                + "E007,陈七,10000000007,县人民医院,%s,349921,信息,\n".formatted(HOSPITAL));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(6);
        assertThat(done.errors())
                .extracting(RowError::line, RowError::column)
                .containsExactly(
                        tuple(3L, "姓名"),
                        tuple(4L, "单位信用代码"),
                        tuple(5L, "电话"),
                        tuple(6L, "编号"),
                        tuple(7L, "地区"),
                        tuple(8L, "主专业"));
        var shown = keeper.call(() -> api.pool(pool));
        assertThat(shown.specialities())
                .containsExactly(new Speciality("A08", "信息网络", 1), new Speciality("C01", "法律", 0));
    }

    @Test
    void who_joins_today_is_drawn_from_tomorrow_on() {
        imported(HEAD + row("E001"));
        assertThat(rosters.countingOn(pool, clock.today())).isEmpty();
        assertThat(rosters.countingOn(pool, clock.today().plusDays(1)))
                .extracting(PooledEvaluator::number)
                .containsExactly("E001");
    }

    @Test
    void a_suspension_counts_from_tomorrow_on_and_an_import_does_not_lift_it() {
        imported(HEAD + row("E001"));
        keeper.run(() ->
                api.changeStatus(
                        pool, "E001", new StatusChange(EvaluatorStatus.SUSPENDED, "两次无故缺席")));
        assertThat(rosters.countingOn(pool, clock.today().plusDays(1))).isEmpty();
        imported(HEAD + row("E001").replace("陈一", "陈一一"));
        assertThat(rosters.countingOn(pool, clock.today().plusDays(1))).isEmpty();
        var page =
                keeper.call(() ->
                        api.evaluators(pool, "陈一一", null, EvaluatorStatus.SUSPENDED, null, 20));
        assertThat(page.rows())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).isEqualTo("陈一一");
                    assertThat(each.statusReason()).isEqualTo("两次无故缺席");
                });
    }

    @Test
    void former_employers_are_read_from_a_column_that_a_file_may_leave_out() {
        var head = HEAD.strip() + ",三年内原单位\n";
        var done =
                imported(
                        head
                                + row("E001").strip()
                                + ",91349921MAE9B0027H 2025-06-30；%s 2024-01-31\n"
                                        .formatted(HOSPITAL)
                                + row("E002").strip()
                                + ",91349921MAE9B0027H\n"
                                + row("E003").strip()
                                + ",\n"
                                + row("E004").strip()
                                + ",91349921MAE9B0027H %s\n".formatted("去年".repeat(400)));
        assertThat(done.errors())
                .extracting(RowError::line, RowError::column)
                .containsExactly(tuple(3L, "三年内原单位"), tuple(5L, "三年内原单位"));
        assertThat(done.errors().getLast().rule()).hasSizeLessThanOrEqualTo(500).endsWith("…");
        assertThat(rosters.evaluator(pool, "E001").former())
                .containsExactly(
                        new FormerEmployer("91349921MAE9B0027H", LocalDate.of(2025, 6, 30)),
                        new FormerEmployer(HOSPITAL, LocalDate.of(2024, 1, 31)));
        assertThat(rosters.evaluator(pool, "E003").former()).isEmpty();
    }

    @Test
    void a_pool_serves_one_body_of_law() {
        assertRefused(
                "pool-regime",
                () -> rosters.terms(pool, Regime.TENDERING, Actors.REGION, clock.today()));
    }

    @Test
    void a_file_in_the_encoding_of_an_office_program_is_read_as_well() {
        var done = imported(HEAD + row("E001"), Charset.forName("GB18030"));
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(rosters.evaluator(pool, "E001").name()).isEqualTo("陈一");
        assertThat(imported("\uFEFF" + HEAD + row("E002")).accepted()).isEqualTo(1);
    }

    @Test
    void a_broken_file_says_from_which_line_on_it_is_broken() {
        var done = imported(HEAD + row("E001") + "E002,\"陈二,10000000002\n");
        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.errors())
                .extracting(RowError::rule)
                .first()
                .asString()
                .contains("不是有效的 CSV");
        var headless = imported("a,b\n1,2\n");
        assertThat(headless.state()).isEqualTo(ImportState.FAILED);
        assertThat(headless.errors().getFirst().rule()).contains("表头缺少列", "编号");
    }

    @Test
    void nobody_but_its_keeper_sees_who_is_in_a_pool() {
        var other = actors.appointed(Role.POOL_KEEPER, actors.party("澄州市财政局", PartyKind.AUTHORITY));
        assertThatThrownBy(() -> other.run(() -> api.evaluators(pool, null, null, null, null, 20)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("not-yours"));
        var agency = actors.appointed(Role.AGENCY, actors.party("衡正", PartyKind.AGENCY));
        assertThatThrownBy(() -> agency.run(() -> api.evaluators(pool, null, null, null, null, 20)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(agency.call(() -> api.pools()))
                .extracting(EvaluatorPoolApi.PoolView::id)
                .contains(pool);
    }

    @Test
    void a_pool_serves_its_region_while_it_is_valid() {
        assertThat(rosters.terms(pool, LAW, Actors.REGION, clock.today()).name()).contains("澄溪县");
        assertRefused("pool-region", () -> rosters.terms(pool, LAW, "349922", clock.today()));
        assertRefused(
                "pool-expired",
                () -> rosters.terms(pool, LAW, Actors.REGION, LocalDate.of(2028, 1, 1)));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void ten_thousand_evaluators_are_imported_from_one_file() {
        var file = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            file.append(
                    "E%06d,专家%d,1000%07d,单位%d,%s,349921,%s,\n"
                            .formatted(
                                    i,
                                    i,
                                    i,
                                    i % 997,
                                    employer(i % 997),
                                    i % 2 == 0 ? "A08 信息网络" : "C01 法律"));
        }
        var began = System.nanoTime();
        var done = imported(file.toString());
        log.info(
                "Imported {} evaluators in {}",
                done.accepted(),
                Duration.ofNanos(System.nanoTime() - began));
        assertThat(done.accepted()).isEqualTo(10_000);
        assertThat(rosters.countingOn(pool, clock.today().plusDays(1))).hasSize(10_000);
    }

    private static String employer(int number) {
        return CreditCode.complete("91349921%09d".formatted(number)).value();
    }

    private static String row(String number) {
        return "%s,陈一,10000000001,县人民医院,%s,349921,A08 信息网络,\n".formatted(number, HOSPITAL);
    }

    private ImportView imported(String file) {
        return imported(file, StandardCharsets.UTF_8);
    }

    private ImportView imported(String file, Charset charset) {
        var document = upload(file.getBytes(charset));
        var started = keeper.call(() -> api.importEvaluators(pool, new StartImport(document)));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> state(started.id()).state() != ImportState.RUNNING);
        return state(started.id());
    }

    private ImportView state(UUID id) {
        return keeper.call(() -> api.importState(pool, id));
    }

    private UUID upload(byte[] content) {
        return keeper.call(() -> {
            var begun = documents.begin(new BeginUpload("专家.csv", "text/csv", content.length));
            for (int i = 0; i < begun.segments(); i++) {
                int from = i * begun.segmentSize();
                int to = Math.min(content.length, from + begun.segmentSize());
                documents.segment(begun.id(), i, Arrays.copyOfRange(content, from, to));
            }
            return documents.complete(begun.id()).id();
        });
    }
}
