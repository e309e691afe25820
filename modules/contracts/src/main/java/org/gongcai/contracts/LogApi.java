package org.gongcai.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The transparency log, readable by everyone (gongcai/log/v1). */
@HttpExchange("/api/v1/log")
public interface LogApi {

    @GetExchange("/checkpoint")
    CheckpointView checkpoint();

    @GetExchange("/keys")
    LogKeys keys();

    /**
     * A tile or a bundle of entries under its path of C2SP tlog-tiles, such as {@code
     * tile/0/x001/067} or {@code tile/entries/000.p/17}; refused with unknown-tile unless the
     * newest cosigned checkpoint commits to all of it. What was once answered never changes.
     */
    @GetExchange(url = "/tile", accept = "application/octet-stream")
    byte[] tile(@RequestParam String path);

    /** The entry that records an event; refused with unknown-leaf until it is in the log. */
    @GetExchange("/leaves/{event}")
    LeafView leaf(@PathVariable UUID event);

    /** All entries of a chain (project number, credit code) in their order. */
    @GetExchange("/chains")
    List<LeafView> chain(@RequestParam String subject);

    /**
     * The chains of the organisations that enrolled these keys, each from its first entry on, so
     * that a revocation shows; nothing for a key that nobody enrolled.
     *
     * @param key ids, SHA-256 of the public key, hex
     */
    @GetExchange("/enrolments")
    List<LeafView> enrolments(@RequestParam Set<String> key);

    /** Entries from the newest down; pages by the index of the last one seen. */
    @GetExchange("/leaves")
    List<LeafView> leaves(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit);

    /**
     * @param note signed note of the newest cosigned checkpoint
     */
    record CheckpointView(
            String origin,
            long size,
            String root,
            String note,
            Instant cosignedAt,
            String witness) {}

    /**
     * @param log verifier key (vkey) of the log
     * @param independent false where every witness runs in this process, as in the demo
     */
    record LogKeys(String log, List<String> witnesses, boolean independent) {}

    /**
     * @param leaf canonical JSON, as it stands in the log
     * @param proof .tlog-proof under the first checkpoint that held it
     * @param subject of its chain; empty for batches
     */
    record LeafView(
            UUID event,
            long index,
            String type,
            String subject,
            String leaf,
            String proof,
            Instant cosignedAt) {}
}
