package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.KANG_NING;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SHI_LEI;
import static org.gongcai.app.TestCounty.eventually;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.SegmentHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process with a small heap: killed without warning, and given a large bid. */
class ProgramTest {

    private static final long LARGE = 200L * 1024 * 1024;
    private static final List<CountyPerson> BIDDERS = List.of(KANG_NING, MENG_QI, SHI_LEI);

    @TempDir Path data;
    @TempDir Path folder;

    record Submitted(CountyPerson person, Sealed sealed, BidAccepted accepted) {}

    @Test
    void what_was_acknowledged_survives_a_kill_and_a_large_bid_needs_little_memory()
            throws IOException {
        try (var program = Program.started(data, "256m")) {
            var county = TestCounty.filled(program);
            var plan =
                    TestTender.plan(
                            county,
                            CountyParty.EDUCATION_BUREAU,
                            "大体积投标",
                            TestTender.lot("一包", "2000000.00"));
            var project = TestTender.announced(county, plan, county.nextOpening());
            county.setKeys(project);
            var large = largeFile();
            var submitted = new ArrayList<Submitted>();
            submitted.add(bid(county, project, KANG_NING, large, LARGE));
            submitted.add(bid(county, project, MENG_QI, smallFile(), 1000));
            submitted.add(bid(county, project, SHI_LEI, smallFile(), 1000));

            program.killAndRestart();
            allReceipted(county, project, submitted);

            county.moveClockTo(
                    county.desk(KANG_NING).openings().sealing(project, "1").bidDeadline());
            releaseTwo(county, project, submitted);
            program.killAndRestart();
            release(county, project, submitted.getLast());
            opened(county, project, submitted);
            sameBytes(county, project, submitted.getFirst(), large);
            assertThat(program.isAlive()).isTrue();
        }
    }

    private Path largeFile() throws IOException {
        var file = folder.resolve("large.pdf");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var random = new Random(200);
            byte[] block = new byte[1024 * 1024];
            for (long written = 0; written < LARGE; written += block.length) {
                random.nextBytes(block);
                out.write(block);
            }
        }
        return file;
    }

    private Path smallFile() throws IOException {
        var file = folder.resolve("small.pdf");
        return Files.exists(file) ? file : Files.write(file, new byte[1000]);
    }

    private Submitted bid(
            TestCounty county, UUID project, CountyPerson person, Path file, long size) {
        var bidder = county.bidder(person);
        var price = "%d000.00".formatted(900 + person.ordinal());
        var files = List.of(TestTender.file("技术标.pdf", file, size));
        var sealed = bidder.seal(project, "1", new Sheet(price, "30 日", false, ""), files, folder);
        return new Submitted(person, sealed, bidder.submit(project, sealed));
    }

    private static void allReceipted(TestCounty county, UUID project, List<Submitted> submitted) {
        for (var each : submitted) {
            eventually(() ->
                    county.bidder(each.person())
                            .checkedReceipt(project, each.accepted().bidId(), each.sealed().bid()));
        }
        assertThat(submitted).extracting(Submitted::person).containsExactlyElementsOf(BIDDERS);
    }

    private static void releaseTwo(TestCounty county, UUID project, List<Submitted> submitted) {
        eventually(() ->
                assertThat(county.desk(CountyPerson.FANG_XIAO).openings().opening(project).state())
                        .isEqualTo(OpeningState.CLOSED));
        submitted.subList(0, 2).forEach(each -> release(county, project, each));
    }

    private static void release(TestCounty county, UUID project, Submitted submitted) {
        var mine = county.desk(submitted.person()).openings().myBidsOf(project).getFirst();
        county.bidder(submitted.person())
                .release(
                        project,
                        mine.bidId(),
                        mine.closingEvent(),
                        Bytes32.parse(mine.envelope()),
                        submitted.sealed().bid().dek());
    }

    private static void opened(TestCounty county, UUID project, List<Submitted> submitted) {
        eventually(() ->
                assertThat(county.desk(CountyPerson.FANG_XIAO).openings().opened(project))
                        .hasSize(submitted.size())
                        .allMatch(each -> each.outcome() == DecryptOutcome.DECRYPTED));
    }

    private static void sameBytes(TestCounty county, UUID project, Submitted submitted, Path file)
            throws IOException {
        var openings = county.desk(CountyPerson.FANG_XIAO).openings();
        var envelope = submitted.sealed().bid().envelope().hex();
        try (var original = Files.newInputStream(file)) {
            for (long offset = 0; offset < LARGE; offset += SegmentHash.SEGMENT) {
                byte[] expected = original.readNBytes(SegmentHash.SEGMENT);
                byte[] read =
                        openings.openedFile(project, envelope, 0, offset, SegmentHash.SEGMENT);
                assertThat(Arrays.equals(read, expected)).as("bytes from %d", offset).isTrue();
            }
        }
    }
}
