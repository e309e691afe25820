package org.gongcai.portal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.EvidenceLevel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A tender's evidence to take away, at the level of whoever asks. */
@Controller
class EvidencePages {

    private final EvidenceBundle bundle;
    private final DisclosureApi disclosure;
    private final BidOpeningApi openings;
    private final EvaluationApi evaluations;
    private final CommitteeApi committee;

    EvidencePages(
            EvidenceBundle bundle,
            DisclosureApi disclosure,
            BidOpeningApi openings,
            EvaluationApi evaluations,
            CommitteeApi committee) {
        this.bundle = bundle;
        this.disclosure = disclosure;
        this.openings = openings;
        this.evaluations = evaluations;
        this.committee = committee;
    }

    @GetMapping("/tenders/{number}/evidence.zip")
    ResponseEntity<StreamingResponseBody> open(@PathVariable String number) {
        var view = disclosure.tender(number);
        return answer(EvidenceLevel.PUBLIC, view, Collections.emptySortedMap());
    }

    @GetMapping("/supplier/tenders/{number}/evidence.zip")
    ResponseEntity<StreamingResponseBody> party(@PathVariable String number) {
        var view = disclosure.tender(number);
        return answer(EvidenceLevel.PARTY, view, own(view.project()));
    }

    @GetMapping("/review/tenders/{number}/evidence.zip")
    ResponseEntity<StreamingResponseBody> review(@PathVariable String number) {
        var view = disclosure.tender(number);
        return answer(EvidenceLevel.REVIEW, view, reports(view));
    }

    private SortedMap<String, byte[]> own(UUID project) {
        var bids =
                openings.myBidsOf(project).stream()
                        .filter(bid -> !bid.withdrawal() && bid.state() != BidState.REFUSED)
                        .toList();
        var files = new TreeMap<String, byte[]>();
        files.put("party/bids.json", EvidenceFiles.bids(bids).bytes());
        for (var bid : bids) {
            var head = openings.head(project, bid.bidId()).text();
            files.put("party/heads/%s.json".formatted(bid.envelope()), Encodings.utf8(head));
            addReceipt(files, bid);
        }
        var results = results(project);
        if (!results.isEmpty()) {
            files.put("party/results.json", EvidenceFiles.results(results).bytes());
        }
        return files;
    }

    private void addReceipt(SortedMap<String, byte[]> files, MyBid bid) {
        if (bid.state() != BidState.PENDING_PROOF) {
            files.put(
                    "party/receipts/%s.tlog-proof".formatted(bid.envelope()),
                    Encodings.utf8(openings.receipt(bid.project(), bid.bidId()).text()));
        }
    }

    private List<MyResult> results(UUID project) {
        try {
            return evaluations.myResults(project);
        } catch (Refused notYet) {
            return List.of();
        }
    }

    /** Refused for who neither conducts nor watches; empty before the award. */
    private SortedMap<String, byte[]> reports(PublicTender view) {
        committee.progress(view.project());
        var files = new TreeMap<String, byte[]>();
        if (view.award() == null) {
            return files;
        }
        for (var award : view.award().awards()) {
            var report = evaluations.report(view.project(), award.lot());
            files.put(
                    "review/reports/%s.json".formatted(award.lot()),
                    EvidenceFiles.report(report).bytes());
        }
        return files;
    }

    private ResponseEntity<StreamingResponseBody> answer(
            EvidenceLevel level, PublicTender view, SortedMap<String, byte[]> more) {
        var name = "%s-%s.zip".formatted(view.tender().number(), level.code());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out -> bundle.write(out, level, view, more));
    }
}
