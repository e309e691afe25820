package org.gongcai.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the pieces of one envelope that holders tried to open amount to.
 *
 * @param bodyPrefix first {@link BidOpener#PREFIX} bytes of the body
 * @param tried the piece of each place that was tried; empty where it does not open. Places that
 *     nobody tried are absent.
 */
public record TriedPieces(
        BidOpener opener, byte[] bodyPrefix, Map<PieceSlot, Optional<Secret32>> tried) {
    public TriedPieces {
        bodyPrefix = bodyPrefix.clone();
        tried = Map.copyOf(tried);
    }

    /** The key that some complete clause makes and the body accepts. */
    public Optional<Secret32> dek() {
        return clauses().mapToObj(this::dekOf).flatMap(Optional::stream).findFirst();
    }

    /** Whether no clause can make the key any more, whoever tries. */
    public boolean allClausesBad() {
        return clauses().allMatch(this::isBad);
    }

    /**
     * Clauses whose pieces hold what the bidder committed to and yet make a key that is not the
     * body's: evident from the bidder's own signed envelope.
     */
    public List<Integer> clausesToAnotherKey() {
        return clauses()
                .filter(clause -> piecesOf(clause).isPresent() && dekOf(clause).isEmpty())
                .boxed()
                .toList();
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
            places(clause, j).stream()
                    .map(tried::get)
                    .filter(value -> value != null && value.isPresent())
                    .findFirst()
                    .ifPresent(value -> pieces.add(value.orElseThrow()));
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
        return places(clause, piece).stream()
                .allMatch(place -> tried.containsKey(place) && tried.get(place).isEmpty());
    }

    private List<PieceSlot> places(int clause, int piece) {
        return opener.keys().rule().order().stream()
                .filter(place -> place.clause() == clause && place.piece() == piece)
                .toList();
    }

    private List<String> holders(int clause) {
        return opener.keys().rule().clauses().get(clause);
    }

    @Override
    public String toString() {
        return "TriedPieces[%s: %d places]".formatted(opener.head().envelope(), tried.size());
    }
}
