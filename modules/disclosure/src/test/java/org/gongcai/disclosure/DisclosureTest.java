package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.DisclosureApi.ResultRow;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.PublicFact;
import org.gongcai.platform.PlatformTest;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@PlatformTest(DisclosureModule.class)
class DisclosureTest extends DisclosedTenders {

    @Test
    void hears_public_facts_only() {
        var heard =
                Arrays.stream(PublicFacts.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("on"))
                        .map(method -> method.getParameterTypes()[0])
                        .toList();

        assertThat(heard).hasSizeGreaterThan(10).allMatch(PublicFact.class::isAssignableFrom);
    }

    @Test
    void tells_a_tender_from_its_announcement_to_its_award() throws Exception {
        publish(
                story.announced(),
                posted(),
                story.closed(3, 2),
                story.released("aa"),
                story.opened("1", Story.bid("bb", "恒泰办公设备有限公司")),
                story.notOpened("2"),
                story.failed("2"),
                story.opened(
                        "1",
                        List.of(
                                Story.bid("aa", "启明教学装备有限公司"),
                                Story.bid("bb", "恒泰办公设备有限公司"),
                                Story.bid("cc", "云桥信息技术有限公司"))),
                story.awarded(story.award("1", "2586000.00")));
        awaitState(TenderState.AWARDED);
        // Between facts of two owners there is no order.
        await().until(() -> api.tender(story.number).lots().getFirst().bids().size() == 3);

        var tender = api.tender(story.number);

        assertThat(tender.lots()).extracting(LotPublic::count).containsExactly(3, 2);
        assertThat(tender.lots().getFirst().bids())
                .extracting(bid -> bid.bidderName())
                .containsExactly("启明教学装备有限公司", "恒泰办公设备有限公司", "云桥信息技术有限公司");
        assertThat(tender.lots().getLast().bids()).isEmpty();
        assertThat(tender.postings()).hasSize(1);
        assertThat(tender.proofs())
                .extracting(proof -> proof.what())
                .containsExactlyInAnyOrder(
                        "proof.tender-announced",
                        "proof.tender-closed",
                        "proof.opening-failed",
                        "proof.tender-failed",
                        "proof.bids-opened",
                        "proof.award-published");
        assertThat(api.overview().results())
                .extracting(ResultRow::amount)
                .containsExactly(Money.cny("2586000.00"));
        mvc.perform(get("/api/v1/public/tenders/{number}", story.number))
                .andExpect(status().isOk())
                .andExpect(header().exists("ETag"))
                .andExpect(header().string("Cache-Control", "max-age=5, public"))
                .andExpect(jsonPath("$.award.savingsRate").value(9.71));
    }

    @Test
    void bids_are_read_out_one_by_one_while_the_opening_goes_on() {
        var first = Story.bid("aa", "启明教学装备有限公司");
        publish(
                story.announced(),
                story.closed(3, 3),
                story.opened("1", first),
                story.opened("1", Story.bid("bb", "恒泰办公设备有限公司")));

        await().ignoreExceptionsInstanceOf(Refused.class)
                .untilAsserted(() ->
                        assertThat(api.tender(story.number).lots().getFirst().bids())
                                .extracting(bid -> bid.envelope())
                                .containsExactly("aa", "bb"));
        assertThat(api.tender(story.number).state()).isEqualTo(TenderState.CLOSED);
    }

    @Test
    void facts_of_other_owners_wait_for_the_announcement() {
        publish(story.closed(3, 3));
        publish(story.announced());

        awaitState(TenderState.CLOSED);
    }

