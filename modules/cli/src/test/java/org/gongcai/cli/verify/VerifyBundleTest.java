package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongcai.trust.BidBatch;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Receipt;
import org.gongcai.trust.TenderClose;
import org.gongcai.trust.TlogProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyBundleTest {
    @TempDir Path folder;

    private final SampleTender tender = SampleDraw.awarded();
    private final SampleLog log = SampleLog.of(tender.acts);

    private Ran verify(SampleBundle bundle) throws IOException {
        return Ran.of("verify", "bundle", bundle.zip(folder));
    }

    private SampleBundle bundle() {
        return tender.bundle(log);
    }

    @Test
    void a_whole_bundle_verifies_without_any_server() throws IOException {
        var ran = Ran.of("verify", "bundle", bundle().zip(folder), "--json").verifies();
        assertThat(ran.json().bool("verifies")).isTrue();
        assertThat(ran.json().bool("independentWitness")).isFalse();
        assertThat(ran.json().string("keys")).isEqualTo("stated");
    }

    @Test
    void the_same_bundle_gives_the_same_bytes() throws IOException {
        var once = Files.readAllBytes(bundle().zip(folder));
        assertThat(Files.readAllBytes(bundle().zip(folder))).isEqualTo(once);
    }

    @Test
    void an_unpacked_bundle_verifies_too() throws IOException {
        var evidence = Evidence.read(new Place(bundle().zip(folder).toString()));
        for (var file : evidence.files().entrySet()) {
            SampleLog.write(folder.resolve("unpacked").resolve(file.getKey()), file.getValue());
        }
        SampleLog.write(folder.resolve("unpacked/bundle.json"), evidence.manifest().json().bytes());
        Ran.of("verify", "bundle", folder.resolve("unpacked")).verifies();
    }

    /** Whoever unpacks the file with another program would see the second one. */
    @Test
    void two_bundles_in_one_file_are_none() throws IOException {
        byte[] genuine = Files.readAllBytes(bundle().zip(folder));
        for (byte[] more : List.of(genuine, new byte[] {0})) {
            var both = folder.resolve("both.zip");
            Files.write(both, genuine);
            Files.write(both, more, StandardOpenOption.APPEND);
            Ran.of("verify", "bundle", both).isUnreadable();
        }
    }

    @Test
    void what_cannot_be_reached_is_named() {
        var nowhere = "http://localhost:1/tenders/349921-CG-2026-0001";
        assertThat(Ran.of("verify", "bundle", nowhere).isUnreadable().err())
                .contains(nowhere, "cannot be reached");
        assertThat(Ran.of("verify", "bundle", "nope.zip").isUnreadable().err())
                .contains("no such file: nope.zip");
    }

    @Test
    void the_demo_witness_is_never_independent() throws IOException {
        var policy = folder.resolve("policy");
        Files.writeString(policy, log.policy());
        var zip = bundle().zip(folder);
        Ran.of("verify", "bundle", zip, "--policy", policy).verifies();
        var strict = Ran.of("verify", "bundle", zip, "--policy", policy, "--require-independent");
        assertThat(strict.code()).isOne();
        assertThat(strict.out()).contains("no independent witness");
    }

    @Test
    void a_file_that_is_not_the_manifests_is_noticed() throws IOException {
        var zip = bundle().zip(folder);
        var evidence = Evidence.read(new Place(zip.toString()));
        var files = new TreeMap<>(evidence.files());
        files.put("openings/1.json", Encodings.utf8("{}"));
        files.put("leaves/9999.json", Encodings.utf8("{}"));
        var findings = new Findings();
        new Evidence(evidence.manifest(), files).check(findings);
        assertThat(findings.all())
                .extracting(Finding::where)
                .containsExactly("openings/1.json", "leaves/9999.json");
    }

    @Test
    void an_edited_entry_is_not_in_the_log() throws IOException {
        var bundle = bundle();
        int notice = tender.at("tender.notice", 0);
        bundle.files()
                .computeIfPresent(
                        "leaves/%d.json".formatted(notice),
                        (name, bytes) ->
                                Encodings.utf8(
                                        new String(bytes, StandardCharsets.UTF_8)
                                                .replace(
                                                        String.valueOf(SampleTender.DEADLINE),
                                                        String.valueOf(
                                                                SampleTender.DEADLINE + 60))));
        verify(bundle).failsAt(Check.INCLUSION).failsAt(Check.CHAIN);
    }

    @Test
    void an_entry_left_out_of_the_bundle_breaks_the_chain() throws IOException {
        var bundle = bundle();
        int piece = tender.at("bid.piece", 0);
        bundle.files().remove("leaves/%d.json".formatted(piece));
        bundle.files().remove("leaves/%d.tlog-proof".formatted(piece));
        var ran = verify(bundle).failsAt(Check.CHAIN);
        assertThat(ran.out()).contains(SampleTender.TENDER + " has entry");
    }

    @Test
    void two_checkpoints_of_one_size_are_a_fork() throws IOException {
        int last = tender.acts.size() - 1;
        var bundle = bundle();
        var shorter = SampleLog.of(tender.acts.subList(0, tender.acts.size() - 1));
        shorter.add(tender.acts.get(tender.at("tender.notice", 0)));
        bundle.files().put("checkpoint", Encodings.utf8(shorter.checkpoint(last + 1).format()));
        verify(bundle).failsAt(Check.ONE_TREE);
    }

    /** Every type of entry with one field of another kind, or gone. */
    @Test
    void hostile_entries_fail_checks_and_never_end_the_command() throws IOException {
        var types = tender.acts.stream().map(SampleLog.Act::type).distinct().toList();
        for (var type : types) {
            var hostile = SampleDraw.awarded();
            var field = FIELDS.getOrDefault(type, "v");
            hostile.change(type, 0, act -> act.with(act.data().with(field, List.of("☠"))));
            var ran = Ran.of("verify", "bundle", hostile.bundle().zip(folder));
            assertThat(ran.code()).as(type + " " + ran.err()).isOne();
            assertThat(ran.out()).as(type).contains("DOES NOT VERIFY");
        }
    }

    private static final Map<String, String> FIELDS =
            Map.of(
                    "bids.batch", "root",
                    "key.enrol", "spki",
                    "opening.record", "lot",
                    "tender.award", "currency",
                    "tender.close", "items",
                    "tender.notice", "deadline");

    @Test
    void values_that_no_type_takes_fail_checks() throws IOException {
        hostile("tender.award", act -> act.data().with("currency", "Gold"), Check.AWARD);
        hostile("key.enrol", act -> act.data().with("spki", "00"), Check.SIGNATURES);
        hostile("opening.record", act -> act.data().without("lot"), Check.RECORD);
    }

    private void hostile(String type, Function<SampleLog.Act, JsonObject> data, Check check)
            throws IOException {
        var hostile = SampleDraw.awarded();
        hostile.change(type, 0, act -> act.with(data.apply(act)));
        Ran.of("verify", "bundle", hostile.bundle().zip(folder)).failsAt(check);
    }

    @Test
    void what_is_no_bundle_cannot_be_read() throws IOException {
        var text = folder.resolve("text");
        Files.writeString(text, "not a bundle");
        Ran.of("verify", "bundle", text).isUnreadable();
        Ran.of("verify", "bundle", folder.resolve("nowhere")).isUnreadable();
        var zip = bundle().zip(folder);
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 4000));
        Ran.of("verify", "bundle", zip).isUnreadable();
    }

    @Test
    void a_bidders_own_receipt_head_and_path_verify() throws IOException {
        assertThat(verify(withPartyOf(0)).verifies().out())
                .contains("通过 pass  receipt.batch", "通过 pass  receipt.head")
                .contains("通过 pass  receipt.counted");
    }

    @Test
    void a_bid_that_was_dropped_at_the_closing_is_noticed_by_its_bidder() throws IOException {
        var bundle = withPartyOf(0);
        var own = bundle.json("party/bids.json");
        var uncounted = own.objects("bids").getFirst().with("path", List.of());
        bundle.files().put("party/bids.json", own.with("bids", List.of(uncounted)).bytes());
        verify(bundle).failsAt(Check.COUNTED);
    }

    /** The platform drops a bid and tells its bidder that it had been withdrawn. */
    @Test
    void the_platforms_word_that_a_bid_was_withdrawn_is_told_as_such() throws IOException {
        var bundle = withPartyOf(0);
        state(bundle, "WITHDRAWN");
        assertThat(verify(bundle).verifies().out())
                .contains("未查 open  receipt.counted", "the platform says WITHDRAWN");
        state(bundle, "REPLACED");
        assertThat(verify(bundle).verifies().out()).contains("the platform says REPLACED");
    }

    private static void state(SampleBundle bundle, String state) {
        var own = bundle.json("party/bids.json");
        var changed = own.objects("bids").getFirst().with("state", state);
        bundle.files().put("party/bids.json", own.with("bids", List.of(changed)).bytes());
    }

    @Test
    void a_receipt_of_which_the_platform_says_nothing_is_noticed() throws IOException {
        var bundle = withPartyOf(0);
        bundle.files().put("party/bids.json", Encodings.utf8("{\"bids\":[]}"));
        verify(bundle).failsAt(Check.COUNTED);
    }

    /** Keys are lost and changed after the opening, too. */
    @Test
    void a_key_revoked_later_does_not_touch_the_bid_it_signed() throws IOException {
        var bidder = SampleTender.BIDDERS.getFirst();
        var key = tender.key(bidder).verifyKey().id();
        var data = JsonObject.of("key", key, "v", 1);
        log.add(SampleLog.Act.bySystem("key.revoke", bidder, SampleTender.DEADLINE + 99_000, data));
        verify(withPartyOf(0)).verifies();
    }

    private SampleBundle withPartyOf(int bidder) {
        var bundle = bundle();
        var bid = tender.bids.get(bidder);
        var e = bid.envelope();
        var proof = log.proof((int) tender.batchIndex);
        bundle.files().put("party/heads/%s.json".formatted(e), bid.head().bytes());
        bundle.files()
                .put(
                        "party/receipts/%s.tlog-proof".formatted(e),
                        Encodings.utf8(receipt(tender.batch, bidder, proof).format()));
        var sorted = tender.bids.stream().map(each -> each.envelope()).sorted().toList();
        int position = sorted.indexOf(e);
        var own =
                JsonObject.of("E", e, "lot", "1", "position", position, "state", "OPENED")
                        .with("path", TenderClose.tree(sorted).inclusion(position));
        bundle.files().put("party/bids.json", JsonObject.of("bids", List.of(own)).bytes());
        return bundle;
    }

    private static Receipt receipt(BidBatch batch, int bidder, TlogProof proof) {
        return Receipt.of(batch.placed().get(bidder), proof);
    }

    @Test
    void a_receipt_verifies_by_itself_under_the_keys_one_has() throws IOException {
        var policy = folder.resolve("policy");
        Files.writeString(policy, log.policy());
        var file = folder.resolve("receipt.tlog-proof");
        var proof = log.proof((int) tender.batchIndex);
        Files.writeString(file, receipt(tender.batch, 1, proof).format());
        Ran.of("verify", "receipt", file, "--policy", policy).verifies();
        var other = Receipt.parse(Files.readString(file));
        var swapped =
                new Receipt(
                        tender.bids.getFirst().envelope(),
                        other.r(),
                        other.slot(),
                        other.path(),
                        other.proof());
        Files.writeString(file, swapped.format());
        Ran.of("verify", "receipt", file, "--policy", policy).failsAt(Check.RECEIPT);
        Ran.of("verify", "receipt", file).isUnreadable();
    }

    @Test
    void the_proof_of_any_entry_verifies_with_the_entry_itself() throws IOException {
        var policy = folder.resolve("policy");
        Files.writeString(policy, log.policy());
        int notice = tender.at("tender.notice", 0);
        var proof = folder.resolve("notice.tlog-proof");
        var leaf = folder.resolve("notice.json");
        Files.writeString(proof, log.proof(notice).format());
        Files.write(leaf, log.entries.get(notice));
        Ran.of("verify", "receipt", proof, "--leaf", leaf, "--policy", policy).verifies();
        Files.write(leaf, log.entries.get(notice + 1));
        Ran.of("verify", "receipt", proof, "--leaf", leaf, "--policy", policy)
                .failsAt(Check.INCLUSION);
    }
}
