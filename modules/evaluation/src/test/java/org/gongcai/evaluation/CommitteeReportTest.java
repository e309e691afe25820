package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.evaluation.Sitting.A;
import static org.gongcai.evaluation.Sitting.refused;

import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class CommitteeReportTest {

    @Test
    void only_the_chair_draws_up_the_report_and_only_from_closed_sheets() {
        var sitting = Sitting.ofExample().allConform();
        sitting.marked();
        for (int seat = 1; seat <= 4; seat++) {
            sitting.handIn(seat);
        }
        refused("wrong-state", () -> sitting.drawUp(1));
        sitting.handIn(5);

        refused("chair-only", () -> sitting.drawUp(2));
        sitting.drawUp(1);
        refused("wrong-state", () -> sitting.drawUp(1));
    }

    @Test
    void no_seat_undoes_the_signatures_of_others_by_taking_its_sheet_back() {
        var sitting = scored();
        sitting.drawUp(1);
        assertThat(sitting.session(4).actions()).contains(CommitteeAction.REOPEN_SHEET);
        sitting.sign(1, true, "");
        sitting.sign(3, false, "对投标人甲的实施方案有不同意见");
        sitting.stateRefusal(1, 5, "拒不签署，也不写理由");

        for (int seat = 1; seat <= 5; seat++) {
            int taker = seat;
            refused("report-signed", () -> sitting.takeBack(taker));
            assertThat(sitting.session(seat).actions())
                    .doesNotContain(CommitteeAction.REOPEN_SHEET);
        }

        var report = sitting.work().report().orElseThrow();
        assertThat(report.signatures()).containsOnlyKeys(1, 3);
        assertThat(report.shownRefusals()).hasSize(1);
    }

    @Test
    void a_sheet_taken_back_before_signing_throws_the_report_away() {
        var sitting = scored();
        sitting.drawUp(1);

        sitting.takeBack(2);

        assertThat(sitting.work().report()).isEmpty();
        assertThat(sitting.session(1).ranking()).isEmpty();
        refused("wrong-state", () -> sitting.sign(3, true, ""));
        sitting.handIn(2);
        sitting.drawUp(1);
        assertThat(sitting.allSign().ranking()).hasSize(3);
    }

    @Test
    void who_dissents_gives_reasons_and_the_log_receives_the_hash_with_every_signature() {
        var sitting = scored();
        sitting.drawUp(1);
        refused("reason-missing", () -> sitting.sign(3, false, " "));
        sitting.sign(3, false, "对投标人甲的实施方案有不同意见");
        refused("wrong-state", () -> sitting.sign(3, true, ""));
        for (int seat : new int[] {1, 2, 4}) {
            assertThat(sitting.sign(seat, true, "")).isEmpty();
        }
        var completed = sitting.sign(5, true, "").orElseThrow();

        var signed = sitting.work().report().orElseThrow().signedText();
        var signature = JsonObject.read(signed).objects("signatures").get(2);
        assertThat(signature.bool("agrees")).isFalse();
        assertThat(signature.string("dissent")).contains("不同意见");
        assertThat(JsonObject.read(completed.statement().data()).bytes32("report"))
                .isEqualTo(Encodings.sha256(Encodings.utf8(signed)));
    }

    @Test
    void the_report_holds_every_input() {
        var sitting = Sitting.ofExample();
        sitting.ask(1, A, 5);
        sitting.minutesLater(6);
        sitting.marked().allHandIn();

        var report = JsonObject.read(sitting.drawUp(1).text());

        assertThat(report.string("rounding")).contains("四舍五入");
        assertThat(report.string("formula")).contains("价格分");
        assertThat(report.objects("criteria")).hasSize(3);
        var bid = report.objects("bids").getFirst();
        assertThat(bid.objects("conformity")).hasSize(5);
        assertThat(bid.objects("marks")).hasSize(10);
        assertThat(bid.objects("clarifications").getFirst().has("answer")).isFalse();
        assertThat(bid.string("total")).isEqualTo("89.39");
        assertThat(bid.string("priceScore")).isEqualTo("27.79");
        assertThat(bid.object("averages").string("T1")).isEqualTo("52.60");
    }

    private static Sitting scored() {
        return Sitting.ofExample().marked().allHandIn();
    }
}
