package org.gongcai.observation.log;

import java.util.List;
import java.util.Optional;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.trust.AddCheckpoint;
import org.gongcai.trust.Checkpoint;
import org.gongcai.trust.NoteVerifier;
import org.gongcai.trust.SignedNote;
import org.gongcai.trust.Witness;
import org.gongcai.trust.WitnessAnswer;
import org.gongcai.trust.WitnessAnswer.Cosigned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A witness in the log's own process. It follows the protocol to the letter and proves nothing
 * against the operator; its name says so.
 */
class DemoWitness implements LogWitness {

    private record Latest(SignedNote note, long cosignedAt) {}

    private final JdbcClient db;
    private final LegalClock clock;
    private final String origin;
    private final Witness witness;

    DemoWitness(JdbcClient db, LegalClock clock, NoteKeys keys) {
        this.db = db;
        this.clock = clock;
        var log = keys.log().verifier();
        this.origin = log.name();
        this.witness = new Witness(keys.witness(), List.of(log));
    }

    @Override
    public NoteVerifier verifier() {
        return witness.signer().verifier();
    }

    @Override
    public boolean isIndependent() {
        return false;
    }

    /** Remembers before it answers: a cosignature that leaves is never forgotten. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public WitnessAnswer ask(AddCheckpoint request) {
        var latest = latest();
        long now =
                Math.max(clock.now().getEpochSecond(), latest.map(Latest::cosignedAt).orElse(0L));
        var answer = witness.consider(request, latest.map(Latest::note).orElse(null), now);
        if (answer instanceof Cosigned cosigned) {
            remember(latest.isPresent(), cosigned.latest(), now);
        }
        return answer;
    }

    private Optional<Latest> latest() {
        return db.sql(
                        "SELECT note, cosigned_at FROM observation.witness_state WHERE origin = ? FOR UPDATE")
                .param(origin)
                .query((row, number) ->
                        new Latest(SignedNote.parse(row.getString(1)), row.getLong(2)))
                .optional();
    }

    private void remember(boolean known, SignedNote note, long now) {
        var sql =
                known
                        ? """
                        UPDATE observation.witness_state SET tree_size = ?, root = ?, note = ?, cosigned_at = ?
                        WHERE origin = ?
                        """
                        : """
                        INSERT INTO observation.witness_state (tree_size, root, note, cosigned_at, origin)
                        VALUES (?, ?, ?, ?, ?)
                        """;
        var checkpoint = Checkpoint.parse(note.text());
        db.sql(sql)
                .params(checkpoint.size(), checkpoint.root().hex(), note.format(), now, origin)
                .update();
    }
}
