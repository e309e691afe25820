package org.gongcai.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.gongcai.cli.Gongcai;
import org.gongcai.trust.JsonObject;

/** What a command answered. */
record Ran(int code, String out, String err) {

    static Ran of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var command = Gongcai.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        var texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof Path path ? path.toString() : (String) arguments[i];
        }
        int code = command.execute(texts);
        return new Ran(code, out.toString(), err.toString());
    }

    Ran verifies() {
        assertThat(code).as(out + err).isZero();
        return this;
    }

    /** Exit 1, and the check of that name among those that failed. */
    Ran failsAt(Check check) {
        assertThat(code).as(out + err).isEqualTo(1);
        assertThat(failed()).as(out).contains(check.code);
        return this;
    }

    Ran isUnreadable() {
        assertThat(code).as(out + err).isEqualTo(2);
        assertThat(err).isNotBlank();
        return this;
    }

    private List<String> failed() {
        return out.lines()
                .filter(line -> line.startsWith("不符 FAIL"))
                .map(line -> line.split(" +")[2])
                .distinct()
                .toList();
    }

    JsonObject json() {
        return JsonObject.read(out.strip());
    }
}
