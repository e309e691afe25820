package org.gongcai.bidopening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.gongcai.contracts.BidOpeningApi.BeginUpload;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.SubmitBid;
import org.gongcai.contracts.BidOpeningApi.SubmitWithdrawal;
import org.gongcai.contracts.BidOpeningApi.UploadBegun;
import org.gongcai.contracts.BidOpeningApi.UploadState;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.documents.BlobStore;
import org.gongcai.platform.documents.Uploads;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.BidHead;
import org.gongcai.trust.BidWithdrawal;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.SegmentHash;
import org.gongcai.trust.Sig;
import org.springframework.stereotype.Service;

/**
 * Suppliers send sealed bids and withdrawals. Nothing here is logged: who bids is nobody's business
 * before the closing.
 */
@Service
class Submissions {

    private static final int LONGEST_HEAD = 60_000;

    private final TenderOpenings openings;
    private final Receiving receiving;
    private final SigningKeys keys;
    private final Appointments appointments;
    private final Uploads uploads;
    private final BlobStore blobs;
    private final LegalClock clock;

    Submissions(
            TenderOpenings openings,
            Receiving receiving,
            SigningKeys keys,
            Appointments appointments,
            Uploads uploads,
            BlobStore blobs,
            LegalClock clock) {
        this.openings = openings;
        this.receiving = receiving;
        this.keys = keys;
        this.appointments = appointments;
        this.uploads = uploads;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** The upload's id is all that ties it to its sender: a row of ours would tell who bids. */
    public UploadBegun beginUpload(UUID project, BeginUpload upload) {
        appointments.actingAs(Role.SUPPLIER);
        var opening = openings.get(project);
        opening.lotState(upload.lot());
        refuseUnlessInForce(opening);
        var id = uploads.begin(upload.bodyLength(), null);
        return new UploadBegun(id, uploads.segments(id));
    }

    public UploadState upload(UUID upload) {
        return new UploadState(upload, uploads.segments(upload), uploads.received(upload));
    }

    public void segment(UUID upload, int number, byte[] bytes) {
        uploads.segment(upload, number, bytes);
    }

    public BidAccepted submit(UUID project, UUID upload, SubmitBid sent) {
        var bidder = appointments.actingAs(Role.SUPPLIER).party();
        var opening = openings.get(project);
        refuseTooLong("head", sent.head());
        if (opening.isDue(clock.now())) {
            throw late(opening, bidder, sent);
        }
        var head = head(sent.head());
        check(opening, head, bidder);
        checkBody(head, upload);
        var content =
                content(
                        opening,
                        bidder,
                        head.header().lot(),
                        head.envelope(),
                        sent.r(),
                        sent.head());
        return receiving
                .accept(opening, BidKind.BID, head.header().seq(), content, upload)
                .map(bid -> accepted(bid, content))
                .orElseThrow(() -> late(opening, bidder, sent));
    }

    public BidAccepted withdraw(UUID project, SubmitWithdrawal sent) {
        var bidder = appointments.actingAs(Role.SUPPLIER).party();
        var opening = openings.get(project);
        refuseTooLong("text", sent.text());
        if (opening.isDue(clock.now())) {
            throw late(opening, bidder, sent);
        }
        refuseUnlessInForce(opening);
        var act = withdrawal(opening, sent.text(), bidder);
        var content = content(opening, bidder, act.lot(), act.entry(), sent.r(), sent.text());
        return receiving
                .accept(opening, BidKind.WITHDRAWAL, act.seq(), content, null)
                .map(bid -> accepted(bid, content))
                .orElseThrow(() -> late(opening, bidder, sent));
    }

    private static BidAccepted accepted(Bid bid, BidContent content) {
        return new BidAccepted(bid.id(), content.entry(), bid.state());
    }

    private static BidContent content(
            TenderOpening opening,
            PartyRef bidder,
            String lot,
            Bytes32 entry,
            String r,
            String text) {
        var blind = Checked.input("r", () -> Bytes32.parse(r));
        return new BidContent(
                bidder.creditCode().value(),
                bidder.name(),
                lot,
                entry.hex(),
                blind.hex(),
                text,
                opening.id());
    }

    private static void refuseUnlessInForce(TenderOpening opening) {
        if (!opening.keys().inForce()) {
            throw Refused.of("keys-not-in-force", "本项目的开标密钥尚未生效，暂不能投标")
                    .remedy("请等全部持钥方签署密钥集并经存证见证后再投标");
        }
    }

    private static void refuseTooLong(String field, String text) {
        if (text.length() > LONGEST_HEAD) {
            throw Refused.of(
                            "head-size", "标书信封 %d 个字符，超过 %d".formatted(text.length(), LONGEST_HEAD))
                    .field(field)
                    .value("length", text.length())
                    .value("most", LONGEST_HEAD);
        }
    }

    private static BidHead head(String text) {
        return Checked.input("head", () -> BidHead.parse(Encodings.utf8(text)));
    }

    private BidWithdrawal withdrawal(TenderOpening opening, String text, PartyRef bidder) {
        var signed = Checked.input("text", () -> JsonObject.read(text));
        var act = Checked.input("text", () -> BidWithdrawal.of(signed));
        check(opening, act, bidder);
        keys.signature("text", signed, act.type(), act.bidder());
        return act;
    }

    private void check(TenderOpening opening, BidHead head, PartyRef bidder) {
        refuseUnlessInForce(opening);
        var keySet = opening.requiredKeySet();
        var header = head.header();
        var lot = opening.lots().containsKey(header.lot()) ? header.lot() : "";
        Checked.run(
                "head",
                () -> {
                    header.rejectUnlessFor(keySet, lot, bidder.creditCode().value());
                    head.rejectUnlessFits(keySet);
                    head.rejectUnlessSignedUnder(keys.ring());
                });
    }

    private static void check(TenderOpening opening, BidWithdrawal act, PartyRef bidder) {
        if (!act.tender().equals(opening.number())
                || !act.slot().equals(TenderOpening.SLOT)
                || !opening.lots().containsKey(act.lot())) {
            throw Refused.of("wrong-tender", "撤回的不是本项目的标书")
                    .field("text")
                    .remedy("请从“我的投标”撤回")
                    .wording("withdrawal");
        }
        if (!act.bidder().equals(bidder.creditCode().value())) {
            throw Refused.of("wrong-bidder", "撤回人不是您所在的投标人")
                    .field("text")
                    .remedy("请用本单位的密钥签署撤回")
                    .wording("withdrawal");
        }
    }

    private void checkBody(BidHead head, UUID upload) {
        var blob = uploads.blob(upload);
        try (var in = blobs.open(blob)) {
            var hash = SegmentHash.of(in);
            Checked.run("upload", () -> head.rejectUnlessBody(hash.size(), hash.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read an uploaded body", e);
        }
    }

    private Refused late(TenderOpening opening, PartyRef bidder, SubmitBid sent) {
        return late(() -> {
            var head = head(sent.head());
            check(opening, head, bidder);
            return keys.isOwn(head.sig())
                    && receiving.refuseLate(
                            opening, bidder, head.header().lot(), head.envelope(), sent.r());
        });
    }

    private Refused late(TenderOpening opening, PartyRef bidder, SubmitWithdrawal sent) {
        return late(() -> {
            var act = withdrawal(opening, sent.text(), bidder);
            var sig = Sig.of(JsonObject.read(sent.text()).object("sig"));
            return keys.isOwn(sig)
                    && receiving.refuseLate(opening, bidder, act.lot(), act.entry(), sent.r());
        });
    }

    /** Only what would have been a bid or a withdrawal is an attempt that goes on the record. */
    private static Refused late(BooleanSupplier recording) {
        try {
            return Receiving.late(recording.getAsBoolean());
        } catch (Refused e) {
            return Receiving.late(false);
        }
    }
}
