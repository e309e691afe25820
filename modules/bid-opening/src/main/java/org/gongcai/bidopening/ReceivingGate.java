package org.gongcai.bidopening;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What keeps a bid from being committed after the closing has counted: whoever stores a bid holds
 * one of a tender's gates, chosen by its row, and the closing takes them all. Bids of one bidder
 * for one lot meet at one gate; others rarely do.
 */
@Entity
@Table(schema = "bid_opening", name = "receiving_gate")
class ReceivingGate {

    static final int COUNT = 16;

    @Id private String id;
    private UUID tender;

    @SuppressWarnings("NullAway.Init")
    protected ReceivingGate() {}

    ReceivingGate(UUID tender, int number) {
        this.id = idOf(tender, number);
        this.tender = tender;
    }

    UUID tender() {
        return tender;
    }

    static String idFor(UUID tender, String rowKey) {
        return idOf(tender, Math.floorMod(rowKey.hashCode(), COUNT));
    }

    private static String idOf(UUID tender, int number) {
        return tender + "/" + number;
    }
}
