package org.gongcai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongcai.contracts.DisclosureApi.HallSession;
import org.gongcai.contracts.DisclosureApi.HallState;
import org.gongcai.contracts.DisclosureApi.HallUnit;
import org.gongcai.contracts.DisclosureApi.LotPhase;
import org.gongcai.contracts.DisclosureApi.LotPublic;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.rules.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HallScreenTest {

    private static final Money BUDGET = Money.cny("500000");
    private static final Instant AT = Story.DEADLINE;

    private static LotPublic lot(LotPhase phase, @Nullable Integer count, int released) {
        return new LotPublic("1", "书架", BUDGET, phase, count, released, List.of(), null, null);
    }

    private static HallSession shown(Instant now, LotPublic... lots) {
        var story = new Story("349921-CG-2026-0090", "500000");
        var published = new PublishedTender(story.announced());
        var tender =
                new PublicTender(
                        story.project,
                        published.tender(),
                        TenderState.ANNOUNCED,
                        Story.ANNOUNCED,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(lots),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        var row =
                new TenderRow(
                        story.project,
                        story.number,
                        "书架",
                        "澄溪县图书馆",
                        "OPEN_TENDER",
                        BUDGET,
                        Story.ANNOUNCED,
                        AT,
                        TenderState.ANNOUNCED);
        return HallOpening.of(row, tender, now);
    }

    @Test
    void before_the_closing_nothing_tells_how_many_have_bid() {
        var early = shown(AT.minusSeconds(60), lot(LotPhase.RECEIVING, null, 0));
        assertThat(early.state()).isEqualTo(HallState.PLANNED);
        assertThat(early.units()).isEmpty();
        var counting = shown(AT.plusSeconds(1), lot(LotPhase.RECEIVING, null, 0));
        assertThat(counting.state()).isEqualTo(HallState.RUNNING);
        assertThat(counting.units()).isEmpty();
    }

    @Test
    void from_the_closing_on_each_bid_has_a_mark_of_how_far_it_is() {
        var opening = shown(AT.plusSeconds(60), lot(LotPhase.CLOSED, 3, 1));
        assertThat(opening.units())
                .containsExactly(HallUnit.UNDER_WAY, HallUnit.WAITING, HallUnit.WAITING);
    }

    @Test
    void a_failed_lot_tells_nothing_of_its_bids() {
        var failed = shown(AT.plusSeconds(60), lot(LotPhase.FAILED, 2, 2));
        assertThat(failed.state()).isEqualTo(HallState.STOPPED);
        assertThat(failed.units()).isEmpty();
    }

    @Test
    void a_lot_still_closed_keeps_the_session_on() {
        var half =
                shown(AT.plusSeconds(60), lot(LotPhase.OPENED, 3, 3), lot(LotPhase.CLOSED, 3, 3));
        assertThat(half.state()).isEqualTo(HallState.RUNNING);
        assertThat(shown(AT, lot(LotPhase.OPENED, 3, 3)).state()).isEqualTo(HallState.DONE);
    }
}
