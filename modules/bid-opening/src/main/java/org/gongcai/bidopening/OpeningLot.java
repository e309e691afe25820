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
 */
@Embeddable
record OpeningLot(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) LotState state,
        @Column(name = "bid_count") @Nullable Integer count,
        @Convert(converter = YesNoConverter.class) boolean evaluated) {

    static OpeningLot receiving() {
        return new OpeningLot(LotState.RECEIVING, null, false);
    }

    OpeningLot become(LotState next) {
        return new OpeningLot(next, count, evaluated);
    }

    OpeningLot counted(int bids) {
        return new OpeningLot(state, bids, evaluated);
    }

    OpeningLot evaluate() {
        return new OpeningLot(state, count, true);
    }

    boolean isOver() {
        return state == LotState.OPENED || state == LotState.FAILED;
    }

    boolean hasEnough(int minimum) {
        return count != null && count >= minimum;
    }
}
