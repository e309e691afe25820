package org.gongcai.observation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The lots whose opening or evaluation has not ended. */
@Embeddable
class AwaitedLots {

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "open_lot",
            joinColumns = @JoinColumn(name = "observation"))
    @Column(name = "lot")
    private Set<String> open = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            schema = "observation",
            name = "unevaluated_lot",
            joinColumns = @JoinColumn(name = "observation"))
    @Column(name = "lot")
    private Set<String> unevaluated = new HashSet<>();

    void announce(Collection<String> lots) {
        open.addAll(lots);
        unevaluated.addAll(lots);
    }

    /** Returns whether it was the last one to be opened. */
    boolean endOpening(String lot) {
        return open.remove(lot) && open.isEmpty();
    }

    /** Returns whether it was the last one that somebody could have evaluated. */
    boolean fail(String lot) {
        return unevaluated.remove(lot) && unevaluated.isEmpty();
    }

    /** Returns whether none is left to be evaluated. */
    boolean evaluate(String lot) {
        unevaluated.remove(lot);
        return unevaluated.isEmpty();
    }
}
