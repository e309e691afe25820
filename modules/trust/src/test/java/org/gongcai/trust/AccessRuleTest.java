package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.keySet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AccessRuleTest {
    private static final Map<String, List<String>> RECIPIENTS =
            Map.of("agency", List.of("agency"), "supervision", List.of("supervision", "backup"));

    @Test
    void the_standard_rule_needs_supervision_in_every_clause() {
        var rule = AccessRule.standard();
        assertThat(rule.clauses()).allSatisfy(clause -> assertThat(clause).contains("supervision"));
        assertThat(rule.pieces()).isEqualTo(4);
        assertThat(rule.order())
                .extracting(PieceSlot::recipient)
                .containsExactly(
                        "supervision",
                        "supervisionBackup",
                        "agency",
                        "supervision",
                        "supervisionBackup",
                        "platform");
        assertThat(AccessRule.of(rule.json())).isEqualTo(rule);
    }

    @Test
    void rules_under_which_an_and_is_no_and_are_refused() {
        refused(List.of(), RECIPIENTS);
        refused(List.of(List.of()), RECIPIENTS);
        refused(List.of(List.of("agency", "agency")), RECIPIENTS);
        refused(List.of(List.of("agency", "platform")), RECIPIENTS);
        refused(List.of(List.of("agency")), Map.of("agency", List.of()));
        refused(List.of(List.of("agency", "x")), Map.of("agency", List.of("k"), "x", List.of("k")));
        refused(List.of(List.of("agency")), Map.of("agency", List.of("k", "k")));
        assertRefused(
                Fault.WRONG_FIELD,
                () -> rule(List.of(List.of("a b")), Map.of("a b", List.of("k"))));
    }

    @Test
    void a_key_set_has_one_own_key_for_each_recipient() {
        var keys = keySet("price");
        assertThat(KeySet.of(JsonObject.read(keys.json().bytes()))).isEqualTo(keys);
        var missing = new TreeMap<>(keys.pks());
        missing.remove("agency");
        assertRefused(Fault.RULE_REFUSED, () -> with(keys, missing));
        var shared = new TreeMap<>(keys.pks());
        shared.put("agency", keys.pk("supervision"));
        assertRefused(Fault.RULE_REFUSED, () -> with(keys, shared));
        assertRefused(
                Fault.WRONG_FIELD, () -> new KeySet("t", "prices", 1, keys.rule(), keys.pks()));
        assertRefused(
                Fault.WRONG_FIELD, () -> new KeySet("t", "price", 0, keys.rule(), keys.pks()));
    }

    @Test
    void two_key_sets_of_one_number_contradict_each_other() {
        var keys = keySet("price");
        var other = new TreeMap<>(keys.pks());
        other.put("agency", Fixtures.recipient("somebody else").publicKey());
        assertThat(keys.contradicts(with(keys, other))).isTrue();
        assertThat(keys.contradicts(keySet("price"))).isFalse();
        assertThat(keys.contradicts(new KeySet(keys.tender(), "price", 2, keys.rule(), other)))
                .isFalse();
    }

    @Test
    void another_kem_or_suite_or_field_is_refused() {
        var json = keySet("price").json();
        assertRefused(Fault.WRONG_FIELD, () -> KeySet.of(json.with("kem", 32)));
        assertRefused(Fault.WRONG_FIELD, () -> KeySet.of(json.with("suite", "C1")));
        assertRefused(Fault.WRONG_FIELD, () -> KeySet.of(json.with("v", 2)));
        assertRefused(Fault.UNKNOWN_FIELD, () -> KeySet.of(json.with("note", "x")));
    }

    @Test
    void a_key_set_counts_only_with_the_signature_of_every_recipient() {
        var keys = keySet("price");
        var longTerm = new TreeMap<String, SigningKey>();
        keys.rule()
                .allRecipients()
                .forEach(name -> longTerm.put(name, SigningKey.generate(Alg.ES256)));
        var known = new TreeMap<String, VerifyKey>();
        longTerm.forEach((name, key) -> known.put(name, key.verifyKey()));
        var sigs =
                longTerm.entrySet().stream()
                        .map(entry -> keys.signature(entry.getKey(), entry.getValue()))
                        .toList();
        keys.rejectUnlessSignedBy(sigs, known);
        assertRefused(
                Fault.SIGNATURE_MISSING,
                () -> keys.rejectUnlessSignedBy(sigs.subList(1, 4), known));
        known.put("agency", SigningKey.generate(Alg.ES256).verifyKey());
        assertRefused(Fault.UNKNOWN_KEY, () -> keys.rejectUnlessSignedBy(sigs, known));
    }

    @Test
    void a_rehearsal_shows_that_the_device_can_open_and_opens_nothing_else() {
        var pair = Fixtures.recipient("agency");
        var key = new TenderKey(Fixtures.TENDER, "price", 1, "agency", pair.publicKey());
        assertThat(TenderKey.of(key.signed("agency", Fixtures.BIDDER_KEY))).isEqualTo(key);
        var rehearsal = Rehearsal.challenge(key, Entropy.secure());
        assertThat(rehearsal.isAnsweredBy(Rehearsal.answer(key, pair, rehearsal.sealed())))
                .isTrue();
        assertThat(rehearsal.isAnsweredBy(Merkle.EMPTY_ROOT)).isFalse();
        var again = new TenderKey(Fixtures.TENDER, "price", 2, "agency", pair.publicKey());
        assertRefused(
                Fault.PIECE_UNOPENABLE, () -> Rehearsal.answer(again, pair, rehearsal.sealed()));
    }

    private static void refused(List<List<String>> clauses, Map<String, List<String>> recipients) {
        assertRefused(Fault.RULE_REFUSED, () -> rule(clauses, recipients));
    }

    private static AccessRule rule(
            List<List<String>> clauses, Map<String, List<String>> recipients) {
        return new AccessRule(clauses, new TreeMap<>(recipients));
    }

    private static KeySet with(KeySet keys, Map<String, HpkePublicKey> pks) {
        return new KeySet(keys.tender(), keys.slot(), keys.seq(), keys.rule(), new TreeMap<>(pks));
    }
}
