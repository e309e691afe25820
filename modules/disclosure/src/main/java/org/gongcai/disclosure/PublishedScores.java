package org.gongcai.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.DisclosureApi.LotScores;
import org.gongcai.contracts.EvaluationEvent.DisclosedScore;
import org.gongcai.contracts.EvaluationEvent.ScoresDisclosed;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The scores of a lot as far as its tender document discloses them. */
@Entity
@Table(schema = "disclosure", name = "lot_scores")
class PublishedScores {

    @Id private UUID eventId;
    private UUID project;
    private String lot;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected PublishedScores() {}

    PublishedScores(ScoresDisclosed disclosed) {
        eventId = disclosed.eventId();
        project = disclosed.subject();
        lot = disclosed.lot();
        content = StoredJson.write(disclosed.scores());
    }

    LotScores shown() {
        return new LotScores(lot, List.of(StoredJson.read(content, DisclosedScore[].class)));
    }
}
