package org.gongcai.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a tender notice announces.
 *
 * @param number project number, such as 349921-CG-2026-0031
 * @param agency absent when the purchaser conducts the tender itself
 * @param category code of the procurement catalogue, such as A02010105
 * @param smallOrMicroDeduction percent taken off the price of small and micro enterprises in the
 *     comparison, 0 for none
 * @param bidDeadline also the moment of the opening
 * @param releaseMinutes how long bidders have, from the opening on, to release their bids
 * @param holdersMayOpen the document names opening by the key holders as the remedy (N20 §31)
 * @param place where the opening is held; the live page is open to everyone wherever it is
 * @param legalDate the day of the announcement in the legal zone
 */
public record Tender(
        String number,
        String title,
        PartyRef purchaser,
        @Nullable PartyRef agency,
        ProcurementMethod method,
        String category,
        AwardBasis awardBasis,
        Money budget,
        List<LotContent> lots,
        BigDecimal smallOrMicroDeduction,
        List<Attachment> documents,
        Instant bidDeadline,
        int releaseMinutes,
        boolean holdersMayOpen,
        String place,
        String summary,
        UUID authority,
        String region,
        LocalDate legalDate) {
    public Tender {
        lots = List.copyOf(lots);
        documents = List.copyOf(documents);
    }

    /** One lot, with its own share of the budget. */
    public record LotContent(String number, String title, Money budget) {}

    /** A published document; the hash is SHA-256 in hex, the size is in bytes. */
    public record Attachment(UUID id, String name, String type, long size, String sha256) {}
}
