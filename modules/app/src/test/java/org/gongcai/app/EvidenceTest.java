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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @BeforeAll
    static void the_evidence_is_taken_home_and_the_program_switched_off() throws Exception {
        try (var demo = Program.demoOn(LocalDate.of(2028, 5, 8), data)) {
            demo.awaitLog("The demo county is ready", 1, PATIENCE);
            for (var state : TAKEN) {
                var rows = demo.citizen().published().tenders(null, state, null, 1).rows();
                bundles.put(state, taken(demo, rows.getFirst()));
            }
        }
    }

    private static Path taken(Program demo, TenderRow row) throws Exception {
        var path = "/tenders/%s/evidence.zip".formatted(row.number());
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(demo.uri().resolve(path)).build();
            var file = home.resolve(row.number() + "-public.zip");
            var answer = client.send(request, HttpResponse.BodyHandlers.ofFile(file));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return file;
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
}
