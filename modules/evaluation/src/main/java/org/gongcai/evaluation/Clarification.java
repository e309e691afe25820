package org.gongcai.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A committee's question about one bid; its texts are sealed. */
@Entity
@Table(schema = "evaluation")
class Clarification {

    static final String SOURCE = "财政部令第87号第五十一条";

    @Id private UUID id;

    @Version private @Nullable Long version;

    private UUID project;
    private String lot;
    private String envelope;
    private String bidder;
    private Instant askedAt;
    private Instant answerBy;
    private @Nullable Instant answeredAt;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] question;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte @Nullable [] answer;

    @SuppressWarnings("NullAway.Init")
    protected Clarification() {}

    /** As asked, with the question sealed. */
    Clarification(UUID project, Clarified asked, byte[] question) {
        this.id = asked.id();
        this.project = project;
        this.lot = asked.lot();
        this.envelope = asked.envelope();
        this.bidder = asked.bidder().value();
        this.askedAt = asked.askedAt();
        this.answerBy = asked.answerBy();
        this.question = question.clone();
    }

    /** In time, and once. */
    void answer(byte[] sealed, Instant now) {
        if (answeredAt != null) {
            throw Refused.of("wrong-state", "该澄清已经答复，答复不能更改")
                    .remedy("评标委员会另有疑问的会再次提出")
                    .wording("clarification-answered");
        }
        if (now.isAfter(answerBy)) {
            throw Refused.of("clarification-late", "已过答复时限，不再接收对该澄清的答复")
                    .remedy("评标委员会按没有答复处理")
                    .source(SOURCE);
        }
        answer = sealed.clone();
        answeredAt = now;
    }

    boolean concerns(CreditCode supplier) {
        return bidder.equals(supplier.value());
    }

    UUID id() {
        return id;
    }

    UUID project() {
        return project;
    }

    byte[] question() {
        return question.clone();
    }

    byte @Nullable [] answer() {
        return answer == null ? null : answer.clone();
    }

    Clarified opened(String clearQuestion, @Nullable String clearAnswer) {
        return new Clarified(
                id,
                lot,
                envelope,
                new CreditCode(bidder),
                clearQuestion,
                askedAt,
                answerBy,
                clearAnswer,
                answeredAt);
    }
}
