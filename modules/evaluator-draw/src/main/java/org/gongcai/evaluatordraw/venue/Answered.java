package org.gongcai.evaluatordraw.venue;

import org.gongcai.rules.Refused;

/**
 * What came of an act that changes something even where it is refused: a wrong try is counted, an
 * unfit person is replaced. An exception would undo that; {@link #orRefuse} throws afterwards.
 */
sealed interface Answered<T> {

    record Granted<T>(T value) implements Answered<T> {}

    record TurnedAway<T>(Refused why) implements Answered<T> {}

    static <T> Answered<T> turnedAway(Refused why) {
        return new TurnedAway<>(why);
    }

    default T orRefuse() {
        return switch (this) {
            case Granted<T>(var value) -> value;
            case TurnedAway<T>(var why) -> throw why;
        };
    }
}
