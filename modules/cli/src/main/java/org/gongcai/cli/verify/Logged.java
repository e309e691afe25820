package org.gongcai.cli.verify;

import java.util.List;
import java.util.function.Function;
import org.gongcai.trust.JsonObject;

/** A message of a protocol, read from its entry in the log. */
record Logged<T>(ProvenLeaf leaf, T act) {

    static <T> List<Logged<T>> of(
            List<ProvenLeaf> chain, String type, Function<JsonObject, T> read) {
        return chain.stream()
                .filter(each -> each.is(type))
                .map(each -> new Logged<>(each, read.apply(each.data())))
                .toList();
    }

    static <T> List<T> acts(List<Logged<T>> logged) {
        return logged.stream().map(Logged::act).toList();
    }

    long index() {
        return leaf.index();
    }
}
