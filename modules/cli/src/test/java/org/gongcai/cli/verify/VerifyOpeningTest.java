package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.Alg;
import org.gongcai.trust.BidRelease;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.OpeningRecord;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyOpeningTest {
    @TempDir Path folder;

    private final SampleTender tender = SampleTender.opened();

    private Ran verify() throws IOException {
        return Ran.of("verify", "opening", tender.bundle().zip(folder));
    }

    private void record(List<OpeningRecord.Line> lines) {
        var record = new OpeningRecord(lines);
        tender.extras.put("openings/1.json", record.json().bytes());
        tender.change("opening.record", 0, act -> act.with(SampleTender.logged(record)));
    }

    private List<OpeningRecord.Line> lines() {
        var record = tender.extra("openings/1.json");
        return new ArrayList<>(OpeningRecord.of(record).bids());
    }

    @Test
    void an_opening_is_followed_from_its_keys_to_its_outcomes() throws IOException {
        assertThat(verify().verifies().out())
                .contains("通过 pass  opening.root", "通过 pass  opening.batches")
                .contains("通过 pass  opening.outcomes", "未查 open  log.pin");
    }

    @Test
    void before_the_closing_nothing_of_the_bids_is_there() throws IOException {
        var announced = new SampleTender();
        announced.announce();
        assertThat(Ran.of("verify", "opening", announced.bundle().zip(folder)).verifies().out())
                .contains("未查 open  opening.closing");
    }

    /** The database's line is changed; the log holds the hash of the line that was read out. */
    @Test
    void an_edited_row_is_not_the_one_that_was_read_out() throws IOException {
        var text = tender.extra("openings/1.json").text();
        tender.extras.put(
                "openings/1.json",
                text.replace("1100000.00", "1100000.01").getBytes(StandardCharsets.UTF_8));
        verify().failsAt(Check.RECORD);
    }

    @Test
    void an_edited_row_is_noticed_even_if_the_hash_in_the_log_is_new() throws IOException {
        var lines = lines();
        var line = lines.getFirst();
        lines.set(
                0,
                new OpeningRecord.Line(
                        line.opened(), line.bidder(), line.bidderName(), "1.00 CNY"));
        record(lines);
        Ran.of("verify", "evaluation", tender.bundle().zip(folder)).failsAt(Check.AWARD);
    }

    @Test
    void two_envelopes_that_were_swapped_are_not_in_their_places() throws IOException {
        var lines = lines();
        Collections.swap(lines, 0, 1);
        var one = lines.get(0);
        var other = lines.get(1);
        lines.set(
                0,
                new OpeningRecord.Line(
                        one.opened(), other.bidder(), other.bidderName(), other.price()));
        lines.set(
                1,
                new OpeningRecord.Line(
                        other.opened(), one.bidder(), one.bidderName(), one.price()));
        record(lines);
        verify().failsAt(Check.RELEASES);
    }

    @Test
    void an_envelope_put_in_anothers_place_is_not_the_one_closed_over() throws IOException {
        var lines = lines();
        lines.set(2, tender.line(tender.sealed(SampleTender.BIDDERS.get(2), "later"), "REMEDIED"));
        tender.change("bid.opened", 2, act -> act.with(lines.get(2).opened().json()));
        record(lines);
        verify().failsAt(Check.ROOT).failsAt(Check.OUTCOMES);
    }

    /** A friend's ciphertext under another name: the release is by its own bidder. */
    @Test
    void another_bidders_ciphertext_is_released_by_nobody_else() throws IOException {
        tender.change(
                "bid.release",
                0,
                act -> {
                    var by = SampleTender.BIDDERS.get(1);
                    return act.signedBy(by, tender.sig(by, BidRelease.of(act.data())));
                });
        verify().failsAt(Check.RELEASES);
    }

    @Test
    void the_same_ciphertext_twice_is_two_bids_of_one_bidder() throws IOException {
        var lines = lines();
        lines.set(1, lines.getFirst());
        record(lines);
        verify().failsAt(Check.RECORD);
    }

    @Test
    void a_holders_key_that_nobody_enrolled_is_noticed() throws IOException {
        var swapped = SigningKey.generate(Alg.ES256);
        tender.change(
                "tender.keys",
                0,
                act -> {
                    var sigs = new ArrayList<>(act.sigs());
                    sigs.replaceAll(sig ->
                            sig.by().equals("agency")
                                    ? tender.keySet.signature("agency", swapped)
                                    : sig);
                    return new Act(act.type(), act.subj(), act.by(), act.at(), act.data(), sigs);
                });
        verify().failsAt(Check.KEY_SET).failsAt(Check.SIGNATURES);
    }

    /** The operator enrols keys of its own for every holder: only the printed fingerprint tells. */
    @Test
    void swapped_holder_keys_do_not_have_the_printed_fingerprint() throws IOException {
        var printed = SampleTender.opened().key("supervision").verifyKey().id().hex();
        Ran.of("verify", "opening", tender.bundle().zip(folder), "--pin", "supervision=" + printed)
                .failsAt(Check.PIN);
        Ran.of(
                        "verify",
                        "opening",
                        tender.bundle().zip(folder),
                        "--pin",
                        "supervision=" + tender.key("supervision").verifyKey().id().hex())
                .verifies();
    }

    @Test
    void a_release_after_the_first_opening_is_late() throws IOException {
        int release = tender.at("bid.release", 1);
        int opened = tender.at("bid.opened", 0);
        tender.acts.add(opened, tender.acts.remove(release));
        verify().failsAt(Check.ORDER);
    }

    @Test
    void a_closing_before_the_deadline_is_noticed() throws IOException {
        tender.change(
                "tender.close",
                0,
                act -> act.with(act.data().with("at", SampleTender.DEADLINE - 1)));
        verify().failsAt(Check.CLOSING);
    }

    @Test
    void a_bid_that_entered_the_log_after_the_deadline_is_noticed() throws IOException {
        tender.change(
                "bids.batch",
                0,
                act ->
                        new Act(
                                act.type(),
                                act.subj(),
                                act.by(),
                                SampleTender.DEADLINE + 11,
                                act.data(),
                                act.sigs()));
        verify().failsAt(Check.BATCHES);
    }

    /** An envelope that was in no batch at the deadline has no path to show. */
    @Test
    void an_envelope_without_a_path_into_its_batch_is_noticed() throws IOException {
        paths(paths -> paths.subList(0, 2));
        verify().failsAt(Check.BATCHES);
    }

    @Test
    void an_envelope_has_one_path_into_its_batch() throws IOException {
        paths(paths -> List.of(paths.get(0), paths.get(1), paths.get(2), paths.get(2)));
        verify().failsAt(Check.BATCHES);
    }

    private void paths(UnaryOperator<List<JsonObject>> change) {
        var name = "openings/1.paths.json";
        var paths = tender.extra(name);
        var changed = change.apply(paths.objects("bids"));
        tender.extras.put(name, paths.with("bids", changed).bytes());
    }

    @Test
    void a_piece_before_the_closing_was_checked_is_noticed() throws IOException {
        tender.change(
                "close.checked",
                0,
                act -> act.with(act.data().with("close", tender.closeIndex - 1)));
        verify().failsAt(Check.CHECKED);
    }

    @Test
    void a_bid_said_to_be_its_bidders_fault_although_it_was_released_is_noticed()
            throws IOException {
        var lines = lines();
        var bid = tender.bids.getFirst();
        lines.set(0, tender.line(bid, "BIDDER_FAULT"));
        tender.change("bid.opened", 0, act -> act.with(lines.getFirst().opened().json()));
        record(lines);
        verify().failsAt(Check.OUTCOMES);
    }

    @Test
    void an_award_to_who_was_not_opened_at_that_price_is_noticed() throws IOException {
        tender.change(
                "tender.award",
                0,
                act -> {
                    var award = act.data().objects("awards").getFirst().with("amount", "999999.00");
                    return act.with(act.data().with("awards", List.of(award)));
                });
        Ran.of("verify", "evaluation", tender.bundle().zip(folder)).failsAt(Check.AWARD);
    }
}
