package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.gongcai.cli.Gongcai;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a citizen takes away from the demo county and checks at home: the program has been switched
 * off before anything is verified.
 */
class EvidenceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final List<TenderState> TAKEN =
            List.of(TenderState.ANNOUNCED, TenderState.AWARDED, TenderState.FAILED);

    @TempDir static Path data;
    @TempDir static Path home;
    private static final Map<TenderState, Path> bundles = new EnumMap<>(TenderState.class);
    private static final String PAGE = "gongcai-verify.html";
    private static @Nullable Program program;

    @BeforeAll
    static void the_evidence_is_taken_home_and_the_program_switched_off() throws Exception {
        try (var demo = Program.demoOn(LocalDate.of(2028, 5, 8), data)) {
            program = demo;
            demo.awaitLog("The demo county is ready", 1, PATIENCE);
            fetch(demo, "/verify/" + PAGE, PAGE);
            fetch(demo, "/demo/receipts/genuine", "genuine.tlog-proof");
            fetch(demo, "/demo/receipts/forged", "forged.tlog-proof");
            for (var state : TAKEN) {
                var rows = demo.citizen().published().tenders(null, state, null, 1).rows();
                bundles.put(state, taken(demo, rows.getFirst()));
            }
        }
    }

    private static Path taken(Program demo, TenderRow row) throws Exception {
        return fetch(
                demo,
                "/tenders/%s/evidence.zip".formatted(row.number()),
                row.number() + "-public.zip");
    }

    private static Path fetch(Program demo, String path, String name) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(demo.uri().resolve(path)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(home.resolve(name)));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }

    private static Path of(TenderState state) {
        return Objects.requireNonNull(bundles.get(state));
    }

    private static String verified(TenderState state, int expected, String... options) {
        var out = new StringWriter();
        var command = Gongcai.commandLine();
        command.setOut(new PrintWriter(out));
        var arguments = new ArrayList<>(List.of("verify", "bundle", of(state).toString()));
        arguments.addAll(List.of(options));
        int code = command.execute(arguments.toArray(String[]::new));
        assertThat(code).as(out.toString()).isEqualTo(expected);
        return out.toString();
    }

    @Test
    void an_awarded_tender_is_computed_again_from_its_keys_to_its_award() {
        assertThat(verified(TenderState.AWARDED, 0))
                .contains("pass  draw.seed", "pass  draw.roster", "pass  draw.opening")
                .contains("pass  opening.root", "pass  opening.batches", "pass  opening.outcomes")
                .contains("pass  evaluation.award")
                .contains("no independent witness");
    }

    @Test
    void a_tender_that_failed_was_not_opened() {
        assertThat(verified(TenderState.FAILED, 0)).contains("pass  opening.closing");
    }

    @Test
    void the_demo_proves_nothing_against_its_operator() {
        assertThat(verified(TenderState.AWARDED, 1, "--require-independent"))
                .contains("DOES NOT VERIFY");
    }

    /** The secrecy of before the closing: no bid, no count, no name, no roster. */
    @Test
    void an_announced_tender_shows_nothing_of_bids_or_people() throws IOException {
        verified(TenderState.ANNOUNCED, 0);
        try (var zip = new ZipInputStream(Files.newInputStream(of(TenderState.ANNOUNCED)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(entry.getName()).doesNotMatch("(openings|draws|party|review)/.*");
                assertThat(text)
                        .as(entry.getName())
                        .doesNotContain("\"bid.", "tender.close", "bids.batch", "draw.open\"");
            }
        }
    }

    /** The page as it was saved, in a browser that has no network to ask. */
    @Nested
    @EnabledIf("org.gongcai.app.Chromium#isThere")
    class OnTheSavedPage {

        private String checked(Path file) {
            try (var context = Chromium.desktop(Objects.requireNonNull(program))) {
                context.setOffline(true);
                var page = context.newPage();
                page.navigate(home.resolve(PAGE).toUri().toString());
                page.setInputFiles("#files", file);
                page.waitForSelector(
                        "[data-part=good]:not([hidden]), [data-part=bad]:not([hidden])");
                return page.locator(".report").innerText();
            }
        }

        @Test
        void a_genuine_receipt_verifies_and_a_forged_one_does_not() {
            assertThat(checked(home.resolve("genuine.tlog-proof")))
                    .contains("全部核对通过", "demo-witness", "没有独立的见证");
            assertThat(checked(home.resolve("forged.tlog-proof")))
                    .contains("核对不通过", "INCLUSION_FAILS");
        }

        @Test
        void the_draw_of_an_awarded_tender_is_computed_again() {
            assertThat(checked(of(TenderState.AWARDED))).contains("名册、签号、次序、递补和成员都能重新算出", "全部核对通过");
        }

        @Test
        void two_bundles_in_one_file_are_none() throws IOException {
            var both =
                    Files.write(
                            home.resolve("both.zip"), Files.readAllBytes(of(TenderState.FAILED)));
            Files.write(
                    both, Files.readAllBytes(of(TenderState.AWARDED)), StandardOpenOption.APPEND);
            assertThat(checked(both)).contains("核对不通过", "MALFORMED_TEXT");
        }

        @Test
        void a_bundle_with_one_byte_changed_does_not_verify() throws IOException {
            var bytes = Files.readAllBytes(of(TenderState.AWARDED));
            bytes[bytes.length / 2] ^= 1;
            var changed = Files.write(home.resolve("changed.zip"), bytes);
            assertThat(checked(changed)).contains("核对不通过");
        }
    }
}
