package org.gongcai.observation.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.MonitoringApi.PostView;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a monitoring wrote to the other. It never changes.
 *
 * @param fromBody whether the inspection body wrote it
 * @param author organisation that wrote it
 * @param answers number of the post that it answers
 * @param answerBy last day to answer; absent where none is asked for
 * @param event by which the log's entry is found
 */
@Embeddable
record DialoguePost(
        @Convert(converter = YesNoConverter.class) boolean fromBody,
        String author,
        UUID person,
        @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String text,
        @Nullable String salt,
        @Column(name = "posted_at") Instant at,
        @Nullable Integer answers,
        @Nullable LocalDate answerBy,
        @Column(name = "event_id") UUID event) {

    PostView shown(int number, boolean answered) {
        return new PostView(number, fromBody, author, text, at, answers, answerBy, answered, event);
    }
}
