package org.gongcai.observation.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongcai.observation.log.Chains.Link;
import org.gongcai.observation.log.PendingEntries.Entry;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.Tile;
import org.gongcai.trust.TiledTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives waiting entries their index. Whoever holds the head's lock is the one sequencer, however
 * many processes run.
 */
@Service
class Sequencer {

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final int MOST = 1000;

    private final TransparencyLogs logs;
    private final PendingEntries pending;
    private final Chains chains;
    private final LogLeaves leaves;
    private final StoredTiles tiles;
    private final NoteKeys keys;
    private final LegalClock clock;

    Sequencer(
            TransparencyLogs logs,
            PendingEntries pending,
            Chains chains,
            LogLeaves leaves,
            StoredTiles tiles,
            NoteKeys keys,
            LegalClock clock) {
        this.logs = logs;
        this.pending = pending;
        this.chains = chains;
        this.leaves = leaves;
        this.tiles = tiles;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Takes what waits into the tree, unless a checkpoint still waits for the witness; false if
     * there was nothing to do.
     */
    @Transactional
    public boolean grow() {
        var head = logs.lockedHead();
        if (!head.isCosigned()) {
            return false;
        }
        var entries = pending.oldest(MOST);
        if (entries.isEmpty()) {
            return false;
        }
        var links =
                chains.last(entries.stream().map(entry -> entry.statement().subject()).toList());
        var composer = composed(entries, links);
        if (!composer.leaves().isEmpty()) {
            append(head, composer);
            chains.move(composer.moved(), links.keySet());
        }
        pending.remove(entries);
        return true;
    }

    private Composer composed(List<Entry> entries, Map<String, Link> links) {
        var composer = new Composer(subject -> Optional.ofNullable(links.get(subject)));
        for (var entry : entries) {
            try {
                composer.add(entry);
            } catch (RuntimeException e) {
                // One entry that cannot become a leaf must not keep all others out of the log.
                log.error("Event {} cannot become a leaf of the log", entry.eventId(), e);
                pending.reject(entry, e, clock.now());
            }
        }
        return composer;
    }

    private void append(TransparencyLog head, Composer composer) {
        long first = head.tree().size();
        var growth = new TiledTree(first, tiles).append(composer.hashes());
        leaves.add(first, composer.leaves());
        growth.tiles().keySet().stream()
                .filter(tile -> tile.level() == 0 && tile.isFull())
                .forEach(this::writeEntries);
        tiles.write(growth.tiles());
        head.grow(composer.hashes(), keys.log());
        if (!head.tree().root().equals(growth.root())) {
            throw new IllegalStateException(
                    "The tiles lead to root %s, the head to %s at size %d"
                            .formatted(growth.root(), head.tree().root(), growth.size()));
        }
        log.debug("The log grew from {} to {} leaves", first, growth.size());
    }

    private void writeEntries(Tile tile) {
        tiles.writeEntries(tile, leaves.bundle(tile));
    }
}
