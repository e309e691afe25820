package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BidProgressTest {

    @Test
    void bids_are_awaited_until_they_are_released() {
        assertThat(BidProgress.of(3, 0, 0)).isEqualTo(new BidProgress(0, 0, 3));
        assertThat(BidProgress.of(3, 2, 0)).isEqualTo(new BidProgress(0, 2, 1));
    }

    @Test
    void nobody_is_awaited_once_reading_has_begun() {
        assertThat(BidProgress.of(3, 2, 1)).isEqualTo(new BidProgress(1, 2, 0));
        assertThat(BidProgress.of(3, 2, 3)).isEqualTo(new BidProgress(3, 0, 0));
    }

    @Test
    void no_more_are_counted_than_were_closed() {
        assertThat(BidProgress.of(2, 5, 0)).isEqualTo(new BidProgress(0, 2, 0));
        assertThat(BidProgress.of(2, 5, 5)).isEqualTo(new BidProgress(2, 0, 0));
    }
}
