package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningEvent.BackupCalled;
import org.gongcai.contracts.BidOpeningEvent.OpeningPostponed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidPiece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an opening whose holders hand over nothing: backup, then postponement. */
@Service
class HolderSilence {

    private static final Logger log = LoggerFactory.getLogger(HolderSilence.class);
    private static final String SUPERVISION = HolderSeat.SUPERVISION.recipient();

    private final TenderOpenings openings;
    private final Bids bids;
    private final PieceRecords pieces;
    private final Outbox outbox;
    private final LegalClock clock;
    private final BidSettings settings;

    HolderSilence(
            TenderOpenings openings,
            Bids bids,
            PieceRecords pieces,
            Outbox outbox,
            LegalClock clock,
            BidSettings settings) {
        this.openings = openings;
        this.bids = bids;
        this.pieces = pieces;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    public void callBackup(UUID project) {
        var opening = openings.lock(project);
        boolean silent = stuck(opening).stream().anyMatch(this::supervisionIsSilent);
        if (silent && !opening.closing().isBackupCalled()) {
            opening.closing().callBackup();
            var reason =
                    "监督席位在截止后 %d 分钟内未交出分片，启用备用席位".formatted(settings.holderSilence().toMinutes());
            var statement = Statements.reasoned(opening.number(), "backup.called", reason);
            outbox.publish(new BackupCalled(opening.head(clock.now()), statement, reason));
            log.warn("The supervision seat is silent for {}: backup called", opening.number());
        }
    }

    @Transactional
    public void postpone(UUID project) {
        var opening = openings.lock(project);
        var lots = stuck(opening).stream().map(Bid::lot).distinct().sorted().toList();
        if (!lots.isEmpty()) {
            var reason =
                    "持钥方在截止后 %d 分钟内未交出足以开启的分片，开标延期"
                            .formatted(2 * settings.holderSilence().toMinutes());
            var statement = Statements.reasoned(opening.number(), "opening.postponed", reason);
            outbox.publish(
                    new OpeningPostponed(opening.head(clock.now()), statement, lots, reason));
            log.warn("Opening of lots {} of {} is postponed", lots, opening.number());
        }
    }

    /** Bids that wait for the holders, of whom some have not said yet what they can. */
    private List<Bid> stuck(TenderOpening opening) {
        if (!opening.tender().holdersMayOpen()) {
            return List.of();
        }
        return bids.findByTenderAndInForceTrue(opening.id()).stream()
                .filter(Bid::waitsForHolders)
                .filter(bid -> opening.lotState(bid.lot()) == LotState.CLOSED)
                .toList();
    }

    private boolean supervisionIsSilent(Bid bid) {
        return pieces.findByBid(bid.id()).stream()
                .noneMatch(each -> each.recipient().equals(SUPERVISION));
    }

    /** The backup speaks when the seat is silent, or has said itself that it cannot open. */
    void refuseUncalledBackup(TenderOpening opening, Bid bid, BidPiece act) {
        boolean backup = act.recipient().equals(HolderSeat.SUPERVISION_BACKUP.recipient());
        if (backup && !opening.closing().isBackupCalled() && !supervisionGaveUp(bid)) {
            throw Refused.of("backup-not-called", "监督席位尚未逾时，也未声明不能开启，备用席位不能交出分片")
                    .remedy("请等监督席位办理；逾时后平台会在存证日志中启用备用席位");
        }
    }

    private boolean supervisionGaveUp(Bid bid) {
        return pieces.findByBid(bid.id()).stream()
                .anyMatch(each -> each.recipient().equals(SUPERVISION) && !each.opens());
    }
}
