package org.gongcai.disclosure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.DisclosureApi.Overview;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.DisclosureApi.PublicMonitoring;
import org.gongcai.contracts.DisclosureApi.PublicOrder;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.ResultPage;
import org.gongcai.contracts.DisclosureApi.TenderPage;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.platform.Paged;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public may read. Open to everyone. */
@Service
@Transactional(readOnly = true)
class Disclosure {

    private static final int LATEST = 10;
    private static final int LONGEST_DAY = 100;

    private final PublishedTenders tenders;
    private final TenderList list;
    private final ReadOutBids bids;
    private final Postings postings;
    private final ProvenFacts proofs;
    private final PublishedPeople people;
    private final InspectionDisclosure inspection;
    private final LegalClock clock;

    Disclosure(
            PublishedTenders tenders,
            TenderList list,
            ReadOutBids bids,
            Postings postings,
            ProvenFacts proofs,
            PublishedPeople people,
            InspectionDisclosure inspection,
            LegalClock clock) {
        this.tenders = tenders;
        this.list = list;
        this.bids = bids;
        this.postings = postings;
        this.proofs = proofs;
        this.people = people;
        this.inspection = inspection;
        this.clock = clock;
    }

    public TenderPage tenders(
            @Nullable String q, @Nullable TenderState state, @Nullable String after, int size) {
        Paged.checkSize(size);
        var cursor = after == null || after.isEmpty() ? null : Cursor.parse(after);
        // One row more than asked for tells whether there is a next page.
        var rows = list.newest(q, state, cursor, size + 1);
        if (rows.size() <= size) {
            return new TenderPage(rows, null);
        }
        var page = List.copyOf(rows.subList(0, size));
        var last = page.getLast();
        return new TenderPage(page, new Cursor(last.announcedAt(), last.number()).text());
    }

    public ResultPage results(@Nullable String after, int size) {
        Paged.checkSize(size);
        var lines = results(after, Limit.of(size + 1));
        var rows = lines.stream().limit(size).map(ResultLine::shown).toList();
        return new ResultPage(
                rows, lines.size() <= size ? null : ResultCursor.after(lines.get(size - 1)).text());
    }

    private List<ResultLine> results(@Nullable String after, Limit limit) {
        if (after == null || after.isEmpty()) {
            return tenders.latestResults(limit);
        }
        var place = ResultCursor.parse(after);
        return tenders.resultsAfter(place.awardedAt(), place.number(), place.order(), limit);
    }

    public PublicTender tender(String number) {
        var tender = tenders.byNumber(number).orElseThrow(() -> unknown(number));
        return new PublicTender(
                tender.project(),
                tender.tender(),
                tender.state(),
                tender.announcedAt(),
                tender.strip().stages(),
                postings.findByProjectOrderByPublishedAtAscEventIdAsc(tender.project()).stream()
                        .map(Posting::shown)
                        .toList(),
                tender.keysFingerprint(),
                tender.closing(),
                lots(tender),
                tender.awardNotice(),
                tender.observation(),
                proofs.findByProjectOrderByOccurredAtAscEventIdAsc(tender.project()).stream()
                        .map(ProvenFact::shown)
                        .toList(),
                people.members(tender.project()),
                people.scores(tender.project()));
    }

    public List<PublicDraw> draws(String number) {
        var tender = tenders.byNumber(number).orElseThrow(() -> unknown(number));
        return people.draws(tender.project());
    }

    public List<PublicOrder> order(String number, UUID draw) {
        var tender = tenders.byNumber(number).orElseThrow(() -> unknown(number));
        return people.order(tender.project(), draw);
    }

    public List<PublicMonitoring> monitorings(String number) {
        var tender = tenders.byNumber(number).orElseThrow(() -> unknown(number));
        return inspection.monitorings(tender.project());
    }

    private List<LotPublic> lots(PublishedTender tender) {
        Map<String, List<OpenedBid>> readOut =
                bids.findByProjectOrderByLotAscOrderAsc(tender.project()).stream()
                        .collect(groupingBy(ReadOutBid::lot, mapping(ReadOutBid::bid, toList())));
        return tender.lots().stream()
                .map(lot -> lot.shown(readOut.getOrDefault(lot.number(), List.of())))
                .toList();
    }

    public Overview overview() {
        var counts =
                tenders.countByState().stream()
                        .collect(toMap(StateCount::getState, StateCount::getNumber));
        var today = clock.today();
        return new Overview(
                counts.getOrDefault(TenderState.ANNOUNCED, 0L),
                list.countOpeningOn(today),
                counts.getOrDefault(TenderState.OPENED, 0L),
                counts.getOrDefault(TenderState.AWARDED, 0L),
                list.newest(null, null, null, LATEST),
                list.openingOn(today, LONGEST_DAY),
                tenders.latestResults(Limit.of(LATEST)).stream().map(ResultLine::shown).toList());
    }

    private static Refused unknown(String number) {
        return Refused.of("unknown-tender", "没有编号为“%s”的公告".formatted(number))
                .field("number")
                .remedy("请核对项目编号，例如 349921-CG-2026-0031")
                .value("number", number);
    }
}
