package org.gongcai.contracts;

import java.util.Arrays;
import java.util.Optional;

/** The seats that hold a key to sealed bids (gongcai/bid/v1 §3.1); a seat is filled by a person. */
public enum HolderSeat {
    SUPERVISION("supervision"),
    SUPERVISION_BACKUP("supervisionBackup"),
    AGENCY("agency"),
    PLATFORM("platform");

    private final String recipient;

    HolderSeat(String recipient) {
        this.recipient = recipient;
    }

    /** The recipient's name in key sets and sealed pieces. */
    public String recipient() {
        return recipient;
    }

    public static Optional<HolderSeat> ofRecipient(String recipient) {
        return Arrays.stream(values()).filter(seat -> seat.recipient.equals(recipient)).findFirst();
    }
}
