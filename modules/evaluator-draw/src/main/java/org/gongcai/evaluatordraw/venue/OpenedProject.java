package org.gongcai.evaluatordraw.venue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.evaluatordraw.DrawnSeats.DrawnPerson;
import org.gongcai.rules.RecusalWindow;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/**
 * How far a tender is, and whose bids are opened, members of consortia among them. Facts may arrive
 * in any order.
 */
@Entity
@Table(schema = "evaluator_draw", name = "venue_project")
class OpenedProject {

    /** In the order in which a lot goes through them. */
    enum LotState {
        AWAITED,
        OPENED,
        ENDED
    }

    @Id private UUID id;

    @Convert(converter = YesNoConverter.class)
    private boolean announced;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "venue_lot",
            joinColumns = @JoinColumn(name = "project"))
    @MapKeyColumn(name = "lot")
    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @SortNatural
    private SortedMap<String, LotState> lots = new TreeMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "evaluator_draw",
            name = "venue_bidder",
            joinColumns = @JoinColumn(name = "project"))
    @MapKeyColumn(name = "credit_code")
    @Column(name = "bidder_name")
    @SortNatural
    private SortedMap<String, String> bidders = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    protected OpenedProject() {}

    OpenedProject(UUID id) {
        this.id = id;
    }

    void announce(Collection<String> numbers) {
        announced = true;
        numbers.forEach(lot -> reach(lot, LotState.AWAITED));
    }

    void open(String lot, Collection<OpenedBid> bids) {
        reach(lot, LotState.OPENED);
        bids.forEach(bid -> bidders.put(bid.bidder().value(), bid.bidderName()));
    }

    /** Of a consortium that bids; who bids itself as well keeps the name of its bid. */
    void join(String member, String name) {
        bidders.putIfAbsent(member, name);
    }

    /** It failed, or its evaluation is over. */
    void end(String lot) {
        reach(lot, LotState.ENDED);
    }

    private void reach(String lot, LotState state) {
        lots.merge(lot, state, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** Whether no lot still waits for its opening and there is a bid to evaluate. */
    boolean isOpened() {
        return announced && !lots.containsValue(LotState.AWAITED) && !bidders.isEmpty();
    }

    boolean isEnded() {
        return announced && lots.values().stream().allMatch(LotState.ENDED::equals);
    }

    List<String> bidders() {
        return bidders.values().stream().sorted().distinct().toList();
    }

    boolean hasBidder(String name) {
        return bidders.containsValue(name);
    }

    /**
     * Whether the person works for a bidder, or did so lately. A draw made elsewhere may know the
     * employer by its name only.
     */
    boolean employs(DrawnPerson person, RecusalWindow window) {
        return bidders.containsKey(person.employerCode())
                || bidders.containsValue(person.employer())
                || person.former().stream()
                        .anyMatch(
                                each -> bidders.containsKey(each.code()) && each.isWithin(window));
    }
}
