package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongcai.cli.verify.SampleLog.Act;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogTest {
    private static final int ENTRIES = 300;

    @TempDir Path folder;

    private static SampleLog log(int entries) {
        var log = new SampleLog("inspection-box");
        for (int i = 0; i < entries; i++) {
            var data = JsonObject.of("text", "entry " + i, "v", 1);
            log.add(Act.bySystem("note", "tender " + i % 7, 1_773_622_800 + i, data));
        }
        return log;
    }

    private Path policy(SampleLog log) throws IOException {
        var file = folder.resolve("policy.txt");
        SampleLog.write(file, Encodings.utf8(log.policy()));
        return file;
    }

    private Path kept(SampleLog log, int size) throws IOException {
        var file = folder.resolve("kept-checkpoint");
        SampleLog.write(file, Encodings.utf8(log.checkpoint(size).format()));
        return file;
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    @Test
    void a_whole_log_verifies_with_an_independent_witness() throws IOException {
        var log = log(ENTRIES);
        log.layOut(at("log"));
        var ran =
                Ran.of(
                        "verify",
                        "log",
                        at("log"),
                        "--policy",
                        policy(log),
                        "--since",
                        kept(log, 256),
                        "--require-independent",
                        "--json");
        assertThat(ran.verifies().json().bool("independentWitness")).isTrue();
    }

    @Test
    void keys_that_the_log_states_itself_make_no_witness_independent() throws IOException {
        log(ENTRIES).layOut(at("log"));
        assertThat(Ran.of("verify", "log", at("log")).verifies().out())
                .contains("no --policy", "no independent witness");
        assertThat(Ran.of("verify", "log", at("log"), "--require-independent").code()).isOne();
    }

    @Test
    void an_edited_entry_does_not_make_the_root() throws IOException {
        log(ENTRIES).layOut(at("log"));
        var file = at("log").resolve("tile/entries/000");
        var entries = EntryBundle.parse(Files.readAllBytes(file));
        var edited = new String(entries.get(9), StandardCharsets.UTF_8);
        entries.set(9, Encodings.utf8(edited.replace("entry 9", "entry 8")));
        Files.write(file, EntryBundle.format(entries));
        Ran.of("verify", "log", at("log"))
                .failsAt(Check.ENTRIES)
                .failsAt(Check.TILES)
                .failsAt(Check.CHAIN);
    }

    @Test
    void an_entry_that_the_operator_left_out_breaks_its_subjects_chain() throws IOException {
        var whole = log(ENTRIES);
        var without = new SampleLog("inspection-box");
        without.entries.addAll(whole.entries);
        without.times.addAll(whole.times);
        without.entries.remove(20);
        without.times.remove(20);
        without.layOut(at("log"));
        var ran = Ran.of("verify", "log", at("log")).failsAt(Check.CHAIN);
        assertThat(ran.out()).contains("tender 6 has entry 4 after entry 2");
    }

    @Test
    void yesterdays_database_is_smaller_than_the_checkpoint_that_was_kept() throws IOException {
        var log = log(ENTRIES);
        var kept = kept(log, ENTRIES);
        log(ENTRIES - 40).layOut(at("log"));
        Ran.of("verify", "log", at("log"), "--since", kept).failsAt(Check.SINCE);
    }

    @Test
    void a_forked_log_does_not_agree_with_the_checkpoint_that_was_kept() throws IOException {
        var kept = kept(log(ENTRIES), 280);
        var fork = log(270);
        for (int i = 0; i < 30; i++) {
            var data = JsonObject.of("text", "rewritten " + i, "v", 1);
            fork.add(Act.bySystem("note", "another subject", 1_773_700_000 + i, data));
        }
        fork.layOut(at("log"));
        Ran.of("verify", "log", at("log"), "--since", kept).failsAt(Check.SINCE);
    }

    @Test
    void a_checkpoint_that_the_witness_did_not_see_is_refused() throws IOException {
        var log = log(ENTRIES);
        log.layOut(at("log"));
        var other = new SampleLog("another-box");
        Ran.of("verify", "log", at("log"), "--policy", policy(other)).failsAt(Check.CHECKPOINT);
    }

    @Test
    void what_is_no_log_cannot_be_read() throws IOException {
        Ran.of("verify", "log", at("nowhere")).isUnreadable();
        log(3).layOut(at("log"));
        Files.writeString(at("log").resolve("checkpoint"), "not a note");
        Ran.of("verify", "log", at("log")).isUnreadable();
    }
}
