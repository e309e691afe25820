package org.gongcai.integrity.violations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.trust.Entropy;
import org.junit.jupiter.api.Test;

class LetterTest extends CaseScenario {

    @Test
    void an_evaluator_is_heard_by_letter_before_any_decision() {
        var filed = filed(evaluator(), "GPR-75");
        filed.giveNotice(notice(), FILED);
        var later = FILED.plusDays(30);
        assertThat(filed.mayBeDecided(later)).isFalse();
        refused("letter-missing", () -> filed.decide(decision(0), SECOND, later));

        filed.printLetter(LetterSecret.random(Entropy.secure()), later);
        // Five working days after Wednesday the 15th of April end with Wednesday the 22nd.
        var lastDay = LocalDate.parse("2026-04-22");
        assertThat(filed.letter().stateBy()).isEqualTo(lastDay);
        refused("decision-before-statement", () -> filed.decide(decision(0), SECOND, lastDay));
        filed.printLetter(LetterSecret.random(Entropy.secure()), lastDay);
        assertThat(filed.letter().stateBy()).isEqualTo(lastDay);
        filed.state("我没有泄露评审情况。");
        assertThat(filed.letter().mayState()).isFalse();
        filed.decide(decision(0), SECOND, lastDay);
        assertThat(filed.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void organisations_read_their_notice_and_get_no_letter() {
        var secret = LetterSecret.random(Entropy.secure());
        refused("wrong-state", () -> noticed().printLetter(secret, FILED));
    }

    @Test
    void the_code_of_a_letter_is_read_as_people_type_it() {
        var secret = LetterSecret.random(Entropy.secure());
        assertThat(secret.printed()).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){3}");
        assertThat(LetterSecret.typed(" " + secret.printed().toLowerCase(Locale.ROOT)).hash())
                .isEqualTo(secret.hash());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
