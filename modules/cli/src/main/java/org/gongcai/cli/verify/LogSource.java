package org.gongcai.cli.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongcai.trust.EntryBundle;
import org.gongcai.trust.Fault;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Tile;
import org.gongcai.trust.Untrusted;

/** A log as C2SP tlog-tiles lays it out, in a folder or under an address. */
record LogSource(Place place) {

    SignedNote checkpoint() throws IOException {
        return SignedNote.parse(text("checkpoint"));
    }

    /** What the log states of itself, if it does. */
    Optional<String> policy() {
        try {
            return Optional.of(text("policy"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The entries under a tile of level 0; refuses more or fewer than its width. */
    List<byte[]> entries(Tile tile) {
        var entries = EntryBundle.parse(bytes(tile.entriesPath()));
        if (entries.size() != tile.width()) {
            throw new Untrusted(
                    Fault.TRUNCATED,
                    "%s has %d entries, the checkpoint asks %d"
                            .formatted(tile.entriesPath(), entries.size(), tile.width()));
        }
        return entries;
    }

    byte[] hashes(Tile tile) {
        return bytes(tile.path());
    }

    private byte[] bytes(String path) {
        try {
            return place.under(path).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) throws IOException {
        return new String(place.under(path).bytes(), StandardCharsets.UTF_8);
    }
}
