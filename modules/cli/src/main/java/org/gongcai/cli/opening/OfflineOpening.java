package org.gongcai.cli.opening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;

/**
 * Decides every envelope before it decrypts any (O4): who could still choose must not see the
 * others' prices before.
 */
record OfflineOpening(ExportedTender tender, HolderPieces pieces, List<KeyFile> bidKeys) {

    OfflineOpening {
        bidKeys = List.copyOf(bidKeys);
    }

    /** What is known of one envelope before any is decrypted. */
    private sealed interface Decided {
        record Key(Secret32 dek) implements Decided {}

        record Failed(String why) implements Decided {}

        record Missing() implements Decided {}
    }

    /**
     * @param last whether what is missing will not come any more
     * @return whether every envelope was opened
     */
    boolean run(boolean last, Path out, PrintWriter to) throws IOException {
        Map<BidHead, Decided> decided = new LinkedHashMap<>();
        for (var head : tender.heads()) {
            decided.put(head, decide(head, to));
        }
        if (!last && decided.containsValue(new Decided.Missing())) {
            decided.forEach((head, state) -> say(head, state, to));
            to.println("nothing was decrypted: pieces are missing; --final if none will come");
            return false;
        }
        boolean all = true;
        for (var each : decided.entrySet()) {
            all &= open(each.getKey(), each.getValue(), out, to);
        }
        return all;
    }

    private Decided decide(BidHead head, PrintWriter to) throws IOException {
        var tried = pieces.of(head);
        var dek = released(head, to).or(tried::dek);
        if (dek.isPresent()) {
            return new Decided.Key(dek.get());
        }
        return tried.allClausesBad()
                ? new Decided.Failed(
                        "no clause makes its key: the bidder sealed badly, or a holder lies")
                : new Decided.Missing();
    }

    /** The key that its bidder brought, if the body accepts it; else the holders' pieces decide. */
    private Optional<Secret32> released(BidHead head, PrintWriter to) throws IOException {
        var prefix = tender.bodyPrefix(head);
        return bidKeys.stream()
                .filter(file -> head.envelope().hex().equals(file.about().asMap().get("E")))
                .map(KeyFile::bidKey)
                .filter(dek -> fits(head, dek, prefix, to))
                .findFirst();
    }

    private boolean fits(BidHead head, Secret32 dek, byte[] prefix, PrintWriter to) {
        try {
            tender.opener(head).checkKey(dek, prefix);
            return true;
        } catch (Untrusted e) {
            tell(head, "the bidder's key file does not open it: " + e.getMessage(), to);
            return false;
        }
    }

    private static void say(BidHead head, Decided state, PrintWriter to) {
        var words =
                switch (state) {
                    case Decided.Key key -> "can be opened";
                    case Decided.Failed(var why) -> why;
                    case Decided.Missing missing -> "pieces are missing";
                };
        tell(head, words, to);
    }

    private static void tell(BidHead head, String words, PrintWriter to) {
        to.println(shown("lot %s %s %s".formatted(head.header().lot(), head.envelope(), words)));
    }

    /** Bidders choose some of the text: it must not steer the terminal of who opens. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    private boolean open(BidHead head, Decided state, Path out, PrintWriter to) throws IOException {
        if (!(state instanceof Decided.Key(var dek))) {
            say(head, state, to);
            return false;
        }
        var folder = new OpenedFolder(out, head);
        try (var body = tender.body(head)) {
            var opened = tender.opener(head).open(dek, body, folder);
            var price = opened.index().fields().getOrDefault("price", "-");
            tell(
                    head,
                    "bidder %s price %s plain %s in %s"
                            .formatted(
                                    head.header().bidder(), price, opened.plain(), folder.keep()),
                    to);
            return true;
        } catch (Untrusted e) {
            tell(head, String.valueOf(e.getMessage()), to);
            return false;
        } finally {
            folder.discard();
        }
    }
}
