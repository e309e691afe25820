package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header's entries for one viewer: own matters stand open, and for who has some the public
 * pages are folded behind them.
 */
public record Navigation(List<NavEntry> shown, List<NavEntry> folded) {

    static Navigation of(@Nullable Viewer viewer) {
        var everyones = Arrays.stream(NavEntry.values()).filter(NavEntry::isEveryones).toList();
        var own =
                Arrays.stream(NavEntry.values())
                        .filter(entry -> !entry.isEveryones() && entry.isFor(viewer))
                        .toList();
        if (viewer != null && viewer.isSeat()) {
            // At a terminal of the venue nothing leads away from the session.
            return new Navigation(own, List.of());
        }
        return own.isEmpty()
                ? new Navigation(everyones, List.of())
                : new Navigation(own, everyones);
    }

    public boolean isFoldedHere(String path) {
        return folded.stream().anyMatch(entry -> entry.contains(path));
    }
}
