package org.gongcai.trust;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keys to which all bids of a tender's slot are sealed, with the access rule; signed by every
 * recipient.
 */
public record KeySet(
        String tender, String slot, long seq, AccessRule rule, SortedMap<String, HpkePublicKey> pks)
        implements Act {
    private static final String SUITE = "I1";
    private static final int FINGERPRINT = 20;

    public KeySet {
        Names.checkText("tender", tender);
        Names.checkSlot(slot);
        Names.checkAtLeast(1, "seq", seq);
        pks = Collections.unmodifiableSortedMap(new TreeMap<>(pks));
        if (!List.copyOf(pks.keySet()).equals(rule.allRecipients())) {
            throw new Untrusted(
                    Fault.RULE_REFUSED,
                    "keys of %s, rule names %s".formatted(pks.keySet(), rule.allRecipients()));
        }
        if (new HashSet<>(pks.values()).size() != pks.size()) {
            throw new Untrusted(Fault.RULE_REFUSED, "two recipients have the same public key");
        }
    }

    public static KeySet of(JsonObject json) {
        json.onlySigned("kem", "pks", "rule", "seq", "slot", "suite", "tender")
                .require("kem", TenderKey.KEM)
                .require("suite", SUITE);
        var hexes = json.object("pks");
        var pks = new TreeMap<String, HpkePublicKey>();
        hexes.asMap()
                .keySet()
                .forEach(name -> pks.put(name, new HpkePublicKey(hexes.string(name))));
        var rule = AccessRule.of(json.object("rule"));
        return new KeySet(
                json.string("tender"), json.string("slot"), json.integer("seq"), rule, pks);
    }

    @Override
    public String type() {
        return "tender.keys";
    }

    @Override
    public JsonObject json() {
        var hexes = new TreeMap<String, String>();
        pks.forEach((recipient, pk) -> hexes.put(recipient, pk.hex()));
        return JsonObject.of("kem", TenderKey.KEM, "pks", hexes, "rule", rule.json(), "seq", seq)
                .with("slot", slot)
                .with("suite", SUITE)
                .with("tender", tender)
                .with("v", 1);
    }

    /** The value that every bid names, {@code keys}. */
    public Bytes32 hash() {
        return Encodings.h("gongcai/bid/v1/keys", json().bytes());
    }

    /** The first digits of {@link #hash()}, as printed on the notice. */
    public String fingerprint() {
        return hash().hex().substring(0, FINGERPRINT);
    }

    /** Whether two key sets stand in each other's place: both signed, they prove fraud. */
    public boolean contradicts(KeySet other) {
        return tender.equals(other.tender)
                && slot.equals(other.slot)
                && seq == other.seq
                && !hash().equals(other.hash());
    }

    public HpkePublicKey pk(String recipient) {
        var pk = pks.get(recipient);
        if (pk == null) {
            throw new Untrusted(Fault.RULE_REFUSED, "no key of recipient " + recipient);
        }
        return pk;
    }

    /**
     * Checks that every recipient signed under its long-term key, each as {@code by}, and nobody
     * else.
     */
    public void rejectUnlessSignedBy(List<Sig> sigs, Map<String, VerifyKey> longTermKeys) {
        var signers = sigs.stream().map(Sig::by).sorted().toList();
        if (!signers.equals(rule.allRecipients())) {
            throw new Untrusted(
                    Fault.SIGNATURE_MISSING,
                    "signed by %s, must be by %s".formatted(signers, rule.allRecipients()));
        }
        KeyRing ring =
                (by, id) ->
                        Optional.ofNullable(longTermKeys.get(by))
                                .filter(key -> key.id().equals(id));
        Signatures.check(type(), digest(), Signatures.sorted(sigs), ring);
    }
}
