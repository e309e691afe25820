package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;

/**
 * Facts of sealed bids and their opening. Subject: the project, except {@link BidsBatched} and
 * {@link ClientCodeServed}.
 */
public sealed interface BidOpeningEvent extends Event {

    /**
     * The holders' keys to which bids of this tender are sealed are signed by all of them. In force
     * once the log's checkpoint is cosigned.
     *
     * @param keys hash of the key set, hex; its first 20 digits are printed on the notice
     */
    record HolderKeysSet(EventHead head, Statement statement, String slot, int keySeq, String keys)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /**
     * The client code that this installation serves from now on. Subject: its own.
     *
     * @param root SHA-256 of the manifest that pages offer, hex
     */
    record ClientCodeServed(EventHead head, Statement statement, String root)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** Holders are asked to rehearse once more before the deadline. */
    record RehearsalAsked(EventHead head) implements BidOpeningEvent {}

    /** A recipient's device opened the challenge that was sealed to its key. */
    record KeyRehearsed(EventHead head, HolderSeat seat, boolean again)
            implements BidOpeningEvent {}

    /**
     * Holders did not answer the last rehearsal in time: their keys count as lost.
     *
     * @param openable whether backups and the other clauses still open every bid; if not, the
     *     holders set new keys and bidders seal again
     */
    record HolderKeysLost(
            EventHead head, Statement statement, List<HolderSeat> seats, boolean openable)
            implements BidOpeningEvent, PublicFact, ProvableFact {
        public HolderKeysLost {
            seats = List.copyOf(seats);
        }
    }

    /**
     * Subject: the installation's stream of batches. Says nothing about tender, bidder or count.
     */
    record BidsBatched(EventHead head, Statement statement)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    record ClosingPostponed(EventHead head, Statement statement, Instant until, String reason)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    record TenderClosed(EventHead head, Statement statement, String number, List<ClosedItem> items)
            implements BidOpeningEvent, PublicFact, ProvableFact {
        public TenderClosed {
            items = List.copyOf(items);
        }
    }

    /** A bidder released its bid for opening. The envelope's hash names nobody. */
    record BidReleased(EventHead head, Statement statement, String lot, String envelope)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** A key holder handed over its piece of a bid, or said that it does not open. */
    record PieceHandedOver(
            EventHead head,
            Statement statement,
            String lot,
            String envelope,
            HolderSeat seat,
            boolean opens)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /**
     * The supervision seat handed over nothing for the configured time after the deadline: from now
     * on its backup may.
     */
    record BackupCalled(EventHead head, Statement statement, String reason)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** Holders still keep lots from being opened: the opening is postponed, on the record. */
    record OpeningPostponed(EventHead head, Statement statement, List<String> lots, String reason)
            implements BidOpeningEvent, PublicFact, ProvableFact {
        public OpeningPostponed {
            lots = List.copyOf(lots);
        }
    }

    /**
     * An irregularity of the bidder: the pieces of a clause are what it committed to and make
     * another key than its body's.
     */
    record ClauseFailed(
            EventHead head, Statement statement, String lot, String envelope, int clause)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** A holder showed its slot key to the other seats, never to the public. */
    record SlotKeyShown(EventHead head, Statement statement, HolderSeat seat)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /**
     * Another seat repeated a decryption that was said to fail.
     *
     * @param seat which said that the piece does not open
     * @param opens if it does, that seat kept it from being opened; if not, the bidder sealed badly
     */
    record PieceJudged(
            EventHead head,
            Statement statement,
            String lot,
            String envelope,
            HolderSeat seat,
            boolean opens)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** A holder says that it destroyed its slot key, which cannot be proven. */
    record SlotKeyDestroyed(EventHead head, Statement statement, HolderSeat seat)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** The supervision seat recomputed the closing record before it handed over any piece. */
    record ClosingChecked(EventHead head, Statement statement)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** One bid was opened, or cannot be, and is read out. */
    record BidOpened(EventHead head, Statement statement, String lot, OpenedBid bid)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    /** All bids of the lot are read out; the log holds the hash of this opening record. */
    record BidsOpened(EventHead head, Statement statement, String lot, List<OpenedBid> bids)
            implements BidOpeningEvent, PublicFact, ProvableFact {
        public BidsOpened {
            bids = List.copyOf(bids);
        }
    }

    /** Nothing was opened and nobody is named. */
    record OpeningFailed(
            EventHead head, Statement statement, String lot, String reason, String source)
            implements BidOpeningEvent, PublicFact, ProvableFact {}

    record ClosedItem(String lot, String slot, int count, String root) {}

    /**
     * One line of the opening record.
     *
     * @param envelope E of gongcai/bid/v1, hex
     * @param price absent when the bid could not be opened
     * @param fields the opening sheet as the bidder wrote it
     * @param plain hash of the opened content, hex; absent when it could not be opened
     * @param batch index in the log of the batch that holds it
     * @param blind r, which ties the bid to its slot in the batch, hex
     * @param slot where in the batch it stands; absent in facts from before it was told
     */
    record OpenedBid(
            String envelope,
            CreditCode bidder,
            String bidderName,
            DecryptOutcome outcome,
            @Nullable Money price,
            Map<String, String> fields,
            @Nullable String plain,
            long batch,
            String blind,
            @Nullable BatchSlot slot) {
        public OpenedBid {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * The slot of a bid in its batch.
     *
     * @param path from the slot to the root of the batch, hex
     */
    record BatchSlot(int number, List<String> path) {
        public BatchSlot {
            path = List.copyOf(path);
        }
    }

    /** domain-rules §4: why a bid could, or could not, be opened. */
    enum DecryptOutcome {
        DECRYPTED,
        REMEDIED,
        BIDDER_FAULT,
        PLATFORM_FAULT
    }
}
