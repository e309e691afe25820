package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.CreditKind;
import org.gongcai.contracts.Event;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.Queues;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The legal day of these tests is 16 March 2026. */
@PlatformTest(DisclosureModule.class)
class CreditColumnTest {

    private static final String TODAY = "2026-03-16";
    private static final String TOMORROW = "2026-03-17";

    @Autowired DisclosureApi api;
    @Autowired CreditRecords records;
    @Autowired Outbox outbox;
    @Autowired Queues queues;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;

    @AfterEach
    void forgetEverything() {
        db.sql("DELETE FROM disclosure.credit_record").update();
    }

    @Test
    void a_decision_is_shown_with_its_ground_and_debarment() throws Exception {
        var verdict = Verdict.onBoying("2026-01-16");
        publish(verdict.publishedUntil("2029-01-16"), verdict.debarred("2026-01-20", "2027-01-20"));

        var entry = only();
        assertThat(entry.kind()).isEqualTo(CreditKind.VIOLATION);
        assertThat(entry.ground()).isEqualTo("政府采购法第七十七条第一款第三项");
        assertThat(entry.debarredFrom()).isEqualTo(LocalDate.parse("2026-01-20"));
        assertThat(entry.inForce()).isTrue();
        mvc.perform(get("/api/v1/public/integrity").param("q", "博影"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].code").value(Verdict.BOYING))
                .andExpect(jsonPath("$.rows[0].number").value("澄财采罚〔2026〕1号"));
    }

    @Test
    void a_decision_disappears_on_the_day_its_publicity_ends() {
        publish(Verdict.onBoying("2025-12-16").publishedUntil(TODAY));
        assertThat(shown()).isEmpty();
        publish(Verdict.onBoying("2025-12-17").publishedUntil(TOMORROW));
        assertThat(only().on()).isEqualTo(LocalDate.parse("2025-12-17"));
    }

    @Test
    void a_repaired_decision_disappears_and_its_running_debarment_stays() {
        var verdict = Verdict.onBoying("2025-02-01");
        publish(
                verdict.publishedUntil("2028-02-01"),
                verdict.debarred("2025-02-03", "2027-02-03"),
                verdict.repaired("2026-02-02"));

        var entry = only();
        assertThat(entry.text()).isEqualTo(CreditRecord.DEBARMENT_ALONE);
        assertThat(entry.ground()).isNull();
        assertThat(entry.sanction()).isNull();
        assertThat(entry.inForce()).isTrue();
        assertThat(entry.repairedOn()).isEqualTo(LocalDate.parse("2026-02-02"));
        assertThat(entry.endDocument()).isEqualTo("澄财信修〔2027〕1号");

        publish(verdict.ended(TODAY));
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_debarment_that_has_ended_stays_in_the_record_out_of_force() {
        var verdict = Verdict.onBoying("2025-03-14");
        publish(verdict.publishedUntil("2028-03-14"), verdict.debarred("2025-03-16", TODAY));
        assertThat(only().inForce()).isFalse();
    }

    @Test
    void a_lifted_debarment_stays_with_its_day_reason_and_document() {
        var verdict = Verdict.onBoying("2026-01-16");
        publish(
                verdict.publishedUntil("2029-01-16"),
                verdict.debarred("2026-01-20", "2027-01-20"),
                verdict.ended(TODAY));

        var entry = only();
        assertThat(entry.inForce()).isFalse();
        assertThat(entry.ground()).isEqualTo("政府采购法第七十七条第一款第三项");
        assertThat(entry.liftedOn()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(entry.debarredTo()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(entry.endReason()).isEqualTo("复议撤销");
        assertThat(entry.endDocument()).isEqualTo("澄政复〔2026〕3号");
        assertThat(entry.publicUntil()).isEqualTo(LocalDate.parse("2029-01-16"));
        assertThat(found("采罚〔2026〕1")).containsExactly(Verdict.BOYING);
    }

    @Test
    void everything_about_one_organisation_is_found_by_its_code() {
        publish(
                Verdict.onBoying("2026-01-16").publishedUntil("2029-01-16"),
                new Verdict(Verdict.QINGLIU, "清流水利工程有限公司", "2026-01-30").commended());

        assertThat(api.creditOf(Verdict.QINGLIU))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(CreditKind.COMMENDATION);
                    assertThat(entry.issuer()).isEqualTo("澄溪县水利局");
                    assertThat(entry.inForce()).isFalse();
                });
        assertThat(api.creditOf("91349900MAE9B00199")).isEmpty();
        assertThat(found("清流")).containsExactly(Verdict.QINGLIU);
        assertThat(found("mae9b0051")).containsExactly(Verdict.BOYING);
        assertThat(found("%")).isEmpty();
    }

    @Test
    void pages_by_key_meet_every_row_once_newest_first() {
        var first = LocalDate.parse("2025-01-01");
        for (int i = 0; i < 100; i++) {
            var day = first.plusDays(i / 7).toString();
            var each = new Verdict(Verdict.BOYING, "第 " + i + " 家", day);
            records.save(new CreditRecord(each.publishedUntil("2029-01-01")));
        }
        var seen = new ArrayList<CreditEntry>();
        String after = null;
        do {
            var page = api.credit(null, after, 9);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(100);
        assertThat(seen).extracting(CreditEntry::event).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> b.on().compareTo(a.on()));
    }

    @Test
    void sizes_and_cursors_that_make_no_sense_are_refused() {
        refused("page-size", null, 0);
        refused("page-size", null, 101);
        for (String cursor : List.of("!!", "AAAA", "MjAyNi0wMS0wMSB4", " ")) {
            refused("cursor-malformed", cursor, 20);
        }
    }

    private void refused(String code, @Nullable String after, int size) {
        assertThatThrownBy(() -> api.credit(null, after, size))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private CreditEntry only() {
        assertThat(shown()).hasSize(1);
        return shown().getFirst();
    }

    private List<CreditEntry> shown() {
        return api.credit(null, null, 100).rows();
    }

    private List<String> found(String q) {
        return api.credit(q, null, 100).rows().stream().map(CreditEntry::code).toList();
    }

    private void publish(Event... events) {
        for (var event : events) {
            transaction.executeWithoutResult(status -> outbox.publish(event));
        }
        await().until(queues::idle);
    }
}
