package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.evaluation.Opened.QIMING;
import static org.gongcai.evaluation.Opened.YUANZHI;
import static org.gongcai.evaluation.Opened.YUNQIAO;
import static org.gongcai.evaluation.Opened.qualified;
import static org.gongcai.evaluation.Sitting.A;
import static org.gongcai.evaluation.Sitting.B;
import static org.gongcai.evaluation.Sitting.C;
import static org.gongcai.evaluation.Sitting.refused;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluatorDrawEvent.SeatTaken;
import org.junit.jupiter.api.Test;

class CommitteeTest {

    @Test
    void the_purchasers_representative_votes_for_a_chair_and_never_is_one() {
        var sitting = seated();
        var representative = sitting.seat(5);

        refused("chair-representative", () -> sitting.voteChair(sitting.seat(1), 5));
        refused("chair-seat", () -> sitting.voteChair(sitting.seat(1), 6));
        sitting.voteChair(representative, 2);
        sitting.voteChair(sitting.seat(1), 3);
        sitting.voteChair(sitting.seat(1), 2);
        assertThat(sitting.committee.chair()).isNull();
        sitting.voteChair(sitting.seat(2), 2);

        assertThat(sitting.committee.chair()).isEqualTo(2);
        refused("wrong-state", () -> sitting.voteChair(sitting.seat(3), 3));
    }

