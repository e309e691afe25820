package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Holder keys, sealed bids, receipts, closing and opening (gongcai/bid/v1). */
@HttpExchange("/api/v1/openings")
public interface BidOpeningApi {

    /** Those the caller takes part in: as holder of a seat, purchaser, agency or inspector. */
    @GetExchange
    List<OpeningView> openings();

    /** Before the closing the view says nothing about bids or bidders, whoever asks. */
    @GetExchange("/{project}")
    OpeningView opening(@PathVariable UUID project);

    /** A holder announces the key its device made for this tender (K1, signed tender.key). */
    @PostExchange("/{project}/keys")
    OpeningView announceKey(@PathVariable UUID project, @RequestBody SignedText key);

    /** A holder signs the key set that all announced keys make (K3). */
    @PostExchange("/{project}/key-set/signatures")
    OpeningView signKeySet(@PathVariable UUID project, @RequestBody KeySetSignature signature);

    /** What the browser needs to check the keys and to seal; for suppliers. */
    @GetExchange("/{project}/sealing")
    SealingView sealing(@PathVariable UUID project, @RequestParam String lot);

    @PostExchange("/{project}/uploads")
    UploadBegun beginUpload(@PathVariable UUID project, @RequestBody BeginUpload upload);

    @GetExchange("/{project}/uploads/{upload}")
    UploadState upload(@PathVariable UUID project, @PathVariable UUID upload);

    /** Segments of 1 MiB, numbered from 0; the last may be shorter. */
    @PutExchange(
            url = "/{project}/uploads/{upload}/segments/{number}",
            contentType = "application/octet-stream")
    void segment(
            @PathVariable UUID project,
            @PathVariable UUID upload,
            @PathVariable int number,
            @RequestBody byte[] bytes);

    /** The head of an uploaded body: from here on the bid is submitted, durable and timely. */
    @PostExchange("/{project}/uploads/{upload}/bid")
    BidAccepted submit(
            @PathVariable UUID project, @PathVariable UUID upload, @RequestBody SubmitBid bid);

    @PostExchange("/{project}/withdrawals")
    BidAccepted withdraw(@PathVariable UUID project, @RequestBody SubmitWithdrawal withdrawal);

