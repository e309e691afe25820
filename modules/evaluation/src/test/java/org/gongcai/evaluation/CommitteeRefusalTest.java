package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.evaluation.Sitting.refused;

import java.util.List;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A member refuses to sign and writes no dissent: Order 87 §61. */
class CommitteeRefusalTest {

    private static final String NOTE = "三次请其签署，均表示不签，也不书面说明理由";

    @Test
    void a_refusal_that_two_seats_bear_out_completes_the_report_and_is_told_in_it() {
        var sitting = signedByFour();
        assertThat(sitting.stateRefusal(1, 3, NOTE)).isEmpty();
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.REPORT);

        var completed = sitting.witnessRefusal(2, 3).orElseThrow();

        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.COMPLETED);
        var signed = sitting.work().report().orElseThrow().signedText();
        assertThat(JsonObject.read(signed).objects("signatures")).hasSize(4);
        var refusal = JsonObject.read(signed).objects("refusals").getFirst();
        assertThat(refusal.integer("seat")).isEqualTo(3);
        assertThat(refusal.integer("statedBy")).isEqualTo(1);
        assertThat(refusal.integer("witness")).isEqualTo(2);
        assertThat(refusal.string("note")).isEqualTo(NOTE);
        assertThat(refusal.bool("deemed")).isTrue();
        assertThat(refusal.integer("witnessedAt")).isEqualTo(Sitting.NOW.getEpochSecond());
        assertThat(JsonObject.read(completed.statement().data()).bytes32("report"))
                .isEqualTo(Encodings.sha256(Encodings.utf8(signed)));
    }

    @Test
    void one_word_alone_settles_nothing() {
        var sitting = signedByFour();
        sitting.stateRefusal(1, 3, NOTE);

        refused("second-person-needed", () -> sitting.witnessRefusal(1, 3));
        refused("wrong-state", () -> sitting.stateRefusal(2, 3, NOTE));
        assertThat(sitting.session(3).actions()).contains(CommitteeAction.SIGN_REPORT);
        assertThat(sitting.session(1).actions())
                .doesNotContain(CommitteeAction.WITNESS_REFUSAL, CommitteeAction.STATE_REFUSAL);
        assertThat(sitting.session(2).actions()).contains(CommitteeAction.WITNESS_REFUSAL);
        assertThat(sitting.session(2).refusals())
                .extracting(RefusalView::seat, RefusalView::statedBy, RefusalView::witness)
                .containsExactly(tuple(3, 1, null));
    }

    @Test
    void whoever_speaks_of_a_refusal_has_signed_and_says_what_happened() {
        var sitting = drawn();
        refused("sign-first", () -> sitting.stateRefusal(1, 3, NOTE));
        sitting.sign(1, true, "");
        sitting.sign(2, true, "");

        refused("reason-missing", () -> sitting.stateRefusal(1, 3, " "));
        refused("refusal-seat", () -> sitting.stateRefusal(1, 1, NOTE));
        refused("refusal-seat", () -> sitting.stateRefusal(1, 2, NOTE));
        refused("refusal-seat", () -> sitting.stateRefusal(1, 9, NOTE));
        refused("wrong-state", () -> sitting.witnessRefusal(2, 3));
        sitting.stateRefusal(1, 3, NOTE);
        refused("sign-first", () -> sitting.witnessRefusal(4, 3));
    }

    @Test
    void who_writes_a_dissent_after_all_has_not_refused() {
        var sitting = signedByFour();
        sitting.stateRefusal(1, 3, NOTE);

        assertThat(sitting.sign(3, false, "对投标人甲的实施方案有不同意见")).isPresent();

        var signed = JsonObject.read(sitting.work().report().orElseThrow().signedText());
        assertThat(signed.has("refusals")).isFalse();
        assertThat(signed.objects("signatures").get(2).string("dissent")).contains("不同意见");
    }

    @Test
    void who_is_deemed_to_agree_may_still_sign_and_no_longer_takes_its_sheet_back() {
        var sitting = drawn();
        sitting.sign(1, true, "");
        sitting.sign(2, true, "");
        sitting.stateRefusal(1, 3, NOTE);
        sitting.witnessRefusal(2, 3);

        refused("report-signed", () -> sitting.takeBack(3));
        assertThat(sitting.session(3).actions())
                .contains(CommitteeAction.SIGN_REPORT)
                .doesNotContain(CommitteeAction.REOPEN_SHEET);
        sitting.sign(3, true, "");
        assertThat(sitting.session(3).refusals()).isEmpty();
    }

    @Test
    void a_report_kept_before_refusals_were_is_still_read() {
        var kept =
                """
                {"text":"{}","signatures":{"1":{"agrees":true,"dissent":null,"at":"2026-03-18T03:00:00Z"}}}
                """;

        var report = JsonMapper.builder().build().readValue(kept, DrawnReport.class);

        assertThat(report.isSettled(1)).isTrue();
        assertThat(report.shownRefusals()).isEqualTo(List.of());
    }

    private static Sitting drawn() {
        var sitting = Sitting.ofExample().marked().allHandIn();
        sitting.drawUp(1);
        return sitting;
    }

    /** All but the third seat. */
    private static Sitting signedByFour() {
        var sitting = drawn();
        for (int seat : new int[] {1, 2, 4, 5}) {
            sitting.sign(seat, true, "");
        }
        return sitting;
    }
}
