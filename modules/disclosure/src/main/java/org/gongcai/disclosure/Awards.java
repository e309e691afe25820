package org.gongcai.disclosure;

import org.gongcai.contracts.StatisticsApi.AwardOrigin;
import org.gongcai.rules.ResultGroup;
import org.gongcai.rules.ResultKind;
import org.jspecify.annotations.Nullable;

/** Which awards are meant; what is absent is not asked for. */
record Awards(
        String currency,
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable ResultGroup group,
        @Nullable ResultKind kind,
        @Nullable AwardOrigin origin,
        @Nullable String purchaser) {

    Awards {
        purchaser = purchaser == null || purchaser.isBlank() ? null : purchaser.strip();
    }

    static Awards of(String currency, @Nullable Integer year, @Nullable String purchaser) {
        return new Awards(currency, year, null, null, null, null, purchaser);
    }
}
