package org.gongcai.bidopening;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("isAuthenticated()")
class HolderController implements HolderApi {

    private final OpeningViews views;
    private final Rehearsing rehearsing;
    private final Exports exports;
    private final Disputes disputes;
    private final Destroying destroying;

    HolderController(
            OpeningViews views,
            Rehearsing rehearsing,
            Exports exports,
            Disputes disputes,
            Destroying destroying) {
        this.views = views;
        this.rehearsing = rehearsing;
        this.exports = exports;
        this.disputes = disputes;
        this.destroying = destroying;
    }

    @Override
    public List<RehearsalView> rehearsals(UUID project) {
        return rehearsing.wanted(project);
    }

    @Override
    public OpeningView answer(UUID project, RehearsalAnswer answer) {
        rehearsing.answer(project, answer);
        return views.one(project);
    }

    @Override
    public List<LongTermKey> longTermKeys(UUID project) {
        return exports.longTermKeys(project);
    }

    @Override
    public byte[] body(UUID project, String envelope, long offset, int length) {
        return exports.body(project, envelope, offset, length);
    }

    @Override
    public List<DisputeView> disputes(UUID project) {
        return disputes.all(project);
    }

    @Override
    public OpeningView showKey(UUID project, ShownKey shown) {
        disputes.show(project, shown);
        return views.one(project);
    }

    @Override
    public OpeningView judge(UUID project, SignedText judged) {
        disputes.judge(project, judged.text());
        return views.one(project);
    }

    @Override
    public OpeningView destroyed(UUID project, SignedText destroyed) {
        destroying.destroyed(project, destroyed.text());
        return views.one(project);
    }
}
