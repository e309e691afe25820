package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongcai.contracts.EvaluatorDrawApi.ExternalExpert;
import org.gongcai.contracts.EvaluatorDrawApi.NewDraw;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.draw.BlindId;
import org.gongcai.trust.draw.DrawSpec;
import org.gongcai.trust.draw.Drawing;
import org.gongcai.trust.draw.PoolExpert;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.SnapshotKey;
import org.jspecify.annotations.Nullable;

/**
 * What only the key file opens: with it and the seed anybody could tell who was drawn.
 *
 * @param snapshotKey hex; absent for a draw made elsewhere
 * @param people everybody in a group of the draw
 * @param exclusions who was excluded and why, with salts
 * @param nonce of the platform, hex
 * @param salt of the closed result, hex
 * @param request to be repeated after a void
 * @param listed the order of a draw made elsewhere
 */
record DrawSecrets(
        @Nullable String snapshotKey,
        List<Person> people,
        List<Excluded> exclusions,
        @Nullable String nonce,
        @Nullable String salt,
        @Nullable NewDraw request,
        List<ExternalExpert> listed) {

    DrawSecrets {
        people = List.copyOf(people);
        exclusions = List.copyOf(exclusions);
        listed = List.copyOf(listed);
    }

    record Person(String number, String employerCode, String region, String group) {
        PoolExpert expert() {
            return new PoolExpert(number, employerCode, region, new TreeSet<>(Set.of(group)));
        }
    }

    /** A person is named by its blinded id alone. */
    record Excluded(String blindedId, String reason, String salt) {}

    static DrawSecrets external(List<ExternalExpert> listed) {
        return new DrawSecrets(null, List.of(), List.of(), null, null, null, listed);
    }

    SnapshotKey key() {
        return new SnapshotKey(Secret32.parse(required(snapshotKey)));
    }

    Secret32 platformNonce() {
        return Secret32.parse(required(nonce));
    }

    Secret32 resultSalt() {
        return Secret32.parse(required(salt));
    }

    NewDraw repeatable() {
        if (request == null) {
            throw new IllegalStateException("A draw made elsewhere has no request");
        }
        return request;
    }

    private static String required(@Nullable String secret) {
        if (secret == null) {
            throw new IllegalStateException("A draw made elsewhere has no secrets of ours");
        }
        return secret;
    }

    Drawing drawing(DrawSpec spec, Bytes32 seed) {
        var key = key();
        var rosters = new ArrayList<Roster>();
        for (var group : spec.groups()) {
            rosters.add(roster(group.g(), key));
        }
        return Drawing.of(spec, rosters, seed);
    }

    private Roster roster(String group, SnapshotKey key) {
        return Roster.blinded(
                people.stream()
                        .filter(each -> each.group().equals(group))
                        .map(Person::expert)
                        .toList(),
                key);
    }

    Person person(BlindId blinded) {
        var key = key();
        return people.stream()
                .filter(each -> key.blind(each.number()).equals(blinded))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s is in no roster".formatted(blinded)));
    }

    /** Names and keys go to no log. */
    @Override
    public String toString() {
        return "DrawSecrets[hidden]";
    }
}
