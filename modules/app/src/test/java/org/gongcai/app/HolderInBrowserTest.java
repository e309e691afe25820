package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.LIANG_ZHENG;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SU_MEI;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.TestCounty.eventually;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.cli.Gongcai;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.trust.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A holder's own device: its key, the rehearsal, the paper backup, and opening without the
 * platform.
 */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class HolderInBrowserTest {

    private static final String PASSPHRASE = "杏花 春雨 2026";

    private final TestCounty county = TestCounty.onRunningServer();

    @TempDir Path folder;

    @Test
    void a_key_made_in_the_browser_is_rehearsed_and_comes_back_from_its_paper_backup()
            throws Exception {
        var project = announced("心电监护仪");
        var number = number(project);
        try (var device = Visitor.atDesk(county.server());
                var spare = Visitor.atDesk(county.server())) {
            var page = device.signedIn(LIANG_ZHENG).open(keysPage(project)).page();
            imports(page, county.keyFiles(HolderSeat.SUPERVISION, number, PASSPHRASE).getFirst());
            page.fill("#supervision-make-passphrase", PASSPHRASE);
            page.fill("#supervision-make-again", PASSPHRASE);
            device.press("生成开标密钥");
            var file = Visitor.read(device.download("make-file", folder));
            device.press("打印纸质备份（二维码）");
            assertThat(scanned(page)).isEqualTo(file);
            device.part("make-saved").check();
            device.press("公布公钥").sees("演练通过");
            assertThat(rehearsed(project)).isEqualTo(Rehearsed.ANSWERED);

            var other = spare.signedIn(LIANG_ZHENG).open(keysPage(project)).page();
            other.locator("details:has([data-part=import-form]) summary").first().click();
            other.fill("#supervision-import-typed", spaced(file));
            other.fill("#supervision-import-opening", PASSPHRASE);
            other.locator("[data-part=import-form] [type=submit]").first().click();
            spare.sees("本项目的密钥在本浏览器中");
            device.hasHeardNoComplaint();
            spare.hasHeardNoComplaint();
        }
    }

    @Test
    void exported_envelopes_are_opened_by_two_key_files_without_the_platform() throws Exception {
        var project = announced("全自动生化分析仪");
        county.setKeys(project);
        for (var person : List.of(SU_MEI, TIAN_YE, MENG_QI)) {
            bids(project, person);
        }
        var deadline =
                county.desk(CountyPerson.FANG_XIAO).openings().opening(project).bidDeadline();
        county.moveClockTo(deadline);
        eventually(() -> assertThat(closed(project)).isTrue());
        var export = folder.resolve("export.zip");
        try (var supervisor = Visitor.atDesk(county.server())) {
            var page =
                    supervisor
                            .signedIn(LIANG_ZHENG)
                            .open("/openings/%s/console".formatted(project))
                            .page();
            var zip = page.request().get("/openings/%s/export.zip".formatted(project));
            assertThat(zip.status()).isEqualTo(200);
            Files.write(export, zip.body());
        }
        assertThat(open(project, export)).contains("price 1290000.00", "lot 1");
    }

    private String open(UUID project, Path export) throws Exception {
        var keys =
                Stream.of(HolderSeat.SUPERVISION, HolderSeat.AGENCY)
                        .map(seat -> county.keyFiles(seat, number(project), PASSPHRASE).getLast())
                        .toList();
        var supervision = Files.writeString(folder.resolve("supervision.json"), keys.getFirst());
        var agency = Files.writeString(folder.resolve("agency.json"), keys.getLast());
        assertThat(KeyFile.open(keys.getFirst(), PASSPHRASE).type()).isEqualTo(KeyFile.HOLDER);
        var passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE);
        var said = new StringWriter();
        var to = new PrintWriter(said, true);
        int exit =
                Gongcai.commandLine()
                        .setOut(to)
                        .setErr(to)
                        .execute(
                                "open",
                                export.toString(),
                                "--key",
                                supervision.toString(),
                                "--key",
                                agency.toString(),
                                "--passphrase-file",
                                passphrase.toString(),
                                "--out",
                                folder.resolve("opened").toString());
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }

    private static String keysPage(UUID project) {
        return "/openings/%s/keys".formatted(project);
    }

    private UUID announced(String title) {
        var lot = TestTender.lot(title, "1380000.00");
        var plan = TestTender.plan(county, CountyParty.HOSPITAL, title, lot);
        var project = TestTender.announced(county, plan, county.nextOpening());
        eventually(() -> assertThat(number(project)).isNotEmpty());
        return project;
    }

    private String number(UUID project) {
        return county.desk(CountyPerson.FANG_XIAO).openings().opening(project).number();
    }

    private Rehearsed rehearsed(UUID project) {
        return county.desk(LIANG_ZHENG).openings().opening(project).recipients().stream()
                .filter(each -> each.recipient().equals("supervision"))
                .map(RecipientView::rehearsed)
                .findFirst()
                .orElseThrow();
    }

    private boolean closed(UUID project) {
        return county.desk(LIANG_ZHENG).openings().opening(project).closingEvent() != null;
    }

    private void bids(UUID project, CountyPerson person) {
        var bidder = county.bidder(person);
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sheet = new Sheet("1290000.00", "60 日", true, "");
        var sealed = bidder.seal(project, "1", sheet, files, folder);
        bidder.submit(project, sealed);
        eventually(() ->
                assertThat(county.desk(person).openings().myBidsOf(project).getFirst().state())
                        .isEqualTo(BidState.RECEIPTED));
    }

    private static void imports(Page page, String keyFile) {
        page.locator("details:has([data-part=import-form]) summary").first().click();
        byte[] content = keyFile.getBytes(StandardCharsets.UTF_8);
        page.setInputFiles(
                "#supervision-import-file",
                new FilePayload("密钥.json", "application/json", content));
        page.fill("#supervision-import-opening", PASSPHRASE);
        page.locator("[data-part=import-form] [type=submit]").first().click();
        page.waitForFunction(
                "() => document.querySelector('#supervision-import-opening').value === ''");
    }

    /** What a scanner reads from the printed sheet. */
    private static String scanned(Page page) throws Exception {
        var picture = page.locator("[data-part=make-paper] canvas").screenshot();
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        var bitmap = new BinaryBitmap(new HybridBinarizer(source));
        var patient = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader().decode(bitmap, patient).getText();
    }

    /** As somebody types it, in groups. */
    private static String spaced(String text) {
        return text.replaceAll("(.{40})", "$1\n");
    }
}
