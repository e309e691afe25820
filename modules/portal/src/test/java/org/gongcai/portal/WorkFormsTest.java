package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class WorkFormsTest {

    @Autowired private MockMvc web;

    private static Caller clerk() {
        return new Caller(UUID.randomUUID(), "clerk", "王敏", Set.of(Role.PURCHASER));
    }

    @Test
    void a_row_is_added_without_losing_what_was_typed() throws Exception {
        web.perform(
                        post("/projects/new")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(clerk()))
                                .param("title", "智慧教室")
                                .param("lots[0].title", "设备")
                                .param("lots[0].budget", "1,000.00")
                                .param("rows", "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"1,000.00\"")))
                .andExpect(content().string(containsString("name=\"lots[1].title\"")));
    }

    @Test
    void a_row_is_removed_and_the_others_stay() throws Exception {
        web.perform(
                        post("/projects/new")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(clerk()))
                                .param("lots[0].title", "设备")
                                .param("lots[1].title", "软件")
                                .param("rows", "0"))
                .andExpect(content().string(containsString("value=\"软件\"")))
                .andExpect(content().string(not(containsString("value=\"设备\""))));
    }

    @Test
    void an_unreadable_budget_is_refused_at_its_field() throws Exception {
        web.perform(
                        post("/projects/new")
                                .accept("text/html")
                                .with(csrf())
                                .with(user(clerk()))
                                .param("purchaser", SampleWork.ID.toString())
                                .param("method", "OPEN_TENDER")
                                .param("lots[0].title", "设备")
                                .param("lots[0].budget", "很多"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"lots[0].budget-problem\"")));
    }

    @Test
    void the_boards_of_a_clerk_are_found() throws Exception {
        for (String path : List.of("/projects", "/projects/new", "/evaluations", "/inspector")) {
            web.perform(get(path).accept("text/html").with(user(clerk())))
                    .andExpect(status().isOk());
        }
    }

    @Test
    void an_amount_is_planned_to_the_cent() {
        assertThat(new LotForm("设备", "1,234.56").plan(0).budget())
                .isEqualByComparingTo(new BigDecimal("1234.56"));
    }

    @Test
    void a_review_without_a_decision_is_refused_at_that_bidder() {
        var form =
                new QualificationForm(
                        List.of(
                                new DecisionForm("a", "yes", "", "on"),
                                new DecisionForm("b", "", "", "")));
        assertThatThrownBy(form::review)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field()).contains("decisions[1].qualified"));
    }

    @Test
    void a_rejection_needs_a_reason_and_gives_no_deduction() {
        assertThatThrownBy(() -> new DecisionForm("a", "no", " ", "on").decision(0))
                .isInstanceOf(Refused.class);
        assertThat(new DecisionForm("a", "no", "没有许可", "on").decision(0).deduction()).isFalse();
    }

    @Test
    void a_file_is_handed_on_in_segments_and_whole() {
        var documents = new Segments();
        var content = "0123456789".getBytes(StandardCharsets.UTF_8);
        var stored =
                new FileRelay(documents)
                        .store(new MockMultipartFile("file", "招标文件.pdf", null, content));
        assertThat(stored).isEqualTo(SampleWork.ID);
        assertThat(documents.lengths).containsExactly(4, 4, 2);
        assertThat(documents.received.toByteArray()).isEqualTo(content);
    }

    @Test
    void no_file_is_refused_at_the_field() {
        assertThatThrownBy(() ->
                        new FileRelay(new Segments())
                                .store(new MockMultipartFile("file", new byte[0])))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("file"));
    }

    /** Keeps what arrives, in segments of four bytes. */
    private static final class Segments implements DocumentsApi {

        private static final int SEGMENT = 4;

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final List<Integer> lengths = new ArrayList<>();

        @Override
        public UploadBegun begin(BeginUpload upload) {
            int segments = Math.ceilDiv((int) upload.size(), SEGMENT);
            return new UploadBegun(SampleWork.ID, SEGMENT, segments);
        }

        @Override
        public UploadState upload(UUID id) {
            return new UploadState(id, received.size(), lengths.size(), Set.of(), false);
        }

        @Override
        public void segment(UUID id, int number, byte[] bytes) {
            lengths.add(bytes.length);
            received.writeBytes(bytes);
        }

        @Override
        public DocumentView complete(UUID id) {
            return document(id);
        }

        @Override
        public DocumentView document(UUID id) {
            return new DocumentView(id, "招标文件.pdf", "application/pdf", received.size(), "ab");
        }

        @Override
        public byte[] content(UUID id, long offset, int length) {
            return received.toByteArray();
        }
    }
}
