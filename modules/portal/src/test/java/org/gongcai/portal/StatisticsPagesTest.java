package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

@PlatformTest(TestPortal.class)
class StatisticsPagesTest {

    @Autowired private MockMvc web;
    @TempDir Path folder;

    private static Caller caller(Role role) {
        return new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role));
    }

    private String html(String path) throws Exception {
        return web.perform(get(path).accept("text/html"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void every_figure_stands_beside_its_formula_in_ten_thousands() throws Exception {
        var html = html("/statistics");

        assertThat(html)
                .contains("954.06", "= 6,486.41 − 5,532.35", "14.71 %", "= 954.06 ÷ 6,486.41")
                .contains("10,627.19", "= 94,081.51 − 83,454.32", "11.30 %")
                .contains("218.51", "= 1,017.26 − 798.75", "27.36 %", "= 218.51 ÷ 798.75")
                .contains("11.52 %", "金额单位：万元，保留两位小数");
    }

    @Test
    void averages_stand_beside_their_formula() throws Exception {
        assertThat(html("/statistics"))
                .contains("43.5330", "= 6,486.41 ÷ 149")
                .contains("367.5059", "= 94,081.51 ÷ 256");
    }

    @Test
    void framework_agreements_and_single_sources_are_flagged() throws Exception {
        assertThat(html("/statistics")).contains("其中框架协议、单一来源", ">14 宗<", ">140.00<");
        assertThat(html("/statistics?lang=en")).contains("of which framework or single source");
        assertThat(html("/statistics/awards")).contains("单一来源采购", "公开招标", "框架协议、单一来源");
    }

    @Test
    void what_was_brought_in_is_labelled_with_its_source_and_leads_to_its_awards()
            throws Exception {
        assertThat(html("/statistics"))
                .contains("历史数据，来源：澄溪县财政局&lt;设备&gt;台账")
                .contains("某县 2014-01-01 至 2014-10-31", "不计入上面的数字")
                .contains(
                        "/statistics/awards?year=2025&amp;month=3&amp;group=WORKS&amp;origin=IMPORTED");
        assertThat(html("/statistics/awards?year=2025&origin=IMPORTED"))
                .contains("历史数据，来源：", "href=\"/tenders/349921-CG-2026-0031\"")
                .doesNotContain("href=\"/tenders/CXCG2025-017\"")
                .contains("after=cursor");
    }

    @Test
    void who_was_invited_and_came_stands_beside_its_formula() throws Exception {
        assertThat(html("/statistics"))
                .contains("到场率 = 到场 ÷ 邀请", "88.89 %", "= 8 ÷ 9", "= 9 − 8 − 1")
                .contains(">到场 8，邀请 9 · 88.89 %</text>")
                .contains("2026-03 澄溪县纪委监委");
        assertThat(html("/statistics?lang=en")).contains("Attendance = attended ÷ invited");
    }

    @Test
    void plots_need_no_script_and_are_told_in_words() throws Exception {
        assertThat(html("/statistics"))
                .contains("<title id=\"chart-years-title\">各年度的节约和增值</title>")
                .contains("<desc id=\"chart-months-text\">")
                .contains(">954.06 · 14.71 %</text>")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics.xlsx",
                "/statistics/awards.xlsx",
                "/tenders.xlsx",
                "/results.xlsx",
                "/integrity.xlsx"
            })
    void public_lists_are_workbooks_that_nobody_keeps_in_memory(String path) throws Exception {
        var answer =
                web.perform(get(path))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType(ExcelList.TYPE))
                        .andExpect(header().doesNotExist("ETag"))
                        .andExpect(
                                header().string(
                                                "Content-Disposition",
                                                Matchers.containsString(".xlsx")))
                        .andReturn();
        assertThat(unzipped(answer.getResponse().getContentAsByteArray()))
                .containsKey("xl/worksheets/sheet1.xml");
    }

    @Test
    void amounts_are_numbers_and_text_stays_text_as_it_is_and_no_formula() throws Exception {
        var file =
                web.perform(get("/statistics/awards.xlsx"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var sheet = String.valueOf(unzipped(file).get("xl/worksheets/sheet1.xml"));
        assertThat(sheet).contains("<v>486000.00</v>", "t=\"inlineStr\"").doesNotContain("<f>");
        assertThat(texts(sheet)).contains("=办公家具", "历史数据，来源：" + SampleStatistics.SOURCE);
    }

    @Test
    void the_integrity_column_leaves_in_the_language_of_the_page() throws Exception {
        var file =
                web.perform(get("/integrity.xlsx").param("lang", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(texts(String.valueOf(unzipped(file).get("xl/worksheets/sheet1.xml"))))
                .contains("Kind", "Debarred from", "Violation")
                .doesNotContain("类别");
        web.perform(get("/integrity.csv").param("lang", "en"))
                .andExpect(content().string(Matchers.startsWith("\uFEFF\"Kind\",\"Code\"")));
    }

    private static List<String> texts(String sheet) throws Exception {
        var source = new InputSource(new StringReader(sheet));
        var nodes =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(source)
                        .getElementsByTagName("t");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Node::getTextContent)
                .toList();
    }

    @Test
    void figures_are_there_as_csv() throws Exception {
        web.perform(get("/statistics.csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.startsWith("\uFEFF\"表\",\"期间\"")))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "\"9540600.00\",\"14.71\",\"43.5330\",\"14\",\"1400000.00\"")))
                // A number below zero is a number and no formula.
                .andExpect(content().string(Matchers.containsString("\"-10.00\",\"-10.00\"")));
    }

    @Test
    void a_pool_leaves_only_with_who_keeps_it() throws Exception {
        var path = "/pools/" + SamplePool.ID + "/evaluators.xlsx";
        web.perform(get(path).with(user(caller(Role.POOL_KEEPER)))).andExpect(status().isOk());
        web.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @Test
    void history_is_the_supervisors_and_a_refused_form_keeps_what_was_typed() throws Exception {
        web.perform(get("/history").accept("text/html").with(user(caller(Role.AGENCY))))
                .andExpect(status().isForbidden());
        web.perform(get("/history").accept("text/html").with(user(caller(Role.SUPERVISOR))))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("已有 150 条")));
        web.perform(
                        post("/history/sums")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.SUPERVISOR)))
                                .param("place", "某县")
                                .param("from", "2014-01-01")
                                .param("to", "2014-10-31")
                                .param("group", "WORKS")
                                .param("count", "0")
                                .param("base", "1")
                                .param("result", "1")
                                .param("source", "公开报道"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("项目数应至少为 1")))
                .andExpect(content().string(Matchers.containsString("value=\"某县\"")));
    }

    @Test
    void a_past_result_is_withdrawn_by_its_number_and_the_page_keeps_why() throws Exception {
        web.perform(get("/history").accept("text/html").with(user(caller(Role.SUPERVISOR))))
                .andExpect(content().string(Matchers.containsString("撤回，理由：与 017 重复登记")));
        web.perform(
                        post("/history/withdrawals")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(caller(Role.SUPERVISOR)))
                                .param("number", "X")
                                .param("reason", "重复登记"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("没有编号 X 的历史结果")))
                .andExpect(content().string(Matchers.containsString("value=\"重复登记\"")));
    }

    /** By the directory at its end, as table programs read it. */
    private Map<String, String> unzipped(byte[] file) throws Exception {
        var workbook = Files.write(folder.resolve("list.xlsx"), file);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
