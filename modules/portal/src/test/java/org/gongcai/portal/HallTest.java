package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.HallApi.Hall;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.Role;
import org.gongcai.rules.LegalTime;
import org.junit.jupiter.api.Test;

class HallTest {

    private static String shown(Hall hall) {
        return new Rendering(Role.AGENCY).of("hallnow", Map.of("board", new HallBoard(hall)));
    }

    @Test
    void a_session_shows_its_room_its_time_and_how_far_each_bid_or_seat_is() {
        var html = shown(SampleHall.of(4));
        assertThat(html)
                .contains("09:00", "2 号开标室", "已唱标 2 / 4", "待解密")
                .contains("正在通知专家", "已应邀 3 / 4 席", "评审中")
                .contains("/tenders/" + SampleDisclosure.AWARDED + "/draws\"");
        assertThat(html.split("class=\"hall-row ", -1)).hasSize(5);
    }

    @Test
    void a_session_that_goes_on_since_an_earlier_day_names_that_day() {
        var evaluation = SampleHall.of(3).today().getLast();
        var since =
                new HallSession(
                        evaluation.kind(),
                        evaluation.number(),
                        evaluation.title(),
                        evaluation.purchaser(),
                        null,
                        SampleWork.NOW.minus(Duration.ofDays(1)),
                        evaluation.state(),
                        null,
                        List.of());
        var html = shown(new Hall(List.of(since), List.of(), List.of(), List.of()));
        var day = LegalTime.dateOf(since.at());
        assertThat(html).contains("<span class=\"hall-day\">" + day + " 周");
        assertThat(shown(SampleHall.of(1))).doesNotContain("hall-day");
    }

    @Test
    void an_opening_to_come_tells_no_number_of_bids() {
        var planned = SampleHall.of(4).today().getLast();
        var html = shown(new Hall(List.of(planned), List.of(), List.of(), List.of()));
        assertThat(html).contains("待开标").doesNotContain("已唱标", "hall-marks");
    }

    @Test
    void without_a_session_it_says_so_and_what_comes_next() {
        assertThat(shown(SampleHall.of(0))).contains("今日没有开标、抽取或评审", "接下来的开标");
    }

    @Test
    void what_goes_on_stands_apart() {
        var board = new HallBoard(SampleHall.of(4));
        assertThat(board.now()).hasSize(3);
        assertThat(board.isOn()).isTrue();
    }
}
