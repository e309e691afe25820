package org.gongcai.portal;

import java.time.LocalDateTime;
import org.gongcai.contracts.ProcurementApi.LegalDay;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a tender as typed.
 *
 * @param bidDeadline date and time of day in the legal zone
 * @param holdersMayOpen "on" where the clause is part of the tender document
 */
record PublicationForm(
        String bidDeadline, String releaseMinutes, String holdersMayOpen, String place) {

    private static final String USUAL_RELEASE_MINUTES = "30";

    PublicationForm {
        bidDeadline = Typed.text(bidDeadline);
        releaseMinutes = Typed.text(releaseMinutes);
        holdersMayOpen = Typed.text(holdersMayOpen);
        place = Typed.text(place);
    }

    /** As proposed before, else the earliest day the law allows, in the morning. */
    static PublicationForm suggested(@Nullable LegalDay earliest, @Nullable Publication before) {
        if (before == null) {
            return new PublicationForm(
                    earliest == null ? "" : earliest.date() + "T09:30",
                    USUAL_RELEASE_MINUTES,
                    "on",
                    "");
        }
        return new PublicationForm(
                LocalDateTime.ofInstant(before.bidDeadline(), LegalTime.ZONE).toString(),
                String.valueOf(before.releaseMinutes()),
                before.holdersMayOpen() ? "on" : "",
                before.place());
    }

    Publication publication() {
        return new Publication(
                Typed.moment("bidDeadline", bidDeadline),
                Typed.number("releaseMinutes", releaseMinutes).intValue(),
                mayHoldersOpen(),
                place);
    }

    boolean mayHoldersOpen() {
        return !holdersMayOpen.isEmpty();
    }
}
