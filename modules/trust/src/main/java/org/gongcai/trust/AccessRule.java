package org.gongcai.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who together can open a bid: any clause suffices, all holders of a clause are needed, and each
 * holder may have several keys (recipients), any of which does. A rule under which one body could
 * satisfy an AND alone cannot be made.
 */
public record AccessRule(List<List<String>> clauses, SortedMap<String, List<String>> recipients) {
    public AccessRule {
        clauses = clauses.stream().map(List::copyOf).toList();
        var copy = new TreeMap<String, List<String>>();
        recipients.forEach((holder, keys) -> copy.put(Names.role(holder), List.copyOf(keys)));
        recipients = Collections.unmodifiableSortedMap(copy);
        if (clauses.isEmpty()) {
            throw refused("no clause");
        }
        for (List<String> clause : clauses) {
            checkClause(clause, recipients);
        }
        checkRecipients(recipients);
    }

    /**
     * (supervision AND agency) OR (supervision AND platform), with a backup key of the supervision
     * seat.
     */
    public static AccessRule standard() {
        return new AccessRule(
                List.of(List.of("supervision", "agency"), List.of("supervision", "platform")),
                new TreeMap<>(
                        Map.of(
                                "agency", List.of("agency"),
                                "platform", List.of("platform"),
                                "supervision", List.of("supervision", "supervisionBackup"))));
    }

    public static AccessRule of(JsonObject json) {
        json.only("clauses", "recipients");
        var byHolder = json.object("recipients");
        var recipients = new TreeMap<String, List<String>>();
        byHolder.asMap()
                .keySet()
                .forEach(holder -> recipients.put(holder, byHolder.strings(holder)));
        return new AccessRule(json.stringLists("clauses"), recipients);
    }

    public JsonObject json() {
        return JsonObject.of("clauses", clauses, "recipients", JsonObject.ofMap(recipients));
    }

    /** All sealed pieces in the one order in which heads list them. */
    public List<PieceSlot> order() {
        var order = new ArrayList<PieceSlot>();
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = 0; j < clauses.get(i).size(); j++) {
                String holder = clauses.get(i).get(j);
                for (String recipient : recipientsOf(holder)) {
                    order.add(new PieceSlot(i, j, holder, recipient));
                }
            }
        }
        return List.copyOf(order);
    }

    public List<String> recipientsOf(String holder) {
        var keys = recipients.get(holder);
        if (keys == null) {
            throw refused("holder " + holder + " is not in the rule");
        }
        return keys;
    }

    public List<String> allRecipients() {
        return recipients.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Whether some clause has a recipient left of each of its holders. */
    public boolean isOpenableWithout(Collection<String> lost) {
        return clauses.stream()
                .anyMatch(clause ->
                        clause.stream()
                                .allMatch(holder -> !lost.containsAll(recipientsOf(holder))));
    }

    /** Number of pieces, each with one commitment. */
    public int pieces() {
        return clauses.stream().mapToInt(List::size).sum();
    }

    /** Position of a piece's commitment in the head. */
    int commitIndex(int clause, int piece) {
        if (clause < 0
                || clause >= clauses.size()
                || piece < 0
                || piece >= clauses.get(clause).size()) {
            throw refused("no piece %d in clause %d".formatted(piece, clause));
        }
        return clauses.subList(0, clause).stream().mapToInt(List::size).sum() + piece;
    }

    private static void checkClause(List<String> clause, Map<String, List<String>> recipients) {
        if (clause.isEmpty()) {
            throw refused("empty clause");
        }
        if (new HashSet<>(clause).size() != clause.size()) {
            throw refused("a holder twice in clause " + clause);
        }
        for (String holder : clause) {
            var keys = recipients.get(holder);
            if (keys == null || keys.isEmpty()) {
                throw refused("holder " + holder + " has no recipient");
            }
        }
    }

    private static void checkRecipients(Map<String, List<String>> recipients) {
        var owners = new HashMap<String, String>();
        recipients.forEach((holder, keys) ->
                keys.forEach(key -> {
                    if (owners.put(Names.role(key), holder) != null) {
                        throw refused("recipient " + key + " twice");
                    }
                }));
    }

    private static Untrusted refused(String why) {
        return new Untrusted(Fault.RULE_REFUSED, why);
    }
}
