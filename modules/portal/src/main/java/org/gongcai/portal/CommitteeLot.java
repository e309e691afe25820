package org.gongcai.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.portal.QualificationLot.FileLink;

/**
 * One lot's bids before a seat: what they say, and what the seat says about them.
 *
 * @param opened the bids with their files, by envelope
 */
record CommitteeLot(CommitteeRoom room, LotSession lot, Map<String, OpenedBidView> opened) {

    static CommitteeLot of(CommitteeRoom room, LotSession lot, List<OpenedBidView> opened) {
        return new CommitteeLot(
                room,
                lot,
                opened.stream()
                        .filter(bid -> bid.lot().equals(lot.lot()))
                        .collect(
                                Collectors.toMap(
                                        OpenedBidView::envelope, bid -> bid, (a, b) -> a)));
    }

    String path() {
        return room.path(lot);
    }

    boolean may(CommitteeAction action) {
        return lot.actions().contains(action);
    }

    List<Row> rows() {
        return IntStream.range(0, lot.bids().size())
                .mapToObj(i -> row(i + 1, lot.bids().get(i)))
                .toList();
    }

    private Row row(int place, BidSession bid) {
        var read = opened.get(bid.envelope());
        return new Row(
                place,
                bid,
                read == null ? Map.of() : read.fields(),
                read == null ? List.of() : links(room.session().project(), read));
    }

    private static List<FileLink> links(UUID project, OpenedBidView bid) {
        return bid.files().stream()
                .map(file ->
                        new FileLink(
                                "/projects/%s/bids/%s/files/%d"
                                        .formatted(project, bid.envelope(), file.number()),
                                file))
                .toList();
    }

    /**
     * @param place in the order of the page, by which the names of its forms differ
     * @param fields of the opening sheet
     */
    record Row(int place, BidSession bid, Map<String, String> fields, List<FileLink> files) {

        /** Of one of the forms about this bid. */
        String form(String name) {
            return name + "-" + bid.envelope();
        }

        List<String> lowPriceKeys() {
            return bid.lowPrice().stream().sorted().map(trigger -> "low-price." + trigger).toList();
        }
    }
}
