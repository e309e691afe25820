package org.gongcai.observation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the purchaser or its agency answered to an irregularity. It never changes.
 *
 * @param event by which the log's entry is found
 */
@Embeddable
record Answer(
        @Column(name = "answer_text") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String text,
        @Column(name = "answer_salt") @Nullable String salt,
        @Column(name = "answered_by") UUID by,
        @Column(name = "answered_at") Instant at,
        @Column(name = "answer_event") UUID event) {

    private static final int LONGEST = 4000;

    static Answer of(String text, Bytes32 salt, UUID by, UUID event, Instant at) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw Refused.of(
                            "answer-text",
                            "答复应为 1 至 %d 字，现为 %d 字".formatted(LONGEST, text.strip().length()))
                    .field("text")
                    .remedy("请写明核实的情况和处理结果")
                    .value("most", LONGEST)
                    .value("length", text.strip().length());
        }
        return new Answer(text, salt.hex(), by, at, event);
    }
}
