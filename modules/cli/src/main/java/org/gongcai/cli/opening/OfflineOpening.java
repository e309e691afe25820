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

    /** The key that its bidder brought, if the body accepts it. */
    private Optional<Secret32> released(BidHead head, PrintWriter to) throws IOException {
        var prefix = tender.bodyPrefix(head);
        for (var file : bidKeys) {
            try {
                var dek = file.bidKey();
                if (file.about().bytes32("E").equals(head.envelope())) {
                    tender.opener(head).checkKey(dek, prefix);
                    return Optional.of(dek);
                }
            } catch (Untrusted e) {
                // The holders may open it all the same: a bad file decides nothing.
                to.printf("%s does not open %s: %s%n", file, head.envelope(), e.getMessage());
            }
        }
        return Optional.empty();
    }

    private static void say(BidHead head, Decided state, PrintWriter to) {
        var words =
                switch (state) {
                    case Decided.Key key -> "can be opened";
                    case Decided.Failed(var why) -> why;
                    case Decided.Missing missing -> "pieces are missing";
                };
        to.printf("lot %s %s %s%n", head.header().lot(), head.envelope(), words);
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
            to.printf(
                    "lot %s %s bidder %s price %s plain %s in %s%n",
                    head.header().lot(),
                    head.envelope(),
                    head.header().bidder(),
                    printable(price),
                    opened.plain(),
                    folder.keep());
            return true;
        } catch (Untrusted e) {
            folder.discard();
            to.printf("lot %s %s %s%n", head.header().lot(), head.envelope(), e.getMessage());
            return false;
        }
    }

    /** A bidder chose the text, and a terminal obeys control characters. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
