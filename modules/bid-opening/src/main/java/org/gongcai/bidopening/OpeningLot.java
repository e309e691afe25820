package org.gongcai.bidopening;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/**
 * How far a lot is.
 *
 * @param count bids in force at the closing; absent before
 * @param evaluated whether its evaluation has ended, however it did
 * @param abandoned whether the tender failed for it, opened or not
 */
@Embeddable
record OpeningLot(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) LotState state,
        @Column(name = "bid_count") @Nullable Integer count,
        @Convert(converter = YesNoConverter.class) boolean evaluated,
        @Convert(converter = YesNoConverter.class) boolean abandoned) {

    static OpeningLot receiving() {
        return new OpeningLot(LotState.RECEIVING, null, false, false);
    }

    OpeningLot become(LotState next) {
        return new OpeningLot(next, count, evaluated, abandoned);
    }

    OpeningLot counted(int bids) {
        return new OpeningLot(state, bids, evaluated, abandoned);
    }

    OpeningLot evaluate() {
        return new OpeningLot(state, count, true, abandoned);
    }

    OpeningLot abandon() {
        return new OpeningLot(state, count, evaluated, true);
    }

    /** Nothing will be awarded of it. */
    boolean hasFailed() {
        return abandoned || state == LotState.FAILED;
    }

    boolean isOver() {
        return state == LotState.OPENED || state == LotState.FAILED;
    }

    boolean hasEnough(int minimum) {
        return count != null && count >= minimum;
    }
}
