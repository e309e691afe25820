package org.gongcai.disclosure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.BidOpened;
import org.gongcai.contracts.BidOpeningEvent.BidReleased;
import org.gongcai.contracts.BidOpeningEvent.BidsOpened;
import org.gongcai.contracts.BidOpeningEvent.ClosedItem;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.BidOpeningEvent.OpeningFailed;
import org.gongcai.contracts.BidOpeningEvent.TenderClosed;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.ProcurementEvent.Award;
import org.gongcai.contracts.ProcurementEvent.AwardPublished;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.ProcurementEvent.TenderFailed;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.LotContent;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.ProcurementMethod;

/** One tender of the demo county, told by its public facts. */
final class Story {

    static final CreditCode QIMING = new CreditCode("91349921MAE9B0027H");
    static final Instant ANNOUNCED = Instant.parse("2026-02-10T01:00:00Z");
    static final Instant DEADLINE = Instant.parse("2026-03-16T01:30:00Z");

    private static final PartyRef PURCHASER =
            new PartyRef(new UUID(0, 2), new CreditCode("11349921990000252B"), "澄溪县教育体育局");

    final UUID project = UUID.randomUUID();
    final String number;
    private final List<LotContent> lots = new ArrayList<>();
    private String title = "中小学智慧教室设备";
    private String summary = "";
    private Instant announced = ANNOUNCED;
    private Instant deadline = DEADLINE;
    private long sequence;

    Story(String number, String... budgets) {
        this.number = number;
        for (String budget : budgets) {
            int lot = lots.size() + 1;
            lots.add(new LotContent(String.valueOf(lot), "第 " + lot + " 包", Money.cny(budget)));
        }
    }

    Story titled(String wanted) {
        title = wanted;
        return this;
    }

    Story saying(String wanted) {
        summary = wanted;
        return this;
    }

    Story announcedAt(Instant at) {
        announced = at;
        return this;
    }

    Story closingAt(Instant at) {
        deadline = at;
        return this;
    }

    TenderAnnounced announced() {
        return new TenderAnnounced(head(announced), statement("tender.announce"), tender());
    }

    private Tender tender() {
        return new Tender(
                number,
                title,
                PURCHASER,
                null,
                ProcurementMethod.OPEN_TENDER,
                "A02010105",
                AwardBasis.LOWEST_EVALUATED_PRICE,
                lots.stream().map(LotContent::budget).reduce(Money::plus).orElseThrow(),
                lots,
                BigDecimal.TEN,
                List.of(),
                deadline,
                30,
                true,
                "澄溪县公共资源交易中心 2 号开标室",
                summary,
                new UUID(0, 1),
                "349921",
                LocalDate.of(2026, 2, 10),
                null);
    }

    TenderClosed closed(int... counts) {
        var items = new ArrayList<ClosedItem>();
        for (int count : counts) {
            items.add(new ClosedItem(String.valueOf(items.size() + 1), "1", count, "00"));
        }
        return new TenderClosed(head(deadline), statement("tender.close"), number, items);
    }

    BidReleased released(String envelope) {
        var head = head(deadline.plusSeconds(60));
        return new BidReleased(head, statement("bid.release"), "1", envelope);
    }

    BidOpened opened(String lot, OpenedBid bid) {
        return new BidOpened(head(deadline.plusSeconds(1700)), statement("bid.opened"), lot, bid);
    }

    BidsOpened opened(String lot, List<OpenedBid> bids) {
        return new BidsOpened(
                head(deadline.plusSeconds(1800)), statement("opening.record"), lot, bids);
    }

    OpeningFailed notOpened(String lot) {
        return new OpeningFailed(
                head(deadline), statement("opening.fail"), lot, "投标人不足三家", "财政部令第87号第四十一条");
    }

    TenderFailed failed(String... failed) {
        return new TenderFailed(
                head(deadline), statement("tender.fail"), List.of(failed), "废标", "政府采购法第三十六条");
    }

    AwardPublished awarded(Award... awards) {
        return new AwardPublished(
                head(Instant.parse("2026-03-20T02:00:00Z")),
                statement("tender.award"),
                List.of(awards),
                LocalDate.of(2026, 3, 20),
                LocalDate.of(2026, 3, 23),
                LocalDate.of(2026, 4, 1));
    }

    Award award(String lot, String amount) {
        var budget = lots.get(Integer.parseInt(lot) - 1).budget();
        return new Award(lot, QIMING, "启明教学装备有限公司", Money.cny(amount), budget);
    }

    static OpenedBid bid(String envelope, String name) {
        return new OpenedBid(
                envelope,
                QIMING,
                name,
                DecryptOutcome.DECRYPTED,
                Money.cny("2586000.00"),
                Map.of("period", "45 日"),
                "00",
                1,
                "00",
                null);
    }

    EventHead head(Instant at) {
        sequence++;
        return new EventHead(UUID.randomUUID(), project, sequence, at);
    }

    Statement statement(String type) {
        return Statement.ofSystem(type, number, "{}");
    }
}
