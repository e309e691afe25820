package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lots that failed, and closings that came late. */
class VerifyClosingTest {
    @TempDir Path folder;

    private final SampleTender tender = SampleTender.opened();

    private Ran verify() throws IOException {
        return Ran.of("verify", "opening", tender.bundle().zip(folder));
    }

    private void failed(String lot) {
        var data = JsonObject.of("lot", lot, "reason", "不足", "tender", SampleTender.TENDER, "v", 1);
        tender.acts.removeIf(act -> act.type().equals("opening.record"));
        tender.acts.removeIf(act -> act.type().equals("bid.opened"));
        tender.acts.add(
                Act.bySystem(
                        "opening.failed", SampleTender.TENDER, SampleTender.DEADLINE + 20, data));
    }

    /** Three bids are enough for every method: who says otherwise keeps them shut. */
    @Test
    void a_lot_with_three_bids_did_not_fail_for_want_of_bids() throws IOException {
        failed("1");
        verify().failsAt(Check.FAILED);
    }

    @Test
    void whether_two_bids_are_too_few_depends_on_the_method() throws IOException {
        closeOver(2);
        failed("1");
        assertThat(verify().verifies().out()).contains("未查 open  opening.failed", "2 bids");
    }

    private void closeOver(int count) {
        tender.change(
                "tender.close",
                0,
                act -> {
                    var item = act.data().objects("items").getFirst().with("count", count);
                    return act.with(act.data().with("items", List.of(item)));
                });
    }

    /** The log was still for ten minutes, said so, and went on. */
    private void postponed(long until, long batchSeen) {
        var at = tender.at("tender.close", 0);
        var data = JsonObject.of("tender", SampleTender.TENDER, "until", until, "v", 1);
        tender.acts.add(
                at, Act.bySystem("closing.postponed", SampleTender.TENDER, batchSeen + 1, data));
        tender.change("bids.batch", 0, act -> act.at(batchSeen));
        for (int i = at; i < tender.acts.size(); i++) {
            var act = tender.acts.get(i);
            tender.acts.set(i, act.at(Math.max(act.at(), batchSeen + 1)));
        }
        tender.change(
                "close.checked",
                0,
                act -> {
                    var check = new CloseChecked(SampleTender.TENDER, tender.closeIndex + 1);
                    return act.with(check.json())
                            .signedBy("supervision", tender.sig("supervision", check));
                });
    }

    @Test
    void a_postponed_closing_takes_bids_until_the_moment_that_was_stated() throws IOException {
        postponed(SampleTender.DEADLINE + 600, SampleTender.DEADLINE + 500);
        assertThat(verify().verifies().out())
                .contains("未查 open  opening.closing", "put the closing off");
    }

    @Test
    void a_bid_seen_after_a_postponed_closing_is_noticed() throws IOException {
        postponed(SampleTender.DEADLINE + 600, SampleTender.DEADLINE + 611);
        verify().failsAt(Check.BATCHES);
    }

    @Test
    void a_closing_long_after_the_deadline_is_told() throws IOException {
        tender.change("tender.close", 0, act -> act.at(SampleTender.DEADLINE + 61));
        assertThat(verify().verifies().out())
                .contains("未查 open  opening.closing", "61 s later than allowed");
    }
}
