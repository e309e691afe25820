package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.SealingView;
import org.gongcai.contracts.SealingView.TrustAnchors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("isAuthenticated()")
class BidOpeningController implements BidOpeningApi {

    private static final String SUPPLIER = "hasRole('supplier')";
    private static final String CONDUCTING = "hasAnyRole('purchaser', 'agency')";
    private static final String READING = "hasAnyRole('purchaser', 'agency', 'evaluator')";

    private final OpeningViews views;
    private final HolderKeys holderKeys;
    private final Submissions submissions;
    private final SupplierViews suppliers;
    private final Releases releases;
    private final HandingOver handingOver;
    private final OpenedBids openedBids;
    private final Trust trust;

    BidOpeningController(
            OpeningViews views,
            HolderKeys holderKeys,
            Submissions submissions,
            SupplierViews suppliers,
            Releases releases,
            HandingOver handingOver,
            OpenedBids openedBids,
            Trust trust) {
        this.views = views;
        this.holderKeys = holderKeys;
        this.submissions = submissions;
        this.suppliers = suppliers;
        this.releases = releases;
        this.handingOver = handingOver;
        this.openedBids = openedBids;
        this.trust = trust;
    }

    @Override
    public List<OpeningView> openings() {
        return views.all();
    }

    @Override
    public OpeningView opening(UUID project) {
        return views.one(project);
    }

    @Override
    public OpeningView announceKey(UUID project, SignedText key) {
        holderKeys.announce(project, key.text());
        return views.one(project);
    }

    @Override
    public OpeningView signKeySet(UUID project, KeySetSignature signature) {
        holderKeys.sign(project, signature.keySet(), signature.sig());
        return views.one(project);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public SealingView sealing(UUID project, String lot) {
        return suppliers.sealing(project, lot);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public UploadBegun beginUpload(UUID project, BeginUpload upload) {
        return submissions.beginUpload(project, upload);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public UploadState upload(UUID project, UUID upload) {
        return submissions.upload(upload);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public void segment(UUID project, UUID upload, int number, byte[] bytes) {
        submissions.segment(upload, number, bytes);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public BidAccepted submit(UUID project, UUID upload, SubmitBid bid) {
        return submissions.submit(project, upload, bid);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public BidAccepted withdraw(UUID project, SubmitWithdrawal withdrawal) {
        return submissions.withdraw(project, withdrawal);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public MyBidPage myBids(@Nullable UUID after, int size) {
        return suppliers.all(after, size);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public List<MyBid> myBidsOf(UUID project) {
        return suppliers.of(project);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public BidHeadText head(UUID project, UUID bid) {
        return suppliers.head(project, bid);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public ReceiptText receipt(UUID project, UUID bid) {
        return suppliers.receipt(project, bid);
    }

    @Override
    @PreAuthorize(SUPPLIER)
    public MyBid release(UUID project, ReleaseBid release) {
        releases.release(project, release);
        return suppliers.one(project, release.bid());
    }

    @Override
    public ConsoleView console(UUID project) {
        return views.console(project);
    }

    @Override
    public OpeningView closingChecked(UUID project, SignedText checked) {
        handingOver.check(project, checked.text());
        return views.one(project);
    }

    @Override
    public OpeningView handOver(UUID project, HandOver pieces) {
        handingOver.handOver(project, pieces.pieces());
        return views.one(project);
    }

    @Override
    @PreAuthorize(READING)
    public List<OpenedBidView> opened(UUID project) {
        return openedBids.all(project);
    }

    @Override
    @PreAuthorize(READING)
    public byte[] openedFile(UUID project, String envelope, int number, long offset, int length) {
        return openedBids.file(project, envelope, number, offset, length);
    }

    @Override
    @PreAuthorize("permitAll()")
    public TrustAnchors trust() {
        return trust.anchors();
    }
}
