package org.gongcai.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class DocumentsTest {

    private static final int MIB = Uploads.SEGMENT;

    @Autowired private DocumentsApi api;
    @Autowired private Documents documents;
    @Autowired private Uploads uploads;
    @Autowired private StoredUploads stored;
    @Autowired private UploadExpiry expiry;
    @Autowired private BlobStore blobs;
    @Autowired private Actors actors;
    @Autowired private MockMvc mvc;

    private Caller supplier;
    private Caller stranger;

    @BeforeEach
    void persons() {
        supplier = actors.person(Role.SUPPLIER);
        stranger = actors.person(Role.SUPPLIER);
    }

    @Test
    void an_upload_goes_on_where_it_broke_off_and_becomes_a_document() {
        var content = pdf(2 * MIB + 5);
        var begun = supplier.call(() -> api.begin(new BeginUpload("投标文件.PDF", "", content.length)));
        assertThat(begun.segments()).isEqualTo(3);
        supplier.run(() -> api.segment(begun.id(), 2, part(content, 2)));
        supplier.run(() -> api.segment(begun.id(), 0, part(content, 0)));
        refused("upload-incomplete", () -> supplier.call(() -> api.complete(begun.id())));
        var state = supplier.call(() -> api.upload(begun.id()));
        assertThat(state.received()).containsExactlyInAnyOrder(0, 2);
        assertThat(state.complete()).isFalse();
        supplier.run(() -> api.segment(begun.id(), 1, part(content, 1)));
        supplier.run(() -> api.segment(begun.id(), 1, part(content, 1)));
        var view = supplier.call(() -> api.complete(begun.id()));
        assertThat(view.sha256()).isEqualTo(Encodings.sha256(content).toString());
        assertThat(view.type()).isEqualTo("application/pdf");
        assertThat(view.size()).isEqualTo(content.length);
        assertThat(supplier.call(() -> api.complete(begun.id()))).isEqualTo(view);
        assertThat(documents.require(begun.id())).isEqualTo(view);
        assertThat(documents.open(begun.id())).hasBinaryContent(content);
        refused("unknown-upload", () -> supplier.call(() -> api.upload(begun.id())));
    }

    @Test
    void only_who_uploaded_a_document_reads_it_until_it_is_published() {
        var content = pdf(100);
        var id = store("公告.pdf", content);
        assertThat(supplier.call(() -> api.content(id, 0, MIB))).isEqualTo(content);
        refused("not-yours", () -> stranger.call(() -> api.document(id)));
        refused("not-yours", () -> stranger.call(() -> api.content(id, 0, 10)));
        documents.publish(id);
        assertThat(api.document(id).name()).isEqualTo("公告.pdf");
        assertThat(api.content(id, 90, MIB)).isEqualTo(Arrays.copyOfRange(content, 90, 100));
        refused("document-range", () -> api.content(id, 101, 1));
    }

    @Test
    void a_piece_is_never_longer_than_a_segment() {
        var content = pdf(MIB + 10);
        var id = store("附件.pdf", content);
        assertThat(supplier.call(() -> api.content(id, 0, 10 * MIB))).hasSize(MIB);
    }

    @Test
    void nobody_sends_segments_of_anothers_upload() {
        var begun = supplier.call(() -> api.begin(new BeginUpload("a.pdf", "", 10)));
        refused("not-yours", () -> stranger.run(() -> api.segment(begun.id(), 0, pdf(10))));
        refused("not-yours", () -> stranger.call(() -> api.upload(begun.id())));
        refused("not-yours", () -> uploads.received(begun.id()));
        supplier.run(() -> api.segment(begun.id(), 0, pdf(10)));
        refused("not-yours", () -> stranger.call(() -> api.complete(begun.id())));
    }

    @Test
    void segments_have_their_number_and_length() {
        var begun = supplier.call(() -> api.begin(new BeginUpload("a.pdf", "", MIB + 1)));
        refused("segment-number", () -> send(begun.id(), 2, new byte[1]));
        refused("segment-number", () -> send(begun.id(), -1, new byte[1]));
        refused("segment-length", () -> send(begun.id(), 0, new byte[MIB - 1]));
        refused("segment-length", () -> send(begun.id(), 1, new byte[2]));
        assertThat(supplier.call(() -> api.upload(begun.id())).received()).isEmpty();
    }

    @Test
    void what_is_no_document_is_refused_before_it_is_sent() {
        refused("document-empty", () -> begin("a.pdf", 0));
        refused("document-too-large", () -> begin("a.pdf", (512L << 20) + 1));
        refused("document-type", () -> begin("a.exe", 1));
        refused("document-type", () -> begin("pdf", 1));
    }

    @Test
    void the_content_must_be_what_the_name_says() {
        refused("document-type", () -> store("a.png", pdf(100)));
        refused("document-type", () -> store("a.docx", pdf(100)));
        refused("document-type", () -> store("a.pdf", new byte[3]));
        assertThat(documents.require(store("a.txt", bytes("说明"))).type()).isEqualTo("text/plain");
        assertThat(documents.require(store("a.xlsx", bytes("PK\3\4…"))).type())
                .endsWith("spreadsheetml.sheet");
    }

    @Test
    void an_upload_nobody_finished_is_removed_after_a_day_and_a_finished_one_is_not() {
        var dayAgo = Instant.now().minus(Duration.ofHours(25));
        var broken = new UploadRow(UUID.randomUUID(), "a.pdf", 2L * MIB, null);
        var finished = new UploadRow(UUID.randomUUID(), "b.pdf", 5, null);
        var young = uploads.begin(5, null);
        stored.add(broken, dayAgo);
        stored.add(finished, dayAgo);
        uploads.segment(broken.id(), 0, new byte[MIB]);
        uploads.segment(finished.id(), 0, new byte[5]);
        expiry.step();
        assertThat(stored.find(broken.id())).isEmpty();
        assertThat(blobs.exists(broken.blob())).isFalse();
        assertThat(blobs.size(uploads.blob(finished.id()))).isEqualTo(5);
        assertThat(uploads.size(young)).isEqualTo(5);
    }

    @Test
    void a_discarded_upload_leaves_nothing() {
        var id = uploads.begin(3, null);
        uploads.segment(id, 0, new byte[3]);
        var blob = uploads.blob(id);
        uploads.discard(id);
        assertThat(blobs.exists(blob)).isFalse();
        refused("unknown-upload", () -> uploads.complete(id));
    }

    @Test
    void segments_and_pieces_travel_over_http_as_bytes() throws Exception {
        var content = pdf(64);
        var id = begin("网络.pdf", content.length);
        var sent =
                put("/api/v1/documents/uploads/{id}/segments/0", id)
                        .with(user(supplier))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(content);
        assertThat(mvc.perform(sent).andReturn().getResponse().getStatus()).isEqualTo(200);
        supplier.call(() -> api.complete(id));
        var got = get("/api/v1/documents/{id}/content?offset=60", id).with(user(supplier));
        var response = mvc.perform(got).andReturn().getResponse();
        assertThat(response.getContentType()).isEqualTo("application/octet-stream");
        assertThat(response.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, 60, 64));
        var anonymous = get("/api/v1/documents/{id}/content", id);
        assertThat(mvc.perform(anonymous).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    private UUID begin(String name, long size) {
        return supplier.call(() -> api.begin(new BeginUpload(name, "", size))).id();
    }

    private void send(UUID id, int number, byte[] bytes) {
        supplier.run(() -> api.segment(id, number, bytes));
    }

    private UUID store(String name, byte[] content) {
        var id = begin(name, content.length);
        for (int number = 0; number < uploads.segments(id); number++) {
            send(id, number, part(content, number));
        }
        return supplier.call(() -> api.complete(id)).id();
    }

    private static byte[] part(byte[] content, int number) {
        return Arrays.copyOfRange(
                content, number * MIB, Math.min(content.length, (number + 1) * MIB));
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(7).nextBytes(content);
        System.arraycopy(bytes("%PDF-"), 0, content, 0, 5);
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
