package org.gongcai.trust;

/**
 * Where one sealed piece belongs: clause and piece count from 0; a holder may have several
 * recipients.
 */
public record PieceSlot(int clause, int piece, String holder, String recipient) {}
