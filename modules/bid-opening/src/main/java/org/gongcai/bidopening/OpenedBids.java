package org.gongcai.bidopening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.OpenedBidView;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Checked;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opened bids with their files, for who evaluates them, once all of a lot are read out. */
@Service
@Transactional(readOnly = true)
class OpenedBids {

    private final TenderOpenings openings;
    private final Bids bids;
    private final OpenedFiles files;
    private final Envelopes envelopes;
    private final Contents contents;
    private final BidVault vault;
    private final Appointments appointments;
    private final CommitteeAccess committees;

    OpenedBids(
            TenderOpenings openings,
            Bids bids,
            OpenedFiles files,
            Envelopes envelopes,
            Contents contents,
            BidVault vault,
            Appointments appointments,
            CommitteeAccess committees) {
        this.openings = openings;
        this.bids = bids;
        this.files = files;
        this.envelopes = envelopes;
        this.contents = contents;
        this.vault = vault;
        this.appointments = appointments;
        this.committees = committees;
    }

    public List<OpenedBidView> all(UUID project) {
        var opening = ours(project);
        var views = new ArrayList<OpenedBidView>();
        opening.lots()
                .forEach((number, lot) -> {
                    if (lot.state() == LotState.OPENED) {
                        bids.findByTenderAndLotAndInForceTrue(project, number).stream()
                                .map(bid -> view(opening, bid))
                                .sorted(Comparator.comparing(OpenedBidView::envelope))
                                .forEach(views::add);
                    }
                });
        return List.copyOf(views);
    }

    public byte[] file(UUID project, String envelope, int number, long offset, int length) {
        var opening = ours(project);
        Envelopes.refuseRange(offset, length);
        var bid = envelopes.find(project, Checked.input("envelope", () -> Bytes32.parse(envelope)));
        if (opening.lotState(bid.lot()) != LotState.OPENED) {
            throw Bids.unknown();
        }
        var file =
                files.findByBidAndNumber(bid.id(), number)
                        .orElseThrow(() ->
                                Refused.of("unknown-file", "标书中没有第 %d 个文件".formatted(number)));
        return contents.read(file, offset, length);
    }

    private TenderOpening ours(UUID project) {
        var opening = openings.get(project);
        if (!committees.seatsCaller(opening)) {
            var agency = opening.tender().agency();
            appointments.actingFor(
                    opening.tender().purchaser().id(), agency == null ? null : agency.id());
        }
        return opening;
    }

    private OpenedBidView view(TenderOpening opening, Bid bid) {
        var content = vault.content(bid);
        var currency = opening.tender().budget().currency();
        return new OpenedBidView(
                bid.lot(),
                content.entry(),
                new CreditCode(content.bidder()),
                content.bidderName(),
                bid.outcome().orElse(DecryptOutcome.PLATFORM_FAULT),
                bid.price().map(amount -> new Money(amount, currency)).orElse(null),
                bid.openingSheet(),
                files.findByBidOrderByNumberAsc(bid.id()).stream()
                        .map(OpenedFileRow::view)
                        .toList());
    }
}
