package org.gongcai.rules;

import java.math.BigDecimal;
import java.util.UUID;

/** Something about the scores that the committee must look at before it signs. */
public sealed interface ScoreFinding {

    UUID bid();

    /** Whether it must be put right before signing; an outlier is only pointed out. */
    default boolean isError() {
        return switch (this) {
            case Missing _, OutOfRange _, SumMismatch _, ObjectiveDisagreement _ -> true;
            case Outlier _ -> false;
        };
    }

    record Missing(UUID bid, UUID member, String criterion) implements ScoreFinding {}

    /** The maximum is 0 for an item that members do not mark. */
    record OutOfRange(UUID bid, UUID member, String criterion, BigDecimal mark, BigDecimal maximum)
            implements ScoreFinding {}

    record SumMismatch(UUID bid, UUID member, BigDecimal stated, BigDecimal sum)
            implements ScoreFinding {}

    record ObjectiveDisagreement(UUID bid, String criterion, BigDecimal lowest, BigDecimal highest)
            implements ScoreFinding {}

    /** The mean is rounded for people; the finding was made with the exact one. */
    record Outlier(UUID bid, UUID member, String criterion, BigDecimal mark, BigDecimal mean)
            implements ScoreFinding {}
}