    @Test
    void pages_by_key_meet_every_row_once_although_many_share_a_moment() {
        for (int i = 1; i <= 1000; i++) {
            store(numbered(i).announcedAt(Story.ANNOUNCED.plusSeconds(i / 7)));
        }

        var seen = new ArrayList<TenderRow>();
        String after = null;
        do {
            var page = api.tenders(null, null, after, 37);
            seen.addAll(page.rows());
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(1000);
        assertThat(seen).extracting(TenderRow::number).doesNotHaveDuplicates();
        assertThat(seen.getFirst().number()).isEqualTo("349921-CG-2026-1000");
        assertThat(seen)
                .isSortedAccordingTo((a, b) ->
                        a.announcedAt().equals(b.announcedAt())
                                ? b.number().compareTo(a.number())
                                : b.announcedAt().compareTo(a.announcedAt()));
    }

    @Test
    void a_page_of_rows_is_one_query() {
        for (int i = 1; i <= 30; i++) {
            store(numbered(i));
        }
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        api.tenders("智慧", TenderState.ANNOUNCED, null, 20);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void signs_of_the_search_language_are_searched_for_as_they_are() {
        store(numbered(1).titled("节能 100% 改造"));
        store(numbered(2).titled("节能 1000 台"));
        store(numbered(3).titled("A_B 型号设备!"));
        store(numbered(4).titled("AxB 型号设备"));

        assertThat(found("100%")).containsExactly("349921-CG-2026-0001");
        assertThat(found("a_b")).containsExactly("349921-CG-2026-0003");
        assertThat(found("!")).containsExactly("349921-CG-2026-0003");
        assertThat(found(" cg-2026-0004 ")).containsExactly("349921-CG-2026-0004");
        assertThat(found("教育体育局")).hasSize(4);
        assertThat(found("' OR 1=1 --")).isEmpty();
        assertThat(found("x".repeat(5000))).isEmpty();
    }

    @Test
    void a_tender_is_found_by_the_number_of_an_earlier_one_that_its_notice_names() {
        store(numbered(1));
        store(numbered(2).saying("首次招标（%s）投标人不足三家。".formatted(number(1))));
        assertThat(found(number(1))).containsExactlyInAnyOrder(number(1), number(2));
        assertThat(found(number(2))).containsExactly(number(2));
    }

    @Test
    void refuses_sizes_and_cursors_that_make_no_sense() {
        for (int size : new int[] {0, 101, -1}) {
            assertThatThrownBy(() -> api.tenders(null, null, null, size))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.code()).isEqualTo("page-size"));
        }
        for (String cursor : List.of("!!", "AAAA", "MjAyNg", " ")) {
            assertThatThrownBy(() -> api.tenders(null, null, cursor, 20))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.code()).isEqualTo("cursor-malformed"));
        }
    }

    @Test
    void an_unknown_number_is_not_found() throws Exception {
        mvc.perform(get("/api/v1/public/tenders/349921-CG-2026-9999"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("unknown-tender"));
    }

    @Test
    void results_are_read_in_pages_without_gap_or_repetition() {
        for (int n = 1; n <= 5; n++) {
            var each = numbered(n);
            store(each, tender -> tender.award(each.awarded(each.award("1", "900.00"))));
        }

        var first = api.results(null, 2);
        var second = api.results(first.next(), 2);
        var last = api.results(second.next(), 2);

        assertThat(List.of(first, second, last))
                .flatExtracting(page -> page.rows().stream().map(ResultRow::number).toList())
                .containsExactly(number(5), number(4), number(3), number(2), number(1));
        assertThat(last.next()).isNull();
        assertThatThrownBy(() -> api.results("no cursor of ours", 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> api.results(null, 101)).isInstanceOf(Refused.class);
    }

    @Test
    void the_overview_counts_states_and_the_openings_of_the_legal_day() {
        store(numbered(1));
        store(numbered(2).closingAt(Instant.parse("2026-03-16T15:59:59Z")));
        store(numbered(3).closingAt(Instant.parse("2026-03-16T16:00:00Z")));
        store(numbered(4).closingAt(Instant.parse("2026-03-15T15:59:59Z")));
        var failed = numbered(5);
        store(failed, tender -> tender.failed(List.of("1"), "废标", "政府采购法第三十六条"));

        var overview = api.overview();

        assertThat(overview.announced()).isEqualTo(4);
        assertThat(overview.openingToday()).isEqualTo(3);
        assertThat(overview.today())
                .extracting(TenderRow::number)
                .containsExactly(number(1), number(5), number(2));
        assertThat(overview.latest()).hasSize(5);
    }
}
