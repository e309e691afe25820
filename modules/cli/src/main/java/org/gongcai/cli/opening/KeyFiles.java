package org.gongcai.cli.opening;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongcai.trust.KeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Key files with the passphrases that open them. */
final class KeyFiles {

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "key file of a seat for this tender; repeatable")
    private List<Path> holders = new ArrayList<>();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "first line opens all key files; without it each is asked for")
    private @Nullable Path passphrase;

    List<KeyFile> holders() throws IOException {
        return open(KeyFile.HOLDER, holders);
    }

    List<KeyFile> bids(List<Path> files) throws IOException {
        return open(KeyFile.BID, files);
    }

    private List<KeyFile> open(String type, List<Path> files) throws IOException {
        var opened = new ArrayList<KeyFile>();
        for (var file : files) {
            var key = KeyFile.open(Files.readString(file), passphraseOf(file));
            if (!key.type().equals(type)) {
                throw new IOException(
                        "%s is a file of type %s, wanted %s".formatted(file, key.type(), type));
            }
            opened.add(key);
        }
        return opened;
    }

    private String passphraseOf(Path file) throws IOException {
        if (passphrase != null) {
            return Files.readAllLines(passphrase).stream()
                    .findFirst()
                    .orElseThrow(() -> new IOException(passphrase + " holds no passphrase"));
        }
        Console console = System.console();
        if (console == null) {
            throw new IOException("no terminal to ask for the passphrase of " + file);
        }
        char[] typed = console.readPassword("Passphrase of %s: ", file.getFileName());
        if (typed == null) {
            throw new IOException("no passphrase was typed for " + file);
        }
        return new String(typed);
    }
}
