package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.KANG_NING;
import static org.gongcai.app.CountyPerson.LUO_JIAN;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SHI_LEI;
import static org.gongcai.app.CountyPerson.ZHOU_LAN;
import static org.gongcai.app.TestCounty.eventually;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input meets a clear answer, and nothing is lost or half done. */
class RefusalsTest {

    private static final Sheet SHEET = new Sheet("1000.00", "30 日", false, "");

    private final TestCounty county = TestCounty.onRunningServer();

    @TempDir Path folder;

    private UUID tender(String title) {
        var plan =
                TestTender.plan(
                        county,
                        CountyParty.EDUCATION_BUREAU,
                        title,
                        TestTender.lot(title, "2000.00"));
        return TestTender.announced(county, plan, county.nextOpening());
    }

    private UUID receiving(String title) {
        var project = tender(title);
        county.setKeys(project);
        return project;
    }

    private static Refused refusal(ThrowingCallable work) {
        var refused = catchThrowableOfType(Refused.class, work);
        assertThat(refused).as("a refusal").isNotNull();
        assertThat(refused.rule()).as("a sentence in Chinese").matches("(?s).*\\p{IsHan}.*");
        return refused;
    }

    private Sealed sealed(CountyPerson person, UUID project) {
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        return county.bidder(person).seal(project, "1", SHEET, files, folder);
    }

    @Test
    void a_deadline_nearer_than_the_law_allows_is_refused_with_rule_and_source() {
        var handler = county.desk(FANG_XIAO);
        var plan =
                TestTender.plan(
                        county, CountyParty.EDUCATION_BUREAU, "期限过近", TestTender.lot("一包", "9.00"));
        var project = handler.projects().plan(plan).id();
        var document = handler.upload("招标文件.pdf", "application/pdf", TestTender.pdf());
        handler.projects().attach(project, new AttachDocument(document.id()));
        var near = TestTender.openingOn(TestCounty.halfPastNine(county.today().plusDays(10)));
        var refused = refusal(() -> handler.projects().proposePublication(project, near));
        assertThat(refused.code()).isEqualTo("bid-deadline-too-near");
        assertThat(refused.field()).contains("bidDeadline");
        assertThat(refused.remedy()).isPresent();
        assertThat(refused.source()).contains("政府采购法第三十五条");
        var past = TestTender.openingOn(TestCounty.halfPastNine(county.today().minusDays(1)));
        assertThat(refusal(() -> handler.projects().proposePublication(project, past)).code())
                .isEqualTo("deadline-past");
    }

    @Test
    void one_person_cannot_publish_alone() {
        var handler = county.desk(FANG_XIAO);
        var plan =
                TestTender.plan(
                        county, CountyParty.EDUCATION_BUREAU, "双人复核", TestTender.lot("一包", "9.00"));
        var project = handler.projects().plan(plan).id();
        var document = handler.upload("招标文件.pdf", "application/pdf", TestTender.pdf());
        handler.projects().attach(project, new AttachDocument(document.id()));
        handler.projects().proposePublication(project, TestTender.openingOn(county.nextOpening()));
        assertThat(refusal(() -> handler.projects().confirmPublication(project)).code())
                .isEqualTo("second-person-needed");
        assertThat(county.desk(LUO_JIAN).projects().confirmPublication(project).announcedAt())
                .isNotNull();
    }

    @Test
    void a_document_without_bytes_or_of_another_kind_than_its_name_is_refused() {
        var handler = county.desk(FANG_XIAO);
        assertThat(refusal(() -> handler.upload("空.pdf", "application/pdf", new byte[0])).code())
                .isEqualTo("document-empty");
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        assertThat(refusal(() -> handler.upload("图片.pdf", "application/pdf", image)).code())
                .isEqualTo("document-type");
    }

    @Test
    void what_is_unknown_or_somebody_elses_is_refused() {
        assertThat(
                        refusal(() -> county.desk(FANG_XIAO).projects().project(UUID.randomUUID()))
                                .code())
                .isEqualTo("unknown-project");
        var project = tender("他人的项目");
        assertThat(
                        refusal(() ->
                                        county.desk(CountyPerson.SHEN_JIE)
                                                .projects()
                                                .project(project))
                                .code())
                .isEqualTo("not-yours");
        assertThat(refusal(() -> county.desk(MENG_QI).projects().project(project)).code())
                .isIn("forbidden", "not-yours");
        assertThat(
                        refusal(() -> county.server().citizen().projects().projects(null, null, 20))
                                .code())
                .isEqualTo("sign-in");
    }

    @Test
    void a_bid_sealed_for_another_tender_or_by_another_is_refused() {
        var one = receiving("项目甲");
        var other = receiving("项目乙");
        var sealed = sealed(KANG_NING, one);
        assertThat(refusal(() -> county.bidder(KANG_NING).submit(other, sealed)).code())
                .isEqualTo("wrong-tender");
        assertThat(refusal(() -> county.bidder(SHI_LEI).submit(one, sealed)).code())
                .isEqualTo("wrong-bidder");
    }

