package org.gongcai.evaluatordraw.notices;

import java.util.UUID;

/**
 * What one person is to read: time, place and speciality, never project, purchaser or bidder.
 *
 * @param id the same when it is sent once more
 * @param token of the page on which the person answers
 */
public record Notice(UUID id, String phone, String text, String token) {
    /** Telephones and tokens go to no log. */
    @Override
    public String toString() {
        return "Notice[%s]".formatted(id);
    }
}
