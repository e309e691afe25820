package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.HallApi.HallSession;
import org.gongcai.contracts.HallApi.HallState;
import org.gongcai.contracts.HallApi.HallUnit;
import org.gongcai.rules.Money;
import org.junit.jupiter.api.Test;

class HallScreenTest {

    private static final Instant AT = Story.DEADLINE;

    private final Story story = new Story("349921-CG-2026-0090", "500000", "300000");
    private final PublishedTender tender = new PublishedTender(story.announced());

    private HallSession shown(Instant now) {
        return shown(now, Map.of());
    }

    private HallSession shown(Instant now, Map<String, Integer> readOut) {
        var row =
                new TenderRow(
                        story.project,
                        story.number,
                        "书架",
                        "澄溪县图书馆",
                        "OPEN_TENDER",
                        Money.cny("800000"),
                        Story.ANNOUNCED,
                        AT,
                        tender.state());
        return new HallOpening(row, readOut).shown(tender, now);
    }

    @Test
    void before_the_closing_nothing_tells_how_many_have_bid() {
        assertThat(shown(AT.minusSeconds(60)).state()).isEqualTo(HallState.PLANNED);
        assertThat(shown(AT.minusSeconds(60)).units()).isEmpty();
        assertThat(shown(AT.plusSeconds(1)).state()).isEqualTo(HallState.RUNNING);
        assertThat(shown(AT.plusSeconds(1)).units()).isEmpty();
    }

    @Test
    void from_the_closing_on_each_bid_has_a_mark_of_how_far_it_is() {
        tender.close(story.closed(3, 1));
        tender.lot("1").release();

        assertThat(shown(AT.plusSeconds(60)).units())
                .containsExactly(
                        HallUnit.UNDER_WAY, HallUnit.WAITING, HallUnit.WAITING, HallUnit.WAITING);
    }

    @Test
    void once_one_is_read_out_every_bid_of_its_lot_is_decided_though_its_bidder_released_none() {
        tender.close(story.closed(3, 1));
        tender.lot("1").release();

        assertThat(shown(AT.plusSeconds(60), Map.of("1", 1)).units())
                .containsExactly(
                        HallUnit.DONE, HallUnit.UNDER_WAY, HallUnit.UNDER_WAY, HallUnit.WAITING);
    }

    @Test
    void a_failed_lot_tells_nothing_of_its_bids() {
        tender.close(story.closed(2, 1));
        tender.failed(List.of("1", "2"), "废标", "政府采购法第三十六条");

        assertThat(shown(AT.plusSeconds(60)).state()).isEqualTo(HallState.STOPPED);
        assertThat(shown(AT.plusSeconds(60)).units()).isEmpty();
    }

    @Test
    void a_lot_still_closed_keeps_the_session_on() {
        tender.close(story.closed(3, 3));
        tender.opened("1", AT);
        assertThat(shown(AT.plusSeconds(60)).state()).isEqualTo(HallState.RUNNING);

        tender.opened("2", AT);
        assertThat(shown(AT.plusSeconds(60)).state()).isEqualTo(HallState.DONE);
    }
}