    @Test
    void a_bid_signed_with_a_key_that_is_not_enrolled_is_refused() {
        var project = receiving("陌生签名");
        var stranger =
                new Bidder(
                        CountyParty.KANGYUAN.code(),
                        county.desk(KANG_NING),
                        SigningKey.generate(Alg.ES256),
                        Entropy.secure());
        county.bidder(KANG_NING);
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sealed = stranger.seal(project, "1", SHEET, files, folder);
        assertThat(refusal(() -> stranger.submit(project, sealed)).code()).isEqualTo("unknown-key");
    }

    @Test
    void an_upload_that_broke_off_goes_on_where_it_stopped() throws IOException {
        var project = receiving("断点续传");
        byte[] content = new byte[3 * 1024 * 1024];
        new Random(3).nextBytes(content);
        var sealed =
                county.bidder(KANG_NING)
                        .seal(
                                project,
                                "1",
                                SHEET,
                                List.of(TestTender.file("大文件.pdf", content)),
                                folder);
        var openings = county.desk(KANG_NING).openings();
        var length = sealed.bid().head().bodyLen();
        var upload = openings.beginUpload(project, new BeginUpload("1", "all", length));
        var head = new SubmitBid(sealed.bid().head().json().text(), sealed.bid().r().hex());
        try (var body = new RandomAccessFile(sealed.body().toFile(), "r")) {
            openings.segment(project, upload.uploadId(), 0, Bidder.segment(body, 0));
            openings.segment(project, upload.uploadId(), 2, Bidder.segment(body, 2));
            assertThat(refusal(() -> openings.submit(project, upload.uploadId(), head)).field())
                    .as("the missing segments are said")
                    .isPresent();
            var state = openings.upload(project, upload.uploadId());
            assertThat(state.received()).containsExactlyInAnyOrder(0, 2);
            for (int number = 0; number < state.segments(); number++) {
                if (!state.received().contains(number)) {
                    openings.segment(
                            project, upload.uploadId(), number, Bidder.segment(body, number));
                }
            }
        }
        var accepted = openings.submit(project, upload.uploadId(), head);
        assertThat(accepted.envelope()).isEqualTo(sealed.bid().envelope().hex());
    }

    @Test
    void a_body_that_was_changed_is_refused() throws IOException {
        var project = receiving("改动正文");
        var sealed = sealed(KANG_NING, project);
        try (var body = new RandomAccessFile(sealed.body().toFile(), "rw")) {
            body.seek(100);
            int changed = body.read() ^ 1;
            body.seek(100);
            body.write(changed);
        }
        assertThat(refusal(() -> county.bidder(KANG_NING).submit(project, sealed)).code())
                .isEqualTo("body-differs");
    }

    @Test
    void of_two_bids_that_race_with_one_number_one_is_accepted() throws Exception {
        var project = receiving("同号竞争");
        var first = sealed(SHI_LEI, project);
        var second = sealed(SHI_LEI, project);
        var bidder = county.bidder(SHI_LEI);
        var codes = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running =
                    List.of(
                            threads.submit(() -> bidder.submit(project, first)),
                            threads.submit(() -> bidder.submit(project, second)));
            for (var each : running) {
                try {
                    codes.add(each.get().state().name());
                } catch (java.util.concurrent.ExecutionException e) {
                    codes.add(
                            e.getCause() instanceof Refused refused
                                    ? refused.code()
                                    : e.toString());
                }
            }
        }
        assertThat(codes).containsExactlyInAnyOrder(BidState.PENDING_PROOF.name(), "bid-seq");
    }

    @Test
    void the_same_envelope_is_taken_once() {
        var project = receiving("重复投递");
        var sealed = sealed(KANG_NING, project);
        county.bidder(KANG_NING).submit(project, sealed);
        assertThat(refusal(() -> county.bidder(KANG_NING).submit(project, sealed)).code())
                .isIn("bid-known", "bid-seq");
    }

    @Test
    void a_late_bid_is_refused_and_the_attempt_is_on_the_record() {
        var project = receiving("迟到");
        var sealed = sealed(KANG_NING, project);
        BidHead.parse(sealed.bid().head().bytes());
        county.moveClockTo(county.desk(FANG_XIAO).openings().opening(project).bidDeadline());
        var refused = refusal(() -> county.bidder(KANG_NING).submit(project, sealed));
        assertThat(refused.code()).isEqualTo("bid-late");
        assertThat(refused.source()).isPresent();
        eventually(() ->
                assertThat(county.desk(KANG_NING).openings().myBidsOf(project))
                        .extracting(each -> each.state())
                        .contains(BidState.REFUSED));
    }

    @Test
    void a_wrong_role_is_told_which_one_is_needed() {
        var refused = refusal(() -> county.desk(ZHOU_LAN).operations().queues());
        assertThat(refused.code()).isEqualTo("forbidden");
        assertThat(refused.rule() + refused.remedy().orElse("")).isNotBlank();
    }
}
