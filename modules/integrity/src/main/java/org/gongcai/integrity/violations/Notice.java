package org.gongcai.integrity.violations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.rules.PenaltyClocks;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What the party was told before any decision, and until when it may state its case.
 *
 * @param stateBy last day to state
 */
@Embeddable
record Notice(
        @Column(name = "notice_facts") @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String facts,
        String intendedSanction,
        String rights,
        @Column(name = "notice_on") LocalDate givenOn,
        LocalDate stateBy) {

    static Notice given(CaseNotice typed, LocalDate day) {
        return new Notice(
                CaseText.required(typed.facts(), CaseText.LONG, "facts", "告知的事实"),
                CaseText.required(
                        typed.intendedSanction(), CaseText.PARAGRAPH, "intendedSanction", "拟作出的处理"),
                CaseText.required(typed.rights(), CaseText.PARAGRAPH, "rights", "当事人的权利"),
                day,
                PenaltyClocks.official().statementEnd(day).date());
    }

    CaseNotice shown() {
        return new CaseNotice(facts, intendedSanction, rights);
    }
}
