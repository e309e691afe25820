package org.gongcai.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.LogApi.LeafView;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** The transparency log for readers: its newest checkpoint, its entries and their proofs. */
@Controller
class LogPages {

    private static final int ROWS = 200;
    private static final String BATCH = "bids.batch";

    private final LogApi log;
    private final TrustNotice trust;
    private final JsonMapper json;

    LogPages(LogApi log, TrustNotice trust, JsonMapper json) {
        this.log = log;
        this.trust = trust;
        this.json = json;
    }

    @GetMapping("/log")
    ModelAndView checkpoint(@RequestParam(required = false) @Nullable Long before) {
        var leaves = log.leaves(before, ROWS);
        var model = new HashMap<String, @Nullable Object>();
        model.put("checkpoint", checkpoint());
        model.put("keys", log.keys());
        model.put("leaves", folded(leaves));
        model.put("older", older(leaves));
        model.put("demoKeys", trust.isDemo());
        return new ModelAndView("log", model);
    }

    private LogApi.@Nullable CheckpointView checkpoint() {
        try {
            return log.checkpoint();
        } catch (Refused none) {
            // An installation that has just been started has no checkpoint yet.
            return null;
        }
    }

    /**
     * Batches come every two seconds, with or without bids: of those in a row only one is shown.
     */
    private static List<LeafView> folded(List<LeafView> leaves) {
        var shown = new ArrayList<LeafView>();
        var newer = "";
        for (var leaf : leaves) {
            if (!leaf.type().equals(BATCH) || !newer.equals(BATCH)) {
                shown.add(leaf);
            }
            newer = leaf.type();
        }
        return shown;
    }

    private static @Nullable Long older(List<LeafView> leaves) {
        return leaves.size() < ROWS || leaves.getLast().index() == 0
                ? null
                : leaves.getLast().index();
    }

    @GetMapping("/log/leaves/{event}")
    ModelAndView leaf(@PathVariable UUID event) {
        var leaf = log.leaf(event);
        var model = new HashMap<String, @Nullable Object>();
        model.put("leaf", leaf);
        model.put("pretty", pretty(leaf.leaf()));
        model.put("demoKeys", trust.isDemo());
        return new ModelAndView("leaf", model);
    }

    @GetMapping("/log/leaves/{event}/proof")
    ResponseEntity<byte[]> proof(@PathVariable UUID event) {
        var leaf = log.leaf(event);
        return file("gongcai-%d.tlog-proof".formatted(leaf.index()), leaf.proof());
    }

    /** The entry byte for byte, without which its proof proves nothing. */
    @GetMapping("/log/leaves/{event}/entry")
    ResponseEntity<byte[]> entry(@PathVariable UUID event) {
        var leaf = log.leaf(event);
        return file("gongcai-%d.json".formatted(leaf.index()), leaf.leaf());
    }

    private static ResponseEntity<byte[]> file(String name, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private String pretty(String canonical) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(canonical));
    }
}
