package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.lot;
import static org.gongcai.procurement.Fixtures.plan;
import static org.gongcai.procurement.Fixtures.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.HistoryApi;
import org.gongcai.contracts.HistoryApi.NewSums;
import org.gongcai.contracts.HistoryApi.StartImport;
import org.gongcai.contracts.HistoryApi.Withdrawal;
import org.gongcai.contracts.HistoryApi.WithdrawnResult;
import org.gongcai.contracts.ImportView;
import org.gongcai.contracts.ImportView.ImportState;
import org.gongcai.contracts.ImportView.RowError;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementEvent.PastResult;
import org.gongcai.contracts.ProcurementEvent.PastResultWithdrawn;
import org.gongcai.contracts.ProcurementEvent.PastResultsImported;
import org.gongcai.contracts.ProcurementEvent.PastSumsEntered;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.TestPlatform;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PlatformTest({TestPlatform.class, ProcurementModule.class})
class HistoryTest {

    private static final String HEAD = "编号,项目名称,采购人,类别,方式,预算,成交金额,成交日期,供应商\n";
    private static final String GOOD =
            "H25-001,办公家具,县水利局,货物,询价,\"486,000.00\",452300,2025/4/18,恒泰办公\n";
    private static final String SOURCE = "县财政局 2025 年台账";

    @Autowired HistoryApi history;
    @Autowired ProcurementApi procurement;
    @Autowired DocumentsApi documents;
    @Autowired Actors actors;
    @Autowired RecordedEvents recorded;

    private Caller supervisor;

    @BeforeEach
    void a_supervisor() {
        supervisor = actors.appointed(Role.SUPERVISOR, actors.party("澄溪县财政局", PartyKind.AUTHORITY));
        recorded.forget();
    }

