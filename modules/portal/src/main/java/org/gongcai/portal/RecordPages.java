package org.gongcai.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.DisclosureApi.PublicDraw;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.rules.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices and records as PDF, in Chinese, made when first asked for, from what the page shows:
 * whoever may not read the page gets no record either.
 */
@Controller
class RecordPages {

    private static final Set<String> NOTICE = Set.of("proof.tender-announced");
    private static final Set<String> RESULT = Set.of("proof.award-published");

    /** How the bids were kept until then belongs to the record, but does not make one. */
    private static final String CLOSED = "proof.tender-closed";

    private static final Set<String> OPENING =
            Set.of(CLOSED, "proof.bids-opened", "proof.opening-failed", "proof.tender-failed");

    private final DisclosureApi disclosure;
    private final EvaluationApi evaluations;
    private final RecordStamps stamps;
    private final RecordFile records;
    private final JsonMapper json;

    RecordPages(
            DisclosureApi disclosure,
            EvaluationApi evaluations,
            RecordStamps stamps,
            RecordFile records,
            JsonMapper json) {
        this.disclosure = disclosure;
        this.evaluations = evaluations;
        this.stamps = stamps;
        this.records = records;
        this.json = json;
    }

    @GetMapping("/tenders/{number}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String number) {
        return tender("notice", number, NOTICE);
    }

    @GetMapping("/tenders/{number}/opening.pdf")
    ResponseEntity<byte[]> opening(@PathVariable String number) {
        return tender("opening", number, OPENING);
    }

    @GetMapping("/tenders/{number}/result.pdf")
    ResponseEntity<byte[]> result(@PathVariable String number) {
        return tender("result", number, RESULT);
    }

    /** A record of what has not happened is not there. */
    private ResponseEntity<byte[]> tender(String kind, String number, Set<String> facts) {
        var view = disclosure.tender(number);
        var proven = stamps.of(view.proofs(), facts);
        if (view.proofs().stream()
                .map(Proof::what)
                .noneMatch(each -> facts.contains(each) && !each.equals(CLOSED))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return records.of(
                kind,
                number,
                latest(proven, view.announcedAt()),
                Map.of("view", view, "stamps", proven));
    }

    @GetMapping("/tenders/{number}/draws/{draw}/record.pdf")
    ResponseEntity<byte[]> draw(@PathVariable String number, @PathVariable UUID draw) {
        var shown =
                disclosure.draws(number).stream()
                        .filter(each -> each.draw().equals(draw))
                        .findFirst()
                        .map(each -> shown(number, each))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = disclosure.tender(number);
        var proven = stamps.of(shown.draw().facts());
        return records.of(
                "draw",
                shown.draw().number(),
                latest(proven, view.announcedAt()),
                Map.of("view", view, "shown", shown, "stamps", proven));
    }

    private ShownDraw shown(String number, PublicDraw draw) {
        boolean isOpen = draw.state() == DrawState.PUBLISHED && draw.elsewhere() == null;
        return new ShownDraw(draw, isOpen ? disclosure.order(number, draw.draw()) : List.of());
    }

    @GetMapping("/integrity/{code}/{event}.pdf")
    ResponseEntity<byte[]> credit(@PathVariable String code, @PathVariable UUID event) {
        var entry =
                disclosure.creditOf(code).stream()
                        .filter(each -> each.event().equals(event))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var proven = stamps.of(proof(entry));
        return records.of(
                "credit",
                entry.number(),
                lastDay(entry),
                Map.of("entry", entry, "stamps", List.of(proven)));
    }

    /** What came after the decision is in its record, too. */
    static Instant lastDay(CreditEntry entry) {
        return Stream.of(entry.on(), entry.liftedOn(), entry.repairedOn())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(LegalTime::startOf)
                .orElseThrow();
    }

    private static Proof proof(CreditEntry entry) {
        return new Proof("record.credit", entry.event(), LegalTime.startOf(entry.on()));
    }

    /** Its fingerprint is that of the report's own text, which the page shows under the report. */
    @GetMapping("/projects/{project}/lots/{lot}/report.pdf")
    ResponseEntity<byte[]> report(@PathVariable UUID project, @PathVariable String lot) {
        var signed = evaluations.report(project, lot);
        var model = new HashMap<String, @Nullable Object>();
        model.put("signed", signed);
        model.put("report", ReportView.read(json, signed.report()).orElse(null));
        var address = RecordStamps.address("/projects/%s/lots/%s/report".formatted(project, lot));
        model.put(
                "stamps",
                List.of(
                        new RecordStamp(
                                "record.canonical",
                                signed.completedAt(),
                                RecordStamp.hash(signed.report()),
                                address,
                                null)));
        return records.of("report", signed.number() + "-" + lot, signed.completedAt(), model);
    }

    /** When the last of the facts happened. */
    private static Instant latest(List<RecordStamp> facts, Instant otherwise) {
        return facts.stream().map(RecordStamp::at).max(Comparator.naturalOrder()).orElse(otherwise);
    }
}
