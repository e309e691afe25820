package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.LIANG_ZHENG;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SU_MEI;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.TestCounty.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.rules.LegalTime;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bidding and opening with the pages and their scripts, in a real browser, from sealing to reading
 * out.
 */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class SealingInBrowserTest {

    private static final String PASSPHRASE = "杏花 春雨 2026";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestCounty county = TestCounty.onRunningServer();

    @TempDir Path folder;

    @Test
    void a_bid_sealed_in_the_browser_is_receipted_opened_and_the_same() {
        var deadline = county.nextOpening();
        var project = announced(CountyParty.EDUCATION_BUREAU, "中小学智慧教室设备", "2864000.00", deadline);
        var number = number(project);
        try (var supplier = Visitor.atDesk(county.server());
                var citizen = Visitor.atDesk(county.server());
                var supervisor = Visitor.atDesk(county.server())) {
            supplier.signedIn(SU_MEI);
            makesAndEnrolsSigningKey(supplier);
            var keyFile = seals(supplier, number);
            sendsAndTrustsOnlyTheGenuineReceipt(supplier);
            receiptIsGenuine(supplier, project, deadline);
            var tianYe =
                    bidByApi(project, TIAN_YE, new Sheet("2649800.00", "签订合同后 45 日", true, ""));
            bidByApi(project, MENG_QI, new Sheet("2718000.00", "签订合同后 30 日", false, ""));
            Screenshots.take(citizen.open("/tenders/" + number).page(), "tender");

            watches(citizen, number);
            county.moveClockTo(deadline);
            citizen.sees("共收到 3 份加密标书");
            releasesInBrowser(supplier, project, keyFile);
            releaseByApi(project, TIAN_YE, tianYe);
            citizen.sees("投标人已解密 2 / 3");
            holdersOpenTheThird(supervisor, project, number);
            seesAllPrices(citizen, deadline);
            supplierComparesWhatWasReadOut(supplier, project);

            Screenshots.takeWhole(citizen.page(), "opening");
            citizen.picturedInEnglish("opening-en");
            furtherNotices();
            Screenshots.take(citizen.open("/").page(), "notices");
            supplier.hasHeardNoComplaint();
            supervisor.hasHeardNoComplaint();
            citizen.hasHeardNoComplaint();
        }
    }

    @Test
    void pages_fit_a_phone() {
        var deadline = county.nextOpening();
        var project = announced(CountyParty.HOSPITAL, "全自动生化分析仪", "1380000.00", deadline);
        var number = number(project);
        try (var phone = Visitor.atPhone(county.server())) {
            pictured(phone.open("/"), "notices-phone");
            pictured(phone.open("/tenders/" + number), "tender-phone");
            phone.signedIn(MENG_QI);
            fillsSheet(phone, number, "1268000.00");
            pictured(phone.scrollTo(".guide"), "sealing-phone");
            var bids =
                    List.of(
                            bidByApi(project, SU_MEI, new Sheet("1290000.00", "60 日", true, "")),
                            bidByApi(project, TIAN_YE, new Sheet("1315500.00", "45 日", true, "")),
                            bidByApi(project, MENG_QI, new Sheet("1268000.00", "30 日", false, "")));
            county.moveClockTo(deadline);
            releaseByApi(project, SU_MEI, bids.get(0));
            releaseByApi(project, TIAN_YE, bids.get(1));
            releaseByApi(project, MENG_QI, bids.get(2));
            watches(phone, number);
            phone.sees("已唱标 3 / 3");
            phone.scrollTo(".card:has(#lot-1)");
            pictured(phone, "opening-phone");
            phone.picturedInEnglish("opening-en-phone");
            phone.hasHeardNoComplaint();
        }
    }

    /** For the picture only: a front page with one tender looks like no other day. */
    private void furtherNotices() {
        if (Screenshots.areWanted()) {
            var later = county.nextOpening();
            announced(CountyParty.HOSPITAL, "彩色多普勒超声诊断仪", "1680000.00", later);
            announced(CountyParty.EDUCATION_BUREAU, "学生食堂食材配送", "920000.00", later);
            announced(CountyParty.EDUCATION_BUREAU, "县域教学云资源扩容服务", "3450000.00", later);
        }
    }

    private static void pictured(Visitor visitor, String name) {
        visitor.fits();
        Screenshots.take(visitor.page(), name);
    }

    private UUID announced(CountyParty purchaser, String title, String budget, Instant deadline) {
        var plan = TestTender.plan(county, purchaser, title, TestTender.lot(title, budget));
        var project = TestTender.announced(county, plan, deadline);
        county.setKeys(project);
        eventually(() ->
                assertThat(
                                county.server()
                                        .citizen()
                                        .published()
                                        .tender(number(project))
                                        .keysFingerprint())
                        .isNotNull());
        return project;
    }

    private String number(UUID project) {
        return county.desk(CountyPerson.FANG_XIAO).openings().opening(project).number();
    }

    private void makesAndEnrolsSigningKey(Visitor supplier) {
        var page = supplier.open("/supplier/keys").page();
        typesNewPassphrase(page, "make");
        supplier.press("生成密钥");
        var file = supplier.download("key-file", folder);
        assertThat(Visitor.read(file)).contains("gongcai.signing-key").contains("PBKDF2");
        supplier.part("saved").check();
        supplier.part("enrol-made").click();
        supplier.part("is-here").waitFor();
    }

    private static void typesNewPassphrase(Page page, String form) {
        page.fill("#%s-passphrase".formatted(form), PASSPHRASE);
        page.fill("#%s-again".formatted(form), PASSPHRASE);
    }

    private static void fillsSheet(Visitor supplier, String number, String price) {
        var page = supplier.open("/supplier/tenders/" + number).page();
        page.locator("main .lot-list a.btn-primary").click();
        page.locator("input[name=read]").check();
        supplier.press("下一步：开标一览表");
        page.fill("#price", price);
        page.fill("#deliveryPeriod", "合同签订后 60 日内");
        page.locator("input[name=smallOrMicro][value=yes]").check();
    }

    /** Up to the key file of the bid, which the supplier keeps. */
    private Path seals(Visitor supplier, String number) {
        fillsSheet(supplier, number, "2586000.00");
        supplier.sees("贰佰伍拾捌万陆仟元整").sees("2,586,000.00 元");
        supplier.scrollTo("header");
        Screenshots.take(supplier.page(), "sealing");
        supplier.press("下一步：投标文件");
        supplier.page()
                .setInputFiles(
                        "#file-input",
                        new FilePayload("投标文件.pdf", "application/pdf", TestTender.pdf()));
        supplier.press("下一步：核对密钥").press("下一步：封装");
        typesNewPassphrase(supplier.page(), "seal");
        supplier.press("加密封装");
        var keyFile = supplier.download("key-file", folder);
        supplier.part("key-saved").check();
        return keyFile;
    }

    /** A page that believed the server would call the forged receipt a success. */
    private static void sendsAndTrustsOnlyTheGenuineReceipt(Visitor supplier) {
        var page = supplier.page();
        page.route("**/bids/*/receipt", SealingInBrowserTest::forge);
        supplier.press("下一步：上传");
        supplier.part("receipt-failed").waitFor();
        assertThat(page.getByText("投标成功", new Page.GetByTextOptions().setExact(true)).isVisible())
                .isFalse();
        page.unroute("**/bids/*/receipt");
        supplier.press("再次取回执");
        supplier.part("success").waitFor();
        assertThat(page.getByText("投标成功", new Page.GetByTextOptions().setExact(true)).isVisible())
                .isTrue();
    }

    private static void forge(Route route) {
        var answer = route.fetch();
        var said = (ObjectNode) JSON.readTree(answer.body());
        if (said.hasNonNull("text")) {
            var genuine = Receipt.parse(said.get("text").asString());
            var nonce = Bytes32.of(new byte[Bytes32.LENGTH]);
            var forged =
                    new Receipt(
                            genuine.envelope(),
                            nonce,
                            genuine.slot(),
                            genuine.path(),
                            genuine.proof());
            said.put("text", forged.format());
        }
        route.fulfill(
                new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(JSON.writeValueAsString(said)));
    }

    private void receiptIsGenuine(Visitor supplier, UUID project, Instant deadline) {
        var file = supplier.download("receipt-file", folder);
        assertThat(file.getFileName().toString()).endsWith(".tlog-proof");
        var receipt = Receipt.parse(Visitor.read(file));
        var seen = receipt.verify(new LogProofs(county.server().citizen().log()).policy());
        assertThat(seen.isWitnessed()).isTrue();
        assertThat(seen.seenByAllAt()).isLessThan(deadline.getEpochSecond());
        assertThat(myBid(project, SU_MEI).envelope()).isEqualTo(receipt.envelope().hex());
    }

    private MyBid myBid(UUID project, CountyPerson person) {
        return county.desk(person).openings().myBidsOf(project).getFirst();
    }

    private Sealed bidByApi(UUID project, CountyPerson person, Sheet sheet) {
        var bidder = county.bidder(person);
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sealed = bidder.seal(project, "1", sheet, files, folder);
        var accepted = bidder.submit(project, sealed);
        eventually(() -> bidder.checkedReceipt(project, accepted.bidId(), sealed.bid()));
        return sealed;
    }

    /** Its document is marked, so that a reload would be noticed. */
    private static void watches(Visitor visitor, String number) {
        var page = visitor.open("/tenders/%s/opening".formatted(number)).page();
        page.locator("[data-live-status][data-state=connected]").waitFor();
        page.evaluate("() => { window.sinceBeforeTheClosing = true; }");
    }

    private static void seesAllPrices(Visitor citizen, Instant deadline) {
        citizen.sees("已唱标 3 / 3");
        assertThat(citizen.page().locator("main tbody td.figures").allInnerTexts())
                .containsExactlyInAnyOrder("2,586,000.00", "2,649,800.00", "2,718,000.00");
        assertThat(citizen.page().locator("[data-live-clock]").innerText())
                .as("the legal clock was moved to the deadline")
                .startsWith(LegalTime.dateOf(deadline).toString());
        assertThat(citizen.page().evaluate("() => window.sinceBeforeTheClosing"))
                .as("the page was not reloaded")
                .isEqualTo(true);
    }

    private void releasesInBrowser(Visitor supplier, UUID project, Path keyFile) {
        eventually(() -> assertThat(myBid(project, SU_MEI).state()).isEqualTo(BidState.CLOSED));
        var page = supplier.open(releasePath(project)).page();
        page.setInputFiles("#release-file", keyFile);
        page.fill("#release-opening", PASSPHRASE);
        supplier.press("核对并解密").sees("您已解密");
    }

    private String releasePath(UUID project) {
        return "/supplier/tenders/%s/bids/%s/release"
                .formatted(project, myBid(project, SU_MEI).bidId());
    }

    private void releaseByApi(UUID project, CountyPerson person, Sealed sealed) {
        eventually(() -> assertThat(myBid(project, person).state()).isEqualTo(BidState.CLOSED));
        var mine = myBid(project, person);
        county.bidder(person)
                .release(
                        project,
                        mine.bidId(),
                        mine.closingEvent(),
                        sealed.bid().envelope(),
                        sealed.bid().dek());
    }

    private void holdersOpenTheThird(Visitor supervisor, UUID project, String number) {
        supervisor.signedIn(LIANG_ZHENG).open("/openings/%s/console".formatted(project));
        county.keyFiles(HolderSeat.SUPERVISION, number, PASSPHRASE)
                .forEach(file -> imports(supervisor.page(), file));
        supervisor.press("核对并签署核对结果").sees("监督席已核对并签署");
        supervisor.press("开启 1 份并交出分片");
        supervisor.page().waitForLoadState();
        eventually(() -> county.holder(HolderSeat.AGENCY).handOver(project));
        eventually(() ->
                assertThat(county.server().citizen().published().tender(number).state())
                        .isEqualTo(TenderState.OPENED));
    }

    private static void imports(Page console, String keyFile) {
        var form = console.locator("details:has([data-part=import-form])");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        byte[] content = keyFile.getBytes(StandardCharsets.UTF_8);
        console.setInputFiles(
                "#console-file", new FilePayload("密钥.json", "application/json", content));
        console.fill("#console-opening", PASSPHRASE);
        form.locator("[type=submit]").click();
        // The form is emptied once the key is in the store.
        console.waitForFunction("() => document.querySelector('#console-opening').value === ''");
    }

    private void supplierComparesWhatWasReadOut(Visitor supplier, UUID project) {
        eventually(() -> assertThat(myBid(project, SU_MEI).state()).isEqualTo(BidState.OPENED));
        supplier.open(releasePath(project)).part("plain-same").waitFor();
    }
}
