package org.gongcai.portal;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.HandOver;
import org.gongcai.contracts.BidOpeningApi.KeySetSignature;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.HolderApi.DisputeView;
import org.gongcai.contracts.HolderApi.RehearsalAnswer;
import org.gongcai.contracts.HolderApi.RehearsalView;
import org.gongcai.contracts.HolderApi.ShownKey;
import org.gongcai.platform.time.LegalClock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a key holder's script asks for, checks, signs and hands over. */
@RestController
@RequestMapping("/openings/{project}")
class HolderActs {

    private final BidOpeningApi openings;
    private final HolderApi holding;
    private final LogFacts log;
    private final LegalClock clock;

    HolderActs(BidOpeningApi openings, HolderApi holding, LogFacts log, LegalClock clock) {
        this.openings = openings;
        this.holding = holding;
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/keys/announcement")
    Now announce(@PathVariable UUID project, @RequestBody SignedText key) {
        return Now.of(openings.announceKey(project, key));
    }

    @GetMapping("/keys/rehearsals")
    List<RehearsalView> rehearsals(@PathVariable UUID project) {
        return holding.rehearsals(project);
    }

    @PostMapping("/keys/rehearsals")
    Now rehearse(@PathVariable UUID project, @RequestBody RehearsalAnswer answer) {
        return Now.of(holding.answer(project, answer));
    }

    @PostMapping("/keys/destruction")
    Now destroy(@PathVariable UUID project, @RequestBody SignedText destroyed) {
        return Now.of(holding.destroyed(project, destroyed));
    }

    @GetMapping("/console/disputes")
    List<DisputeView> disputes(@PathVariable UUID project) {
        return holding.disputes(project);
    }

    @PostMapping("/console/shown-key")
    Now show(@PathVariable UUID project, @RequestBody ShownKey shown) {
        return Now.of(holding.showKey(project, shown));
    }

    @PostMapping("/console/verdict")
    Now judge(@PathVariable UUID project, @RequestBody SignedText judged) {
        return Now.of(holding.judge(project, judged));
    }

    @PostMapping("/keys/signature")
    Now sign(@PathVariable UUID project, @RequestBody KeySetSignature signature) {
        return Now.of(openings.signKeySet(project, signature));
    }

    @GetMapping("/console/envelopes")
    Envelopes envelopes(@PathVariable UUID project) {
        var console = openings.console(project);
        return new Envelopes(
                console.keySet(),
                log.entry(console.closingEvent()),
                log.keys(),
                console.bidDeadline().getEpochSecond(),
                clock.now().getEpochSecond(),
                console.envelopes());
    }

    @PostMapping("/console/checked")
    Now checked(@PathVariable UUID project, @RequestBody SignedText checked) {
        return Now.of(openings.closingChecked(project, checked));
    }

    @PostMapping("/console/pieces")
    Now handOver(@PathVariable UUID project, @RequestBody HandOver pieces) {
        return Now.of(openings.handOver(project, pieces));
    }

    /** Where the opening stands after the act. */
    record Now(OpeningState state) {
        static Now of(OpeningView opening) {
            return new Now(opening.state());
        }
    }

    /**
     * @param deadline and now in POSIX seconds of the legal clock
     */
    record Envelopes(
            String keySet,
            LogFacts.Entry closing,
            LogFacts.Keys log,
            long deadline,
            long now,
            List<SealedEnvelope> envelopes) {}
}
