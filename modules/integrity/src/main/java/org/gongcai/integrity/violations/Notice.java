package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.PenaltyClocks;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the party was told before any decision, and until when it may state its case.
 *
 * @param stateBy last day to state
 * @param letterHash of the code in the letter to an evaluator that was printed last
 * @param letterOn when the first letter was printed
 */
@Embeddable
record Notice(
        @Column(name = "notice_facts") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String facts,
        String intendedSanction,
        String rights,
        @Column(name = "notice_on") LocalDate givenOn,
        LocalDate stateBy,
        @Nullable String letterHash,
        @Nullable LocalDate letterOn) {

    static Notice given(CaseNotice typed, LocalDate day) {
        return new Notice(
                Typed.required(typed.facts(), Lengths.LONG, "facts", "告知的事实"),
                Typed.required(
                        typed.intendedSanction(), Lengths.PARAGRAPH, "intendedSanction", "拟作出的处理"),
                Typed.required(typed.rights(), Lengths.PARAGRAPH, "rights", "当事人的权利"),
                day,
                PenaltyClocks.official().statementEnd(day).date(),
                null,
                null);
    }

    /** The term to state runs from the first letter, which a later one does not prolong. */
    Notice printed(LetterSecret secret, LocalDate day) {
        var first = letterOn == null ? day : letterOn;
        var end = PenaltyClocks.official().statementEnd(first).date();
        return new Notice(facts, intendedSanction, rights, givenOn, end, secret.hash(), first);
    }

    boolean isPrinted() {
        return letterOn != null;
    }

    /** Refuses a decision while the term to state still runs. */
    void checkDecision(LocalDate day) {
        PenaltyClocks.official().checkDecision(letterOn == null ? givenOn : letterOn, day);
    }

    CaseNotice shown() {
        return new CaseNotice(facts, intendedSanction, rights);
    }
}
