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
 * @param committee how a committee evaluates; absent where bids are ranked by arithmetic alone,
 *     which only the lowest evaluated price allows
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
        LocalDate legalDate,
        @Nullable CommitteeTerms committee) {
    public Tender {
        lots = List.copyOf(lots);
        documents = List.copyOf(documents);
    }

    /**
     * What the tender document says of the evaluation by a committee.
     *
     * @param criteria what is scored, the price among them; empty for the lowest evaluated price
     * @param disclosure what bidders and the public learn of scores once the award is published
     */
    public record CommitteeTerms(List<Criterion> criteria, ScoreDisclosure disclosure) {
        public CommitteeTerms {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One scored item (评审因素).
     *
     * @param code stable within the tender, such as T1
     * @param kind PRICE is computed; members must agree on OBJECTIVE items and judge SUBJECTIVE
     *     ones
     * @param maximum full marks, above 0; all items together make 100
     * @param rule how marks are given, as the document says
     */
    public record Criterion(
            String code, String name, CriterionKind kind, BigDecimal maximum, String rule) {}

    public enum CriterionKind {
        PRICE,
        OBJECTIVE,
        SUBJECTIVE
    }

    /** Who learns scores once the award is published; every bidder always learns its own. */
    public enum ScoreDisclosure {
        OWN_ONLY,
        TOTALS,
        ANONYMISED_SHEETS
    }

    /** One lot, with its own share of the budget. */
    public record LotContent(String number, String title, Money budget) {}

    /** A published document; the hash is SHA-256 in hex, the size is in bytes. */
    public record Attachment(UUID id, String name, String type, long size, String sha256) {}
}
