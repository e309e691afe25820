package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongcai.trust.BidOpener;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.Untrusted;

/**
 * What the pieces of one envelope that were handed over amount to.
 *
 * @param records of this envelope
 * @param values their pieces, without those that do not open
 */
record HeldPieces(
        BidOpener opener,
        byte[] bodyPrefix,
        List<PieceRecord> records,
        Map<PieceRecord, Secret32> values) {

    /** The key that some complete clause makes and the body accepts. */
    Optional<Secret32> dek() {
        return clauses().mapToObj(this::dekOf).flatMap(Optional::stream).findFirst();
    }

    /** Whether no clause can make the key any more, whoever tries. */
    boolean allClausesBad() {
        return clauses().allMatch(this::isBad);
    }

    private IntStream clauses() {
        return IntStream.range(0, opener.keys().rule().clauses().size());
    }

    private Optional<Secret32> dekOf(int clause) {
        var pieces = piecesOf(clause);
        try {
            if (pieces.isPresent()) {
                var dek = opener.combine(clause, pieces.get());
                opener.checkKey(dek, bodyPrefix);
                return Optional.of(dek);
            }
        } catch (Untrusted e) {
            // The bidder's commitments hold and make a key that is not the body's: a bad clause.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<List<Secret32>> piecesOf(int clause) {
        List<Secret32> pieces = new ArrayList<>();
        for (int j = 0; j < holders(clause).size(); j++) {
            int piece = j;
            records.stream()
                    .filter(each -> each.isOf(clause, piece) && each.opens())
                    .map(values::get)
                    .findFirst()
                    .ifPresent(pieces::add);
        }
        return Optional.of(pieces).filter(all -> all.size() == holders(clause).size());
    }

    private boolean isBad(int clause) {
        return piecesOf(clause).isPresent()
                ? dekOf(clause).isEmpty()
                : IntStream.range(0, holders(clause).size())
                        .anyMatch(piece -> nobodyOpens(clause, piece));
    }

    private boolean nobodyOpens(int clause, int piece) {
        return opener.keys().rule().recipientsOf(holders(clause).get(piece)).stream()
                .allMatch(recipient -> saysItFails(clause, piece, recipient));
    }

    private boolean saysItFails(int clause, int piece, String recipient) {
        return records.stream()
                .anyMatch(each ->
                        each.isOf(clause, piece)
                                && each.recipient().equals(recipient)
                                && !each.opens());
    }

    private List<String> holders(int clause) {
        return opener.keys().rule().clauses().get(clause);
    }
}
