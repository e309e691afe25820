package org.gongcai.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who wants whom in the chair, by seats. */
record Election(Map<Integer, Integer> votes) {

    static final Election NONE = new Election(Map.of());

    Election {
        votes = Map.copyOf(votes);
    }

    Election vote(int seat, int wanted) {
        var changed = new TreeMap<>(votes);
        changed.put(seat, wanted);
        return new Election(changed);
    }

    /** Without what the seat said and what was said for it. */
    Election without(int seat) {
        return new Election(
                votes.entrySet().stream()
                        .filter(each -> each.getKey() != seat && each.getValue() != seat)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whom more than half of all seats want. */
    Optional<Integer> elected(int seats) {
        return votes.values().stream()
                .filter(wanted ->
                        Voice.isMajority(
                                votes.values().stream().filter(wanted::equals).count(), seats))
                .findFirst();
    }
}
