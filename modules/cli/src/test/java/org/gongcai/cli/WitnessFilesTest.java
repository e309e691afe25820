package org.gongcai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.gongcai.cli.witness.GrowingLog;
import org.gongcai.trust.NoteSignature;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inspector without a network, as the command line is typed. */
class WitnessFilesTest {
    private static final String NAME = "inspection.chengxi.example/witness";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final GrowingLog log = GrowingLog.named("chengxi.example/log/2026").grown(20, "notice");
    @TempDir Path stick;
    private Path state;

    @BeforeEach
    void make() {
        state = stick.resolve("witness");
        assertThat(run("init", "--name", NAME, "--state", state.toString())).isZero();
    }

    @Test
    void init_prints_the_key_that_the_server_is_told() {
        assertThat(NoteVerifier.parse(out.toString().strip()).name()).isEqualTo(NAME);
    }

    @Test
    void a_request_on_a_stick_comes_back_cosigned() throws IOException {
        var key = NoteVerifier.parse(out.toString().strip());
        assertThat(sign(log.first(7), 0, "--log", log.vkey())).isZero();
        assertThat(sign(log, 7)).as("the log is remembered").isZero();
        assertThat(cosigned(log).cosignedAt(key)).isPresent();
    }

    @Test
    void a_smaller_tree_is_answered_with_the_size_that_was_seen() throws IOException {
        sign(log, 0, "--log", log.vkey());
        assertThat(sign(log.first(7), 0)).isEqualTo(Exit.DIFFERS);
        assertThat(answer()).hasContent("20\n");
        assertThat(err.toString()).contains("starts at size 0").contains("has seen 20");
    }

    @Test
    void a_rewritten_log_gets_no_answer() throws IOException {
        sign(log.first(7), 0, "--log", log.vkey());
        Files.delete(answer());
        var forked = log.first(6).grown(5, "another notice");
        assertThat(sign(forked, 7)).isEqualTo(Exit.DIFFERS);
        assertThat(answer()).doesNotExist();
        assertThat(err.toString()).contains("422");
    }

    @Test
    void a_log_that_the_inspector_did_not_name_gets_no_answer() throws IOException {
        assertThat(sign(log, 0)).isEqualTo(Exit.DIFFERS);
        assertThat(err.toString()).contains("404");
    }

    @Test
    void a_witnesss_key_is_not_remembered_as_a_logs() throws IOException {
        var witness = out.toString().strip();
        assertThat(sign(log, 0, "--log", witness)).isEqualTo(Exit.UNREADABLE);
        assertThat(err.toString()).contains("wanted a LOG key");
        assertThat(state.resolve("memory.json")).content().contains("\"logs\":[]");
    }

    @Test
    void another_key_of_a_known_log_is_turned_away() throws IOException {
        sign(log, 0, "--log", log.vkey());
        var impostor = GrowingLog.named(log.origin()).grown(30, "notice");
        assertThat(sign(impostor, 20, "--log", impostor.vkey())).isEqualTo(Exit.DIFFERS);
        assertThat(err.toString()).contains(log.vkey()).contains(impostor.vkey());
    }

    @Test
    void a_witness_that_lost_its_memory_never_signs_again() throws IOException {
        sign(log, 0, "--log", log.vkey());
        Files.delete(state.resolve("memory.json"));
        assertThat(sign(log.first(7), 0, "--log", log.vkey())).isEqualTo(Exit.UNREADABLE);
        assertThat(err.toString()).contains("memory.json").contains("gongcai witness init");
        assertThat(run("init", "--name", NAME, "--state", state.toString()))
                .as("a new key in the old folder")
                .isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void a_memory_that_somebody_edited_is_refused() throws IOException {
        sign(log, 0, "--log", log.vkey());
        var memory = state.resolve("memory.json");
        var text = Files.readString(memory);
        Files.writeString(memory, text.replace("\\n20\\n", "\\n7\\n"));
        assertThat(sign(log.first(7), 7)).isNotZero();
        Files.writeString(memory, text);
        assertThat(sign(log, 20)).isZero();
    }

    @Test
    void the_memory_of_another_witness_is_refused() throws IOException {
        var other = stick.resolve("other");
        run("init", "--name", "other.example", "--state", other.toString());
        Files.copy(
                other.resolve("memory.json"),
                state.resolve("memory.json"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(sign(log, 0, "--log", log.vkey())).isEqualTo(Exit.UNREADABLE);
        assertThat(err.toString()).contains("other.example").contains(NAME);
    }

    private SignedNote cosigned(GrowingLog asked) throws IOException {
        return asked.request(0).checkpoint().with(NoteSignature.parse(Files.readString(answer())));
    }

    private int sign(GrowingLog asked, int oldSize, String... more) throws IOException {
        var request = stick.resolve("request");
        Files.writeString(request, asked.request(oldSize).format());
        var arguments =
                Stream.concat(
                        Stream.of(
                                "sign",
                                "--state",
                                state.toString(),
                                request.toString(),
                                "-o",
                                answer().toString()),
                        Stream.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path answer() {
        return stick.resolve("answer");
    }

    private int run(String... arguments) {
        var command = Gongcai.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        var all = new String[arguments.length + 1];
        all[0] = "witness";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }
}