    @Test
    void nothing_begins_before_the_discipline_was_read_out_to_every_seat() {
        var sitting = seated();
        for (int seat = 1; seat <= 4; seat++) {
            sitting.hearDiscipline(sitting.seat(seat));
        }
        for (int seat = 1; seat <= 3; seat++) {
            sitting.voteChair(sitting.seat(seat), 1);
        }
        refused("discipline-unread", () -> sitting.conforms(1, A, true));

        sitting.hearDiscipline(sitting.seat(5));

        sitting.conforms(1, A, true);
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.CONFORMITY);
    }

    @Test
    void every_seat_votes_on_conformity_before_more_than_half_decide() {
        var sitting = Sitting.ofExample();
        for (int seat : new int[] {1, 2, 5}) {
            sitting.conforms(seat, A, false);
        }
        assertThat(sitting.session(1).bids().getFirst().conformity()).isNull();
        assertThat(sitting.session(4).actions()).contains(CommitteeAction.VOTE_CONFORMITY);
        refused("wrong-state", () -> sitting.mark(1, A, "T1", "50"));
        sitting.conforms(2, A, true);
        sitting.conforms(2, A, false);
        sitting.conforms(3, A, true);
        assertThat(sitting.session(1).awaited()).contains(4);

        sitting.conforms(4, A, true);

        assertThat(sitting.session(1).bids().getFirst().conformity()).isFalse();
        refused("wrong-state", () -> sitting.conforms(5, A, true));
    }

    @Test
    void what_a_majority_decided_before_every_seat_had_to_speak_stands_in_its_report() {
        var sitting = Sitting.ofExample().marked().allHandIn();
        sitting.drawUp(1);

        sitting.silence(4);

        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.REPORT);
        assertThat(sitting.allSign().ranking()).hasSize(3);
    }

    @Test
    void nothing_begins_before_the_announced_time() {
        var sitting = seated();
        sitting.committee.schedule(Sitting.NOW.plusSeconds(60));
        assertThat(sitting.committee.startsAt()).isEqualTo(Sitting.NOW.plusSeconds(60));

        refused("evaluation-too-early", () -> sitting.voteChair(sitting.seat(1), 2));
        refused("evaluation-too-early", () -> sitting.hearDiscipline(sitting.seat(1)));
        refused("discipline-unread", () -> sitting.conforms(1, A, true));

        sitting.minutesLater(1);
        for (int seat = 1; seat <= 3; seat++) {
            sitting.voteChair(sitting.seat(seat), 2);
        }
        sitting.everySeat(sitting::hearDiscipline);
        sitting.conforms(1, A, true);
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.CONFORMITY);
    }

    @Test
    void fewer_than_three_conforming_bids_fail_the_lot_and_each_bidder_is_told_why() {
        var sitting = Sitting.ofExample();
        for (int seat = 1; seat <= 5; seat++) {
            sitting.conforms(seat, A, true);
            sitting.conforms(seat, B, false);
            assertThat(sitting.failure()).isEmpty();
            sitting.conforms(seat, C, true);
        }

        var failed = sitting.failure().orElseThrow();

        assertThat(failed.reason()).contains("2 家");
        assertThat(failed.source()).contains("财政部令第87号");
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.FAILED);
        sitting.evaluation.heard("1").failedPublicly();
        assertThat(sitting.evaluation.resultsOf(QIMING, _ -> List.of()).getFirst().reason())
                .contains("未通过符合性审查", "未响应实质性条款");
        refused("wrong-state", () -> sitting.conforms(4, A, true));
    }

    @Test
    void whoever_finds_a_bid_not_conforming_says_why() {
        var sitting = Sitting.ofExample();
        var vote = new ConformityVote("1", A, false, " ");

        refused(
                "reason-missing",
                () -> new Voting(sitting.work(), sitting.seat(1)).conformity(vote));
        refused("unknown-bid", () -> sitting.conforms(1, "e9", true));
    }

    @Test
    void the_opinions_of_a_vacated_seat_are_void_and_another_account_takes_it_anew() {
        var sitting = Sitting.ofExample().allConform();
        sitting.marked().allHandIn().drawUp(1);
        sitting.vacate(3);
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.CONFORMITY);
        refused("wrong-state", () -> sitting.drawUp(1));
        refused("not-yours", () -> sitting.seat(3));

        var successor = new UUID(8, 3);
        sitting.take(3, successor);
        var seat = sitting.committee.seatOf(successor);

        assertThat(sitting.work().sheet(seat)).isEqualTo(Sheet.BLANK);
        refused("discipline-unread", () -> new Scoring(sitting.work(), seat).handIn());
        sitting.hearDiscipline(seat);
        refused("wrong-state", () -> new Scoring(sitting.work(), seat).handIn());
        for (var bid : List.of(A, B, C)) {
            sitting.conforms(seat, bid, true);
        }
        assertThat(sitting.work().phase()).isEqualTo(CommitteePhase.SCORING);
        refused("sheet-incomplete", () -> new Scoring(sitting.work(), seat).handIn());
    }

    @Test
    void seats_that_the_draw_announced_are_awaited_by_number() {
        var project = UUID.randomUUID();
        var committee = new Committee(project);
        assertThat(committee.shown()).isEmpty();

        committee.expect(5, 1);
        committee.taken(
                new SeatTaken(Sitting.head(), project, 2, false, null, project, "C0819", 1));

        assertThat(committee.isSeated()).isFalse();
        assertThat(committee.shown())
                .extracting(SeatState::seat, SeatState::present, SeatState::purchaserRepresentative)
                .containsExactly(
                        tuple(1, false, false),
                        tuple(2, true, false),
                        tuple(3, false, false),
                        tuple(4, false, false),
                        tuple(5, false, true));
    }

    @Test
    void a_chair_who_leaves_is_elected_anew() {
        var sitting = Sitting.ofExample();

        sitting.vacate(1);

        assertThat(sitting.committee.chair()).isNull();
        for (int seat = 2; seat <= 4; seat++) {
            sitting.voteChair(sitting.seat(seat), 4);
        }
        assertThat(sitting.committee.chair()).isEqualTo(4);
    }

    @Test
    void qualified_bids_go_to_the_committee_and_fewer_than_three_fail_as_ever() {
        assertThat(Sitting.ofExample().evaluation.shown().lots().getFirst().state())
                .isEqualTo(LotEvaluationState.COMMITTEE);
        assertThat(Sitting.ofExample().evaluation.shown().lots().getFirst().ranking()).isEmpty();
        var two = Sitting.example().evaluation();
        two.review(
                "1",
                List.of(qualified(YUNQIAO), qualified(QIMING), Opened.rejected(YUANZHI, "未签字")),
                new Reviewer(new UUID(0, 21), Opened.PURCHASER),
                Opened.NOW);
        assertThat(two.shown().lots().getFirst().state()).isEqualTo(LotEvaluationState.FAILED);
    }

    private static Sitting seated() {
        return new Sitting(
                Sitting.example(), 5, qualified(YUNQIAO), qualified(QIMING), qualified(YUANZHI));
    }
}
