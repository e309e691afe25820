package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class DocumentPagesTest {

    private static final int SIZE = (1 << 20) + 500_000;

    @Autowired private MockMvc web;
    @Autowired private DocumentsApi documents;

    private final Caller clerk =
            new Caller(UUID.randomUUID(), "clerk", "王敏", Set.of(Role.PURCHASER));
    private final byte[] bytes = content();

    private static byte[] content() {
        var bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        bytes[SIZE - 1] = 'z';
        return bytes;
    }

    private DocumentView uploaded() {
        return uploaded("招标文件.pdf", "application/pdf");
    }

    private DocumentView uploaded(String name, String type) {
        return clerk.call(() -> {
            var begun = documents.begin(new BeginUpload(name, type, SIZE));
            for (int n = 0; n < begun.segments(); n++) {
                int from = n * begun.segmentSize();
                int to = Math.min(SIZE, from + begun.segmentSize());
                documents.segment(begun.id(), n, Arrays.copyOfRange(bytes, from, to));
            }
            return documents.complete(begun.id());
        });
    }

    private byte[] fetched(MockHttpServletRequestBuilder request, int status) throws Exception {
        var begun = web.perform(request.with(person())).andReturn();
        var answer =
                web.perform(asyncDispatch(begun))
                        .andExpect(status().is(status))
                        .andExpect(header().string("Accept-Ranges", "bytes"))
                        .andReturn();
        return answer.getResponse().getContentAsByteArray();
    }

    private RequestPostProcessor person() {
        return user(clerk);
    }

    @Test
    void a_document_comes_whole_and_from_where_a_download_broke_off() throws Exception {
        var path = "/documents/" + uploaded().id();

        assertThat(fetched(get(path), 200)).isEqualTo(bytes);
        assertThat(fetched(get(path).header("Range", "bytes=1048000-"), 206))
                .isEqualTo(Arrays.copyOfRange(bytes, 1_048_000, SIZE));
    }

    private HttpHeaders headers(DocumentView document) throws Exception {
        var begun = web.perform(get("/documents/" + document.id()).with(person())).andReturn();
        var answer = web.perform(asyncDispatch(begun)).andReturn().getResponse();
        var headers = new HttpHeaders();
        answer.getHeaderNames().forEach(name -> headers.addAll(name, answer.getHeaders(name)));
        return headers;
    }

    @Test
    void a_pdf_is_shown_and_nothing_in_it_runs_as_a_page_of_this_site() throws Exception {
        var headers = headers(uploaded());

        assertThat(headers.getContentDisposition().isInline()).isTrue();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("招标文件.pdf");
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
    }

    @Test
    void what_browsers_do_not_read_safely_is_saved() throws Exception {
        var headers = headers(uploaded("清单.csv", "text/csv"));

        assertThat(headers.getContentDisposition().isAttachment()).isTrue();
        assertThat(headers.getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(FileHeaders.of("现场.png", "image/png").getFirst("Content-Security-Policy"))
                .endsWith("; sandbox");
        assertThat(FileHeaders.of("a.svg", "image/svg+xml").getContentDisposition().isAttachment())
                .isTrue();
    }

    @Test
    void an_unchanged_document_is_not_sent_again() throws Exception {
        var document = uploaded();
        web.perform(
                        get("/documents/" + document.id())
                                .with(person())
                                .header("If-None-Match", "\"" + document.sha256() + "\""))
                .andExpect(status().isNotModified());
    }
}
