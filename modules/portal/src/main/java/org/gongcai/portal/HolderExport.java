package org.gongcai.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * All envelopes of a closed tender as one ZIP file, with what proves them, so that {@code gongcai
 * open} opens them without the platform. Streamed; nothing in it is a secret of the holders.
 */
@Controller
class HolderExport {

    private static final int PIECE = 1 << 20;

    private final BidOpeningApi openings;
    private final HolderApi holding;
    private final LogFacts log;

    HolderExport(BidOpeningApi openings, HolderApi holding, LogFacts log) {
        this.openings = openings;
        this.holding = holding;
        this.log = log;
    }

    @GetMapping("/openings/{project}/export.zip")
    ResponseEntity<StreamingResponseBody> export(@PathVariable UUID project) {
        var console = openings.console(project);
        var keySet = openings.opening(project).keySet();
        if (keySet == null || keySet.event() == null) {
            throw Refused.of("keys-not-in-force", "本项目没有生效的密钥集").wording("export");
        }
        var content =
                new Content(
                        console,
                        log.entry(keySet.event()),
                        log.entry(console.closingEvent()),
                        log.keys(),
                        holding.longTermKeys(project));
        var name = console.number() + "-envelopes.zip";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .headers(FileHeaders.of(name, "application/zip"))
                .body(written(content));
    }

    private record Content(
            ConsoleView console,
            LogFacts.Entry keySet,
            LogFacts.Entry closing,
            LogFacts.Keys log,
            List<LongTermKey> longTermKeys) {}

    /** Written on another thread, so the person is taken along. */
    private StreamingResponseBody written(Content content) {
        var caller = Caller.current();
        return output -> {
            try (var zip = new ZipOutputStream(output)) {
                // Ciphertext does not become smaller.
                zip.setLevel(Deflater.NO_COMPRESSION);
                proofs(content, zip, caller);
                for (var envelope : content.console().envelopes()) {
                    envelope(content.console().project(), envelope, zip, caller);
                }
            }
        };
    }

    private void proofs(Content content, ZipOutputStream zip, Caller caller) throws IOException {
        var keys = content.log();
        var known = JsonObject.of("log", keys.log(), "v", 1, "witnesses", keys.witnesses());
        put(zip, "log.json", known.text());
        put(zip, "tender.keys", content.keySet());
        put(zip, "tender.close", content.closing());
        for (var key : content.longTermKeys()) {
            var enrolment = caller.call(() -> log.entry(key.enrolment()));
            put(zip, "enrolments/" + key.recipient(), enrolment);
        }
    }

    private void envelope(UUID project, SealedEnvelope envelope, ZipOutputStream zip, Caller caller)
            throws IOException {
        var name = "envelopes/" + envelope.envelope();
        put(zip, name + ".json", envelope.head());
        zip.putNextEntry(new ZipEntry(name + ".body"));
        long size = JsonObject.read(envelope.head()).integer("bodyLen");
        for (long at = 0; at < size; at += PIECE) {
            long offset = at;
            int length = (int) Math.min(PIECE, size - at);
            zip.write(
                    caller.call(() -> holding.body(project, envelope.envelope(), offset, length)));
        }
        zip.closeEntry();
    }

    private static void put(ZipOutputStream zip, String name, LogFacts.Entry entry)
            throws IOException {
        put(zip, name + ".json", entry.leaf());
        put(zip, name + ".tlog-proof", entry.proof());
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
