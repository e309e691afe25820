package org.gongcai.app;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.ProcurementApi.AttachDocument;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.BidFile;

/** Plans and documents of tenders in tests. */
final class TestTender {

    private TestTender() {}

    static ProjectPlan plan(
            TestCounty county, CountyParty purchaser, String title, LotPlan... lots) {
        return new ProjectPlan(
                title,
                county.party(purchaser),
                county.party(CountyParty.HENGZHENG),
                ProcurementMethod.OPEN_TENDER,
                "A02010105",
                "CNY",
                List.of(lots),
                BigDecimal.TEN,
                "采购需求见招标文件。",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                null);
    }

    static LotPlan lot(String title, String budget) {
        return new LotPlan(title, new BigDecimal(budget));
    }

    static Publication openingOn(Instant deadline) {
        return new Publication(deadline, 30, true, "澄溪县公共资源交易中心第一开标室");
    }

    /** The agency's handler plans and proposes, its reviewer confirms. */
    static UUID announced(TestCounty county, ProjectPlan plan, Instant deadline) {
        var handler = county.desk(CountyPerson.FANG_XIAO);
        var project = handler.projects().plan(plan).id();
        var document = handler.upload("招标文件.pdf", "application/pdf", pdf());
        handler.projects().attach(project, new AttachDocument(document.id()));
        handler.projects().proposePublication(project, openingOn(deadline));
        county.desk(CountyPerson.LUO_JIAN).projects().confirmPublication(project);
        return project;
    }

    static byte[] pdf() {
        return "%PDF-1.7\n%µ¶\n招标文件\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    }

    static Attachment file(String name, byte[] content) {
        return new Attachment(
                new BidFile(name, "application/pdf", content.length),
                () -> new java.io.ByteArrayInputStream(content));
    }

    static Attachment file(String name, Path content, long size) {
        return new Attachment(
                new BidFile(name, "application/pdf", size),
                () -> java.nio.file.Files.newInputStream(content));
    }
}
