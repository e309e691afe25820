package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.ProcurementApi.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DrawController implements EvaluatorDrawApi {

    private final DrawViews views;
    private final DrawRequests requests;
    private final ExternalDraws externals;
    private final Slips slips;
    private final InspectorChecks checks;
    private final Ceremony ceremony;
    private final BeaconEntries beacons;
    private final CallDesk desk;
    private final Answers answers;
    private final Handsets handsets;

    DrawController(
            DrawViews views,
            DrawRequests requests,
            ExternalDraws externals,
            Slips slips,
            InspectorChecks checks,
            Ceremony ceremony,
            BeaconEntries beacons,
            CallDesk desk,
            Answers answers,
            Handsets handsets) {
        this.views = views;
        this.requests = requests;
        this.externals = externals;
        this.slips = slips;
        this.checks = checks;
        this.ceremony = ceremony;
        this.beacons = beacons;
        this.desk = desk;
        this.answers = answers;
        this.handsets = handsets;
    }

    @Override
    public DrawView request(NewDraw draw) {
        return views.one(requests.request(draw));
    }

    @Override
    public List<DrawView> draws(@Nullable UUID project) {
        return views.all(project);
    }

    @Override
    public DrawView draw(UUID draw) {
        return views.one(draw);
    }

    @Override
    public DrawView specify(UUID draw, SignedText spec) {
        ceremony.specify(draw, spec.text());
        return views.one(draw);
    }

    @Override
    public DrawView commit(UUID draw, SignedText commit) {
        ceremony.commit(draw, commit.text());
        return views.one(draw);
    }

    @Override
    public DrawView reveal(UUID draw, SignedText reveal) {
        ceremony.reveal(draw, reveal.text());
        return views.one(draw);
    }

    @Override
    public DrawView enterBeacon(UUID draw, BeaconEntry entry) {
        beacons.enter(draw, entry.signature());
        return views.one(draw);
    }

    @Override
    public DrawView proposeVoid(UUID draw, Reason reason) {
        beacons.proposeVoid(draw, reason.reason());
        return views.one(draw);
    }

    @Override
    public DrawView confirmVoid(UUID draw) {
        beacons.confirmVoid(draw);
        return views.one(draw);
    }

    @Override
    public DrawView repeat(UUID draw, Redraw redraw) {
        return views.one(requests.repeat(draw, redraw));
    }

    @Override
    public DrawView withdraw(UUID draw, Reason reason) {
        requests.withdraw(draw, reason.reason());
        return views.one(draw);
    }

    @Override
    public DrawView supplement(UUID draw, Supplement wanted) {
        return views.one(requests.supplement(draw, wanted));
    }

    @Override
    public SnapshotCheck checkSnapshot(UUID draw) {
        return checks.snapshot(draw);
    }

    @Override
    public DrawView review(UUID draw, Review review) {
        checks.review(draw, review);
        return views.one(draw);
    }

    @Override
    public byte[] slip(UUID draw, long offset) {
        return slips.content(draw, offset);
    }

    @Override
    public CallStanding callStanding() {
        return desk.standing();
    }

    @Override
    public DrawView registerExternal(ExternalDraw draw) {
        return views.one(externals.register(draw));
    }

    @Override
    public List<CallView> nextCall() {
        return desk.next();
    }

    @Override
    public void recordCall(UUID call, CallOutcome outcome) {
        desk.record(call, outcome);
    }

    @Override
    public AskedView asked(String token) {
        return answers.asked(token);
    }

    @Override
    public AskedView answer(String token, Answer answer) {
        answers.answer(token, answer);
        return answers.asked(token);
    }

    @Override
    public List<Handset> handsets() {
        return handsets.all();
    }
}
