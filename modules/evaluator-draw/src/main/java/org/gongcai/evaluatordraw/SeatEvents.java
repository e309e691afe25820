package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.gongcai.contracts.PartyRef;

/**
 * How the venue tells the other services of seats: the draw is the one that speaks about itself, so
 * that its events have one order. Every method publishes within the caller's transaction.
 */
public interface SeatEvents {

    /**
     * Publishes {@code SeatTaken}.
     *
     * @param position in the group's order; 0 for the purchaser's representative
     */
    void taken(
            UUID draw,
            int seat,
            boolean purchaserRepresentative,
            UUID account,
            String group,
            int position);

    /** Publishes {@code SeatVacated}: what that account said in the evaluation is void. */
    void vacated(UUID draw, int seat, UUID account);

    /**
     * Publishes {@code ConflictDeclared}. It replaces nobody: call {@link DrawnSeats#replace} too.
     */
    void conflictDeclared(UUID draw, int seat);

    /** Publishes {@code CommitteeSeated}: every seat is taken. */
    void committeeSeated(UUID draw);

    /**
     * Publishes {@code NamesRead}, an entry of the log.
     *
     * @param by the person who read
     * @param party for which that person read
     */
    void namesRead(UUID draw, UUID by, PartyRef party);

    /**
     * Publishes {@code NamesRead} for a document that names people, unless that person has read it
     * before.
     */
    void documentRead(UUID draw, UUID document, UUID by, PartyRef party);
}
