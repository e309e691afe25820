package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gongcai.app.DemoTender.DemoBid;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.BidFile;
import org.gongcai.trust.Entropy;
import org.jspecify.annotations.Nullable;

/** How the demo county seals its bids and opens them: holders, bidders and who looks on. */
final class DemoOpenings {

    private final DemoDesks desks;
    private final DemoActs acts;
    private final DemoInspectors inspectors;
    private final Path folder;

    DemoOpenings(DemoDesks desks, DemoActs acts, DemoInspectors inspectors, Path folder) {
        this.inspectors = inspectors;
        this.desks = desks;
        this.acts = acts;
        this.folder = folder;
    }

    private List<Holder> holders(DemoTender tender) {
        return Arrays.stream(CountyPerson.values())
                .filter(person -> person.seat().isPresent())
                .filter(person -> person.role() != Role.AGENCY || person.party() == tender.agency())
                .map(this::holder)
                .toList();
    }

    private Holder holder(CountyPerson person) {
        return new Holder(
                person.seat().orElseThrow(),
                desks.of(person),
                DemoKeys.signing(person),
                number -> DemoKeys.holding(person, number));
    }

    void setKeys(DemoTender tender) {
        var project = acts.id(tender);
        if (!keysInForce(tender)) {
            holders(tender).forEach(holder -> holder.announceKey(project));
            holders(tender).forEach(holder -> holder.signKeySet(project));
        }
        eventually(() -> keysInForce(tender));
    }

    private boolean keysInForce(DemoTender tender) {
        var opening = acts.opening(tender);
        return opening != null && opening.keySet() != null && opening.keySet().inForce();
    }

    void sealBids(DemoTender tender, String at) {
        acts.moveTo(DemoTender.at(at));
        tender.bids().forEach(bid -> sealBid(tender, bid));
    }

    private void sealBid(DemoTender tender, DemoBid bid) {
        var project = acts.id(tender);
        var desk = desks.of(bid.person());
        if (desk.openings().myBidsOf(project).isEmpty()) {
            var bidder = bidder(tender, bid.person());
            var files =
                    List.of(
                            file(
                                    "投标文件.pdf",
                                    DemoPdf.of(
                                            List.of(
                                                    bid.person().party().title(),
                                                    tender.title(),
                                                    "投标文件（演示）"))));
            bidder.submit(project, bidder.seal(project, "1", bid.sheet(), files, folder));
        }
        eventually(() -> {
            var mine = desk.openings().myBidsOf(project).getFirst();
            return !desk.openings().receipt(project, mine.bidId()).text().isEmpty();
        });
    }

    private Bidder bidder(DemoTender tender, CountyPerson person) {
        var project = acts.find(tender);
        Entropy entropy =
                DemoKeys.sealing(
                        person, String.valueOf(project == null ? "" : project.number()), "1");
        return new Bidder(
                person.party().code(), desks.of(person), DemoKeys.signing(person), entropy);
    }

    /** Bidders release by themselves ({@link DemoBidders}); the holders open what is left. */
    void open(DemoTender tender) {
        attend(tender);
        acts.moveTo(tender.deadline());
        eventually(() ->
                stateOf(tender) == OpeningState.CLOSED || stateOf(tender) == OpeningState.OPENED);
        if (stateOf(tender) == OpeningState.CLOSED) {
            var project = acts.id(tender);
            holder(CountyPerson.LIANG_ZHENG).checkClosing(project);
            holder(CountyPerson.LIANG_ZHENG).handOver(project);
            holder(tender.handler()).handOver(project);
        }
        eventually(() -> stateOf(tender) == OpeningState.OPENED);
    }

    private void attend(DemoTender tender) {
        acts.moveTo(tender.deadline().minus(Duration.ofMinutes(10)));
        inspectors.attend(tender, SessionKind.BID_OPENING);
    }

    /** Too few bids: they stay sealed. */
    void fail(DemoTender tender) {
        attend(tender);
        acts.moveTo(tender.deadline().plusSeconds(60));
    }

    private @Nullable OpeningState stateOf(DemoTender tender) {
        var opening = acts.opening(tender);
        return opening == null ? null : opening.state();
    }

    private static Attachment file(String name, byte[] content) {
        return new Attachment(
                new BidFile(name, "application/pdf", content.length),
                () -> new java.io.ByteArrayInputStream(content));
    }
}
