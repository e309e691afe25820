package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.TestCounty.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the closing nothing anyone can see tells how many have bid. */
class SilenceTest {

    private final TestCounty county = TestCounty.onRunningServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void a_tender_with_seven_bids_looks_like_one_with_none() {
        var deadline = county.nextOpening();
        var none = tender(deadline);
        var seven = tender(deadline);
        var bidders =
                Arrays.stream(CountyPerson.values())
                        .filter(person -> person.role() == Role.SUPPLIER)
                        .limit(7)
                        .toList();
        assertThat(bidders).hasSize(7);
        bidders.forEach(person -> bid(seven, person));
        for (var seen :
                List.of("/api/v1/public/tenders/%s", "/tenders/%s", "/tenders/%s/opening")) {
            assertThat(get(seen.formatted(number(seven)), seven))
                    .as(seen)
                    .isEqualTo(get(seen.formatted(number(none)), none));
        }
        assertThat(get("/api/v1/openings/" + seven, seven))
                .isEqualTo(get("/api/v1/openings/" + none, none));
    }

    private UUID tender(Instant deadline) {
        var plan =
                TestTender.plan(
                        county,
                        CountyParty.EDUCATION_BUREAU,
                        "图书馆书架",
                        TestTender.lot("书架", "500000.00"));
        var project = TestTender.announced(county, plan, deadline);
        county.setKeys(project);
        eventually(() ->
                assertThat(county.server().citizen().published().tender(number(project)))
                        .extracting(tender -> tender.keysFingerprint())
                        .isNotNull());
        return project;
    }

    private void bid(UUID project, CountyPerson person) {
        var bidder = county.bidder(person);
        var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
        var sheet = new Sheet("480000.00", "30 日", false, "");
        var sealed = bidder.seal(project, "1", sheet, files, folder);
        var accepted = bidder.submit(project, sealed);
        eventually(() -> bidder.checkedReceipt(project, accepted.bidId(), sealed.bid()));
    }

    private String number(UUID project) {
        return county.desk(CountyPerson.FANG_XIAO).openings().opening(project).number();
    }

    /** As the agency's handler gets it, without what must differ between any two tenders. */
    private String get(String path, UUID project) {
        var login = CountyPerson.FANG_XIAO.username() + ":" + TestCounty.PASSWORD;
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(county.server().uri().resolve(path))
                        .header("Authorization", "Basic " + basic)
                        .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return withoutNames(answer.body().replace(number(project), "NUMBER"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ids, hashes and moments of acts that happened one after the other. */
    private static String withoutNames(String text) {
        return text.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("[0-9a-f]{64,}", "HASH")
                .replaceAll("[0-9a-f]{20}", "FINGERPRINT")
                .replaceAll("([0-9a-f]{4} ){4}[0-9a-f]{4}", "FINGERPRINT")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+Z?", "MOMENT")
                .replaceAll("[0-9]{2}:[0-9]{2}(:[0-9]{2})?", "TIME")
                .replaceAll("[0-9]{13}|[0-9]{10}", "EPOCH")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF");
    }
}
