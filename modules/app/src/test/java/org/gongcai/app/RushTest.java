package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.TestCounty.eventually;
import static org.gongcai.app.TestCounty.inParallel;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred bids arrive just before one deadline. */
class RushTest {

    private static final int LOTS = 40;
    private static final List<CountyPerson> BIDDERS =
            List.of(
                    CountyPerson.MENG_QI,
                    CountyPerson.SU_MEI,
                    CountyPerson.TIAN_YE,
                    CountyPerson.KANG_NING,
                    CountyPerson.SHI_LEI);

    private final TestCounty county = TestCounty.onRunningServer();

    @TempDir Path folder;

    record Ready(Bidder bidder, Sealed sealed) {}

    record Taken(Ready ready, BidAccepted accepted) {}

    @Test
    void two_hundred_bids_before_one_deadline_are_all_acknowledged_and_receipted() {
        var project = tender();
        var ready = seal(project);
        assertThat(ready).hasSize(200);
        county.moveClockTo(
                county.desk(CountyPerson.FANG_XIAO)
                        .openings()
                        .opening(project)
                        .bidDeadline()
                        .minusSeconds(90));
        var taken = new ConcurrentLinkedQueue<Taken>();
        var start = Instant.now();
        inParallel(
                ready.stream()
                        .<Runnable>map(each ->
                                () ->
                                        taken.add(
                                                new Taken(
                                                        each,
                                                        each.bidder()
                                                                .submit(project, each.sealed()))))
                        .toList());
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(taken).hasSize(200);
        taken.forEach(each ->
                eventually(() ->
                        each.ready()
                                .bidder()
                                .checkedReceipt(
                                        project,
                                        each.accepted().bidId(),
                                        each.ready().sealed().bid())));
    }

    private UUID tender() {
        var lots =
                IntStream.rangeClosed(1, LOTS)
                        .mapToObj(lot -> TestTender.lot("第 " + lot + " 包", "1000.00"))
                        .toArray(LotPlan[]::new);
        var plan = TestTender.plan(county, CountyParty.EDUCATION_BUREAU, "截止前集中投标", lots);
        var project = TestTender.announced(county, plan, county.nextOpening());
        county.setKeys(project);
        return project;
    }

    private List<Ready> seal(UUID project) {
        var ready = new ArrayList<Ready>();
        for (var person : BIDDERS) {
            for (int lot = 1; lot <= LOTS; lot++) {
                var sheet = new Sheet("%d.00".formatted(900 + lot), "30 日", false, "");
                var files = List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
                var bidder = county.bidder(person);
                ready.add(
                        new Ready(
                                bidder,
                                bidder.seal(project, String.valueOf(lot), sheet, files, folder)));
            }
        }
        return ready;
    }
}
