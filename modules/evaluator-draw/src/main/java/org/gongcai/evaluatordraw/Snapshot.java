package org.gongcai.evaluatordraw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongcai.contracts.EvaluatorDrawApi.SeatRequest;
import org.gongcai.contracts.EvaluatorDrawEvent.DrawGroup;
import org.gongcai.evaluatordraw.DrawSecrets.Excluded;
import org.gongcai.evaluatordraw.DrawSecrets.Person;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.rules.PoolSize;
import org.gongcai.trust.draw.BlindId;
import org.gongcai.trust.draw.Exclusion;
import org.gongcai.trust.draw.Roster;
import org.gongcai.trust.draw.SeatGroup;
import org.gongcai.trust.draw.SnapshotKey;

/**
 * A pool under a key that no other draw uses. In its roster a person has the one speciality in
 * which it is drawn, so that groups are disjoint and everyone can see who belongs to which.
 */
final class Snapshot {

    private final SnapshotKey key;
    private final List<Person> people;
    private final Roster roster;
    private final List<Exclusion> exclusions;

    /**
     * @param reasons number of each excluded person → why
     */
    Snapshot(
            SnapshotKey key,
            Collection<PooledEvaluator> pool,
            Map<String, String> reasons,
            DrawVault vault) {
        this.key = key;
        people = pool.stream().map(Snapshot::person).toList();
        roster = roster(pool, key);
        exclusions =
                reasons.entrySet().stream()
                        .map(each -> excluded(each.getKey(), each.getValue(), vault))
                        .sorted(Comparator.comparing(Exclusion::b))
                        .toList();
    }

    /** The roster that a pool leads to under that key. */
    static Roster roster(Collection<PooledEvaluator> pool, SnapshotKey key) {
        return Roster.blinded(
                pool.stream().map(Snapshot::person).map(Person::expert).toList(), key);
    }

    private static Person person(PooledEvaluator each) {
        return new Person(each.number(), each.employerCode(), each.region(), each.primary());
    }

    private Exclusion excluded(String number, String reason, DrawVault vault) {
        return new Exclusion(key.blind(number), reason, vault.random("exclusion"));
    }

    Roster roster() {
        return roster;
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    List<BlindId> excludedIds() {
        return exclusions.stream().map(Exclusion::b).toList();
    }

    /** Scarcest first; refuses groups with too few people for their seats. */
    List<SeatGroup> groups(List<SeatRequest> seats, Map<String, String> names, PoolSize size) {
        var excluded = Set.copyOf(excludedIds());
        var groups = new ArrayList<SeatGroup>();
        for (var seat : seats) {
            var code = seat.speciality();
            var group = roster.group(leaf -> leaf.specialities().contains(code), excluded);
            size.check(names.getOrDefault(code, code), group.size(), seat.seats());
            groups.add(SeatGroup.over(code, seat.seats(), group));
        }
        groups.sort(SeatGroup.SCARCEST_FIRST);
        return groups;
    }

    static List<DrawGroup> told(List<SeatGroup> groups, Map<String, String> names) {
        return groups.stream()
                .map(each ->
                        new DrawGroup(
                                each.g(),
                                names.getOrDefault(each.g(), each.g()),
                                each.seats(),
                                Math.toIntExact(each.size())))
                .toList();
    }

    /** Those who can be drawn. */
    List<Person> eligible(List<SeatGroup> groups) {
        var codes = groups.stream().map(SeatGroup::g).collect(Collectors.toSet());
        var excluded = new TreeSet<>(excludedIds());
        return people.stream()
                .filter(each -> codes.contains(each.group()))
                .filter(each -> !excluded.contains(key.blind(each.number())))
                .toList();
    }

    List<Excluded> excluded() {
        return exclusions.stream()
                .map(each -> new Excluded(each.b().hex(), each.reason(), each.salt().hex()))
                .toList();
    }

    SnapshotKey key() {
        return key;
    }
}