    @Test
    void good_rows_are_kept_and_told_and_bad_ones_reported_by_their_line() {
        var done =
                imported(
                        HEAD
                                + GOOD
                                + "H25-002,防洪墙,县水利局,工程,公开招标,三百万,2900000,2025-05-01,清流水利\n"
                                + "H25-003,印刷,县水利局,印刷,询价,100,90,2025-05-01,小陈图文\n"
                                + "H25-004,物业,县水利局,服务,询价,100,90,2025-02-30,净居物业\n"
                                + "H25-005,物业,县水利局,服务,询价,100,90,2027-01-01,净居物业\n"
                                + "H25-006,物业,,服务,询价,100,90,2025-05-01,净居物业\n"
                                + "H25-007,物业,县水利局,服务,询价,100,-90,2025-05-01,净居物业\n"
                                + "H25-001,又一次,县水利局,服务,询价,100,90,2025-05-01,净居物业\n"
                                + "H25-008,商铺租赁,县城投,产权,拍卖,0,90.00,2025-06-01,丰禾食材\n");

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.accepted()).isEqualTo(2);
        assertThat(done.errors())
                .extracting(RowError::line, RowError::column)
                .containsExactly(
                        tuple(3L, "预算"),
                        tuple(4L, "类别"),
                        tuple(5L, "成交日期"),
                        tuple(6L, "成交日期"),
                        tuple(7L, "采购人"),
                        tuple(8L, "成交金额"),
                        tuple(9L, "编号"));
        assertThat(done.errors())
                .extracting(RowError::code)
                .containsExactly(
                        "money-format",
                        "history-kind",
                        "date-format",
                        "history-day",
                        "field-missing",
                        "history-amount",
                        "row-twice");
        assertThat(done.errors().getFirst().values()).containsEntry("typed", "三百万");
        var told = recorded.last(PastResultsImported.class);
        assertThat(told.source()).isEqualTo(SOURCE);
        assertThat(told.results())
                .extracting(PastResult::number)
                .containsExactly("H25-001", "H25-008");
        assertThat(told.results().getFirst())
                .isEqualTo(
                        new PastResult(
                                "H25-001",
                                "办公家具",
                                "县水利局",
                                ResultKind.GOODS,
                                "询价",
                                Money.cny("486000"),
                                Money.cny("452300"),
                                LocalDate.of(2025, 4, 18),
                                "恒泰办公"));
    }

    @Test
    void what_is_imported_once_more_changes_nothing_and_a_correction_is_told() {
        var file = HEAD + "H24-900,家具,县水利局,货物,询价,100,90,2024-05-01,恒泰办公\n";
        imported(file);
        long kept = supervisor.call(() -> history.history()).results();
        recorded.forget();

        assertThat(imported(file).accepted()).isEqualTo(1);
        assertThat(recorded.all(PastResultsImported.class)).isEmpty();
        imported(file.replace(",90,", ",80,"));

        assertThat(recorded.last(PastResultsImported.class).results())
                .singleElement()
                .satisfies(each -> assertThat(each.result()).isEqualTo(Money.cny("80")));
        assertThat(supervisor.call(() -> history.history()).results()).isEqualTo(kept);
    }

    @Test
    void a_result_that_is_withdrawn_stays_in_the_ledger_with_its_reason() {
        var file = HEAD + "H21-001,家具,县水利局,货物,询价,100,90,2021-05-01,恒泰办公\n";
        imported(file);

        long counted = supervisor.call(() -> history.history()).results();
        var shown = withdraw("H21-001", "与 H21-002 重复登记");

        assertThat(shown.results()).isEqualTo(counted - 1);
        assertThat(shown.withdrawn())
                .extracting(WithdrawnResult::number, WithdrawnResult::reason)
                .contains(tuple("H21-001", "与 H21-002 重复登记"));
        assertThat(recorded.last(PastResultWithdrawn.class).number()).isEqualTo("H21-001");
        assertRefused("wrong-state", null, () -> withdraw("H21-001", "再一次"));
        assertRefused("unknown-past-result", "number", () -> withdraw("H21-002", "没有"));
        assertRefused("field-missing", "reason", () -> withdraw("H21-001", " "));
    }

    @Test
    void what_is_withdrawn_comes_back_by_a_row_that_differs_alone() {
        var file = HEAD + "H21-003,家具,县水利局,货物,询价,100,90,2021-05-01,恒泰办公\n";
        imported(file);
        withdraw("H21-003", "金额有误");
        recorded.forget();

        var again = imported(file);
        assertThat(again.accepted()).isZero();
        assertThat(again.errors()).extracting(RowError::column).containsExactly("编号");
        assertThat(imported(file, "同一份台账的另一个名称").accepted()).isZero();
        assertThat(recorded.all(PastResultsImported.class)).isEmpty();

        assertThat(imported(file.replace(",90,", ",80,")).accepted()).isEqualTo(1);
        assertThat(recorded.last(PastResultsImported.class).results()).hasSize(1);
        assertThat(supervisor.call(() -> history.history()).withdrawn())
                .extracting(WithdrawnResult::number)
                .as("with its reason, though the number counts again")
                .contains("H21-003");
    }

    private HistoryApi.HistoryView withdraw(String number, String reason) {
        return supervisor.call(() -> history.withdraw(new Withdrawal(number, reason)));
    }

    @Test
    void a_project_of_this_platform_cannot_be_brought_in() {
        var number = filed();

        var done =
                imported(
                        HEAD
                                + "%s,家具,县水利局,货物,询价,100,90,2025-05-01,恒泰办公\n".formatted(number)
                                + "H23-001,家具,县水利局,货物,询价,100,90,2023-05-01,恒泰办公\n");

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.rule()).contains(number, "本平台的项目");
                });
    }

    @Test
    void a_cell_of_any_length_or_with_control_characters_is_told_and_harms_no_other_row() {
        var done =
                imported(
                        HEAD
                                + "H20-001,家具,县水利局,货物,询价,100,90,2020-05-01,恒泰\u0007办公\n"
                                + "%s,家具,县水利局,货物,询价,100,90,2020-05-01,恒泰办公\n"
                                        .formatted("！".repeat(38))
                                + "H20-003,家具e\u0301,县水利局,货物,询价,100,90,2020-05-01,恒泰办公\n");

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.errors())
                .extracting(RowError::code)
                .containsExactly("text-characters", "row-form");
        assertThat(recorded.last(PastResultsImported.class).results().getFirst().title())
                .isEqualTo("家具é");
    }

    @Test
    void a_file_of_something_else_is_refused_as_a_whole() {
        var done = imported("姓名,电话\n陈一,1\n");

        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(done.errors().getFirst().rule()).contains("表头缺少列", "成交金额");
        assertThat(recorded.all(PastResultsImported.class)).isEmpty();
    }

    @Test
    void a_long_file_is_told_in_parts() {
        var file = new StringBuilder(HEAD);
        for (int i = 0; i < 450; i++) {
            file.append("H22-%04d,家具,县水利局,货物,询价,100,90,2022-05-01,恒泰办公\n".formatted(i));
        }

        assertThat(imported(file.toString()).accepted()).isEqualTo(450);

        assertThat(recorded.all(PastResultsImported.class))
                .extracting(told -> told.results().size())
                .containsExactly(200, 200, 50);
    }

    @Test
    void sums_of_a_year_are_told_and_those_entered_last_hold() {
        enter(sums("55323000.00"));
        var shown = enter(sums("55323500.00"));

        assertThat(shown.sums())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.place()).isEqualTo("某县");
                    assertThat(each.sums().difference()).isEqualTo(Money.cny("9540600"));
                });
        var told = recorded.last(PastSumsEntered.class);
        assertThat(told.sums().sums().rate()).isEqualTo("14.71");
        assertThat(told.sums().source()).isEqualTo("公开报道");
    }

    @Test
    void sums_that_make_no_sense_are_refused_at_their_field() {
        var good = sums("1");
        refused("history-period", "to", with(good, LocalDate.of(2015, 1, 1), 1, "1", "x"));
        refused("history-period", "to", with(good, LocalDate.of(2013, 1, 1), 1, "1", "x"));
        refused("history-count", "count", with(good, good.to(), 0, "1", "x"));
        refused("history-amount", "base", with(good, good.to(), 1, "-1", "x"));
        refused("money-digits", "base", with(good, good.to(), 1, "0.001", "x"));
        refused("field-missing", "source", with(good, good.to(), 1, "1", " "));
    }

    private void refused(String code, String field, NewSums typed) {
        assertRefused(code, field, () -> enter(typed));
    }

    private static void assertRefused(String code, @Nullable String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.field()).isEqualTo(Optional.ofNullable(field));
                        });
    }

    @Test
    void nobody_but_a_supervisor_brings_anything_in() {
        var agency = actors.appointed(Role.AGENCY, actors.party("衡正", PartyKind.AGENCY));

        assertThatThrownBy(() -> agency.run(() -> history.history()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agency.run(() -> history.enterSums(sums("1"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private HistoryApi.HistoryView enter(NewSums typed) {
        return supervisor.call(() -> history.enterSums(typed));
    }

    private static NewSums sums(String result) {
        return new NewSums(
                "某县",
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2014, 10, 31),
                ResultGroup.PURCHASES,
                149,
                new BigDecimal("64864100.00"),
                new BigDecimal(result),
                "公开报道");
    }

    private static NewSums with(
            NewSums typed, LocalDate to, long count, String base, String source) {
        return new NewSums(
                typed.place(),
                typed.from(),
                to,
                typed.group(),
                count,
                new BigDecimal(base),
                typed.result(),
                source);
    }

    /** A project that has its number. */
    private String filed() {
        var purchaser = actors.party("县教体局", PartyKind.PURCHASER);
        var handler = actors.appointed(Role.PURCHASER, purchaser);
        return handler.call(() -> {
            var id = procurement.plan(plan(purchaser.id(), null, lot("一包", "1000.00"))).id();
            var notice = upload("招标文件.txt", "text/plain", "招标文件");
            procurement.attach(id, new AttachDocument(notice));
            return String.valueOf(
                    procurement.proposePublication(id, publication(DEADLINE)).number());
        });
    }

    private ImportView imported(String file) {
        return imported(file, SOURCE);
    }

    private ImportView imported(String file, String source) {
        var started =
                supervisor.call(() ->
                        history.importResults(
                                new StartImport(upload("台账.csv", "text/csv", file), source)));
        assertThat(started.source()).isEqualTo(source);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> state(started.run().id()).state() != ImportState.RUNNING);
        return state(started.run().id());
    }

    private ImportView state(UUID id) {
        return supervisor.call(() -> history.importState(id)).run();
    }

    private UUID upload(String name, String type, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var upload = documents.begin(new BeginUpload(name, type, bytes.length));
        documents.segment(upload.id(), 0, bytes);
        return documents.complete(upload.id()).id();
    }
}
