package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Merkle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A record on paper says what its page says. */
@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
@EnabledIf("hasFont")
class RecordTest {

    private static final String TENDER = "/tenders/" + SampleDisclosure.AWARDED;

    @Autowired private MockMvc web;
    @Autowired private RecordPdf pdf;
    @Autowired private LegalClock clock;
    @Autowired private PageFailures failures;

    /** A build without the package manager has none; CI always has. */
    static boolean hasFont() {
        boolean found = RecordPdf.class.getResource("/font/NotoSansSC-Regular.ttf") != null;
        if (!found && System.getenv("CI") != null) {
            throw new IllegalStateException("CI has no font for records");
        }
        return found;
    }

    private String record(String path) throws Exception {
        return record(get(path));
    }

    private String record(MockHttpServletRequestBuilder request) throws Exception {
        var answer =
                web.perform(request)
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Type", "application/pdf"))
                        .andReturn();
        return text(answer.getResponse().getContentAsByteArray());
    }

    private static String text(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return dense(new PDFTextStripper().getText(document));
        }
    }

    private static String dense(String text) {
        return text.replaceAll("\\s", "");
    }

    private List<String> onPage(String path, String what) throws Exception {
        var answer = web.perform(get(path).accept("text/html")).andReturn();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        page.select(".verify, .left, .visually-hidden, a[href$=.pdf]").remove();
        return page.select(what).eachText().stream().map(RecordTest::dense).toList();
    }

    @Test
    void the_notice_says_every_fact_of_its_page() throws Exception {
        var facts =
                onPage(
                        TENDER,
                        "[aria-labelledby=notice] :is(dt, dd), [aria-labelledby=lots] td:nth-child(-n+3)");
        assertThat(facts).hasSizeGreaterThan(20);
        assertThat(record(TENDER + "/notice.pdf"))
                .contains(facts)
                .contains("招标公告", SampleDisclosure.AWARDED, "第1页共")
                .contains("/log/leaves/" + SampleDisclosure.EVENT);
    }

    @Test
    void the_half_year_report_is_drafted_with_the_figures_of_the_moment() throws Exception {
        var han = user(new Caller(UUID.randomUUID(), "han", "韩松", Set.of(Role.INSPECTOR)));
        assertThat(record(get("/inspector/report.pdf?year=2026&half=1").with(han)))
                .contains("监督工作半年报告（草稿）", "2026年上半年", "澄溪县纪委监委")
                .contains("邀请9人次，到场8人次，谢绝1人次，缺席0人次")
                .contains("发现问题2个，已整改到位1个")
                .contains("巡察汇报", "评审室有人");
        web.perform(get("/inspector/report.pdf?year=2026&half=3").with(han))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_credit_record_says_every_fact_of_its_page_and_how_to_check_it() throws Exception {
        var code = SampleDisclosure.QIMING.value();
        var entry = SampleCases.entries().getFirst();
        var facts = onPage("/integrity/" + code, "section:has(#entry-0) :is(dt, dd)");
        assertThat(facts).hasSizeGreaterThan(6);
        assertThat(record("/integrity/" + code + "/" + entry.event() + ".pdf"))
                .contains(facts)
                .contains("/log/leaves/" + entry.event());
    }

    @Test
    void the_evaluation_report_says_every_mark_of_its_page() throws Exception {
        var signed = SampleCommittee.signedReport(true);
        var report = ReportView.read(JsonMapper.builder().build(), signed.report()).orElseThrow();
        var stamp =
                new RecordStamp(
                        "record.canonical",
                        signed.completedAt(),
                        RecordStamp.hash("x"),
                        "/here",
                        null);
        Map<String, Object> model =
                Map.of("signed", signed, "report", report, "stamps", List.of(stamp));
        var html = new Rendering(Role.AGENCY).of("signedReport", model);
        var whole = pages("recordReport", model);
        var parts = Jsoup.parse(html).select("td, th, dt, dd > div, li").eachText();
        assertThat(parts).hasSizeGreaterThan(30);
        assertThat(text(pdf.of(whole, SampleWork.NOW)))
                .contains(parts.stream().map(RecordTest::dense).toList());
    }

    private static String pages(String template, Map<String, Object> model) {
        return new Rendering(Role.AGENCY).of(template, model);
    }

    @Test
    void the_record_of_a_draw_says_its_groups_and_its_messages() throws Exception {
        var shown = new ShownDraw(SampleDraw.publicDraw(DrawState.PUBLISHED), SampleDraw.order());
        Map<String, Object> model =
                Map.of(
                        "view",
                        new SampleDisclosure().tender(SampleDisclosure.AWARDED),
                        "shown",
                        shown,
                        "stamps",
                        List.of());
        var html = pages("recordDraw", model);
        var parts = Jsoup.parse(html).select("td, dt, dd, li").eachText();
        assertThat(parts).hasSizeGreaterThan(8);
        assertThat(text(pdf.of(html, SampleWork.NOW)))
                .contains(parts.stream().map(RecordTest::dense).map(RecordTest::seen).toList());
    }

    /** The link beside a fact is not printed. */
    private static String seen(String part) {
        return part.replaceAll("验证$", "");
    }

    @Test
    void a_record_is_the_same_file_whenever_it_is_made() throws Exception {
        var path = TENDER + "/notice.pdf";
        var first = web.perform(get(path)).andReturn().getResponse().getContentAsByteArray();
        clock.moveTo(clock.now().plus(Duration.ofDays(1)));
        Awaitility.await().until(() -> clock.movingTo().isEmpty());
        var later = web.perform(get(path)).andReturn().getResponse().getContentAsByteArray();
        assertThat(later).isEqualTo(first);
        var html = "<!DOCTYPE html><title>记录</title><h1>镕喆</h1><p>第一项</p>";
        assertThat(new RecordPdf().of(html, SampleWork.NOW))
                .isEqualTo(pdf.of(html, SampleWork.NOW))
                .isNotEqualTo(new RecordPdf().of(html, SampleWork.NOW.plusSeconds(1)));
    }

    @Test
    void whoever_asks_while_all_places_are_taken_is_told_when_to_come_back() throws Exception {
        var full = new RecordPdf(0, Duration.ofMillis(1));
        var request = new MockHttpServletRequest("GET", TENDER + "/notice.pdf");
        request.addHeader("Accept", "text/html");
        var response = new MockHttpServletResponse();
        var refused = catchThrowableOfType(Refused.class, () -> full.of("<p>", SampleWork.NOW));
        assertThat(refused.code()).isEqualTo("busy");
        var page =
                Objects.requireNonNull(failures.resolveException(request, response, null, refused));
        assertThat(String.valueOf(page.getStatus())).startsWith("503");
        assertThat(page.getModel().get("error"))
                .isInstanceOfSatisfying(
                        ErrorView.class, view -> assertThat(view.problem()).isNotNull());
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void a_record_bears_the_time_of_its_last_fact() throws Exception {
        var bytes =
                web.perform(get(TENDER + "/notice.pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var announced = new SampleDisclosure().tender(SampleDisclosure.AWARDED).announcedAt();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(announced);
        }
    }

    @Test
    void a_credit_record_is_as_old_as_the_end_that_it_tells_of() throws Exception {
        var entry = SampleCases.entries().getFirst();
        var repaired = SampleCases.repaired(entry, entry.on().plusDays(40));
        assertThat(RecordPages.lastDay(entry)).isEqualTo(LegalTime.startOf(entry.on()));
        assertThat(RecordPages.lastDay(repaired))
                .isEqualTo(LegalTime.startOf(entry.on().plusDays(40)));
    }

    @Test
    void what_passes_with_time_is_in_no_record() throws Exception {
        var entry = SampleCases.entries().getFirst();
        assertThat(record("/integrity/" + entry.code() + "/" + entry.event() + ".pdf"))
                .doesNotContain("禁止期内");
        assertThat(record(TENDER + "/notice.pdf")).doesNotContain("已中标");
    }

    /** As a phone reads it from the paper. */
    @Test
    void the_code_on_paper_says_where_in_the_log_the_fact_stands_and_its_hash() throws Exception {
        var bytes =
                web.perform(get(TENDER + "/notice.pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        var leaf = new SampleLog().leaf(SampleDisclosure.EVENT);
        var hash = Merkle.leafHash(Encodings.utf8(leaf.leaf())).hex();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var last = document.getNumberOfPages() - 1;
            var page = new PDFRenderer(document).renderImageWithDPI(last, 300);
            assertThat(codes(page))
                    .singleElement(STRING)
                    .endsWith(
                            "/log/leaves/%s#%s,%d,%s"
                                    .formatted(
                                            SampleDisclosure.EVENT,
                                            new SampleLog().checkpoint().origin(),
                                            leaf.index(),
                                            hash));
        }
    }

    private static List<String> codes(BufferedImage page) throws Exception {
        int[] pixels =
                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        var found =
                new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(source)),
                                Map.of(DecodeHintType.TRY_HARDER, true));
        return Stream.of(found).map(Result::getText).toList();
    }

    @Test
    void opening_and_result_are_there_once_they_have_happened() throws Exception {
        web.perform(get("/tenders/" + SampleDisclosure.ANNOUNCED + "/result.pdf"))
                .andExpect(status().isNotFound());
        web.perform(get("/tenders/" + SampleDisclosure.ANNOUNCED + "/opening.pdf"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_report_is_for_those_who_may_read_its_page() throws Exception {
        web.perform(
                        get("/projects/" + UUID.randomUUID() + "/lots/1/report.pdf")
                                .accept("text/html"))
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    void rare_characters_of_names_and_the_head_of_each_page_are_printed() throws Exception {
        var rows = "<tr><td>镕喆堃䶮玥</td></tr>".repeat(80);
        var bytes =
                pdf.of(
                        "<!DOCTYPE html><table><thead><tr><th>姓名栏</th></tr></thead>"
                                + rows
                                + "</table>",
                        SampleWork.NOW);
        var text = text(bytes);
        assertThat(text).contains("镕喆堃䶮玥", "第2页共3页").doesNotContain("#");
        assertThat(text.split("姓名栏", -1)).hasSize(4);
    }
}