    /**
     * The caller's organisation's own bids, newest first, in pages.
     *
     * @param after the last bid of the previous page
     */
    @GetExchange("/bids")
    MyBidPage myBids(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "20") int size);

    @GetExchange("/{project}/bids")
    List<MyBid> myBidsOf(@PathVariable UUID project);

    /** The head as it was submitted, for releasing from another device. */
    @GetExchange("/{project}/bids/{bid}/head")
    BidHeadText head(@PathVariable UUID project, @PathVariable UUID bid);

    /** The .tlog-proof file; refused until the batch is cosigned. */
    @GetExchange("/{project}/bids/{bid}/receipt")
    ReceiptText receipt(@PathVariable UUID project, @PathVariable UUID bid);

    /** The bidder releases its bid after the closing (O2). */
    @PostExchange("/{project}/releases")
    MyBid release(@PathVariable UUID project, @RequestBody ReleaseBid release);

    /** What a holder's console checks and opens; only after the closing, and with three bids. */
    @GetExchange("/{project}/console")
    ConsoleView console(@PathVariable UUID project);

    /** The supervision seat recomputed the closing record (signed close.checked). */
    @PostExchange("/{project}/closing/checked")
    OpeningView closingChecked(@PathVariable UUID project, @RequestBody SignedText checked);

    @PostExchange("/{project}/pieces")
    OpeningView handOver(@PathVariable UUID project, @RequestBody HandOver pieces);

    /** Opened bids with their files, for purchaser, agency and committee, once all are opened. */
    @GetExchange("/{project}/opened")
    List<OpenedBidView> opened(@PathVariable UUID project);

    /** Part of a file of an opened bid, at most 1 MiB. */
    @GetExchange("/{project}/opened/{envelope}/files/{number}")
    byte[] openedFile(
            @PathVariable UUID project,
            @PathVariable String envelope,
            @PathVariable int number,
            @RequestParam long offset,
            @RequestParam int length);

    /** Long-term keys of the supervision seats that pages pin; public. */
    @GetExchange("/trust")
    SealingView.TrustAnchors trust();

    record SignedText(String text) {}

    /**
     * @param keySet hash of the key set that is signed, hex
     * @param sig canonical JSON of the signature
     */
    record KeySetSignature(String keySet, String sig) {}

    record BeginUpload(String lot, String slot, long bodyLength) {}

    record UploadBegun(UUID uploadId, int segments) {}

    record UploadState(UUID uploadId, int segments, Set<Integer> received) {}

    /**
     * @param head canonical JSON of the head
     * @param r 32 random bytes made by the page, hex
     */
    record SubmitBid(String head, String r) {}

    /**
     * @param text canonical signed bid.withdraw
     */
    record SubmitWithdrawal(String text, String r) {}

    record BidAccepted(UUID bidId, String envelope, BidState state) {}

    record ReceiptText(String text) {}

    record BidHeadText(String text) {}

    record ReleaseBid(UUID bid, String text, String dek) {}

    /**
     * @param pieces as the console made them; value is absent for a piece that does not open
     */
    record HandOver(List<Piece> pieces) {
        public HandOver {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * @param statement canonical signed bid.piece
     * @param value the piece, hex
     */
    record Piece(String statement, @Nullable String value) {}

    /**
     * @param recipients the seats of the access rule with what each has done
     * @param keySet absent until every recipient has announced its key
     * @param keysToDestroy whether the challenge period has ended, or nothing is to be opened
     * @param lots says how many bids only after the closing
     * @param mySeats recipients for which the caller may act
     */
    record OpeningView(
            UUID project,
            String number,
            String title,
            PartyRef purchaser,
            @Nullable PartyRef agency,
            OpeningState state,
            Instant bidDeadline,
            int releaseMinutes,
            boolean holdersMayOpen,
            @Nullable Instant releaseEnds,
            List<RecipientView> recipients,
            @Nullable KeySetView keySet,
            @Nullable UUID closingEvent,
            boolean closingChecked,
            boolean keysToDestroy,
            List<LotOpening> lots,
            Set<String> mySeats) {}

    /**
     * @param key the announced public key, hex
     */
    record RecipientView(
            String recipient,
            String party,
            @Nullable String key,
            HolderApi.Rehearsed rehearsed,
            boolean signed,
            boolean destroyed) {}

    /**
     * @param text canonical, without signatures: what each recipient compares and signs
     * @param event of HolderKeysSet, absent until all have signed
     */
    record KeySetView(
            String text, String hash, String fingerprint, @Nullable UUID event, boolean inForce) {}

    record LotOpening(
            String lot,
            String title,
            LotState state,
            @Nullable Integer count,
            int released,
            int openable,
            int opened) {}

    /**
     * @param path of the envelope in the closing record, hex; empty before the closing
     * @param position among the sorted envelopes of the closing record
     * @param plain what bid.opened states about the content
     * @param warning of the bidder's own debarment today, for the bidder alone
     */
    record MyBid(
            UUID bidId,
            UUID project,
            String number,
            String title,
            String lot,
            String slot,
            int seq,
            boolean withdrawal,
            String envelope,
            BidState state,
            Instant receivedAt,
            @Nullable UUID closingEvent,
            int position,
            List<String> path,
            boolean released,
            @Nullable DecryptOutcome outcome,
            @Nullable String plain,
            @Nullable String warning) {}

    record MyBidPage(List<MyBid> rows, @Nullable UUID next) {}

    record OpenedBidView(
            String lot,
            String envelope,
            CreditCode bidder,
            String bidderName,
            DecryptOutcome outcome,
            @Nullable Money price,
            Map<String, String> fields,
            List<OpenedFile> files) {}

    record OpenedFile(int number, String name, String type, long size) {}

    enum BidState {
        /** Durable and timely; its batch is not yet cosigned. */
        PENDING_PROOF,
        /** Receipt can be fetched; this is the bid in force unless a later one follows. */
        RECEIPTED,
        /** A later bid or withdrawal of the same bidder took its place. */
        REPLACED,
        WITHDRAWN,
        /** After the deadline or malformed; the attempt is on the record. */
        REFUSED,
        /** Counted in the closing record. */
        CLOSED,
        OPENED,
        NOT_OPENED
    }

    enum OpeningState {
        KEYS_WANTED,
        KEYS_SIGNED,
        RECEIVING,
        CLOSING,
        CLOSED,
        OPENED,
        FAILED
    }

    enum LotState {
        RECEIVING,
        CLOSED,
        OPENING,
        OPENED,
        FAILED
    }
}
