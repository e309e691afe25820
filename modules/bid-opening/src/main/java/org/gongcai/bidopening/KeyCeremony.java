package org.gongcai.bidopening;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongcai.rules.Refused;
import org.gongcai.trust.AccessRule;
import org.gongcai.trust.HpkePublicKey;
import org.gongcai.trust.KeySet;
import org.gongcai.trust.Sig;
import org.gongcai.trust.TenderKey;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

/** How the holders' keys of a tender come to be announced, signed by all, and in force. */
@Embeddable
class KeyCeremony {

    private @Nullable UUID keySetEvent;

    @Convert(converter = YesNoConverter.class)
    private boolean keysInForce;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "bid_opening",
            name = "holder_key",
            joinColumns = @JoinColumn(name = "tender"))
    @MapKeyColumn(name = "recipient")
    @SortNatural
    private SortedMap<String, HolderKey> holderKeys = new TreeMap<>();

    SortedMap<String, HolderKey> announced() {
        return Collections.unmodifiableSortedMap(holderKeys);
    }

    /** A recipient announces its key, or another one as long as nobody has signed. */
    void announce(String tender, TenderKey key, HolderKey announced) {
        refuseUnlessFor(tender, key);
        if (holderKeys.values().stream().anyMatch(HolderKey::signed)) {
            throw Refused.of("key-set-signed", "已有持钥方签署密钥集，不能再更换密钥")
                    .remedy("密钥遗失的，开标时由备用持钥方或另一组合开启");
        }
        boolean taken =
                holderKeys.entrySet().stream()
                        .anyMatch(other ->
                                !other.getKey().equals(key.recipient())
                                        && other.getValue().pk().equals(announced.pk()));
        if (taken) {
            throw Refused.of("key-not-unique", "这把公钥与另一持钥方的相同").remedy("请在本席位自己的设备上重新生成密钥");
        }
        holderKeys.put(key.recipient(), announced);
    }

    private static void refuseUnlessFor(String tender, TenderKey key) {
        var slot = TenderOpening.SLOT;
        if (!key.tender().equals(tender) || !key.slot().equals(slot) || key.seq() != 1) {
            throw Refused.of(
                            "wrong-tender",
                            "密钥是为 %s（%s，第 %d 组）生成的，本项目是 %s（%s，第 1 组）"
                                    .formatted(key.tender(), key.slot(), key.seq(), tender, slot))
                    .remedy("请为本项目重新生成密钥")
                    .wording("holder-key")
                    .value("made", key.tender())
                    .value("madeSlot", key.slot())
                    .value("group", key.seq())
                    .value("tender", tender)
                    .value("slot", slot);
        }
    }

    /** The set that all announced keys make. */
    Optional<KeySet> keySet(String tender) {
        var rule = AccessRule.standard();
        if (!holderKeys.keySet().containsAll(rule.allRecipients())) {
            return Optional.empty();
        }
        var pks = new TreeMap<String, HpkePublicKey>();
        holderKeys.forEach((name, key) -> pks.put(name, new HpkePublicKey(key.pk())));
        return Optional.of(new KeySet(tender, TenderOpening.SLOT, 1, rule, pks));
    }

    void sign(Sig sig) {
        holderKeys.computeIfPresent(sig.by(), (name, key) -> key.signedWith(sig.json().text()));
    }

    void destroy(String recipient, Instant now) {
        holderKeys.computeIfPresent(recipient, (name, key) -> key.destroyedAt(now));
    }

    boolean isSignedByAll() {
        return holderKeys.values().stream().allMatch(HolderKey::signed);
    }

    /** Sorted by signer, as the map is. */
    List<String> signatures() {
        return holderKeys.values().stream().map(key -> Objects.toString(key.signature())).toList();
    }

    void set(UUID event) {
        keySetEvent = event;
    }

    Optional<UUID> event() {
        return Optional.ofNullable(keySetEvent);
    }

    void prove() {
        keysInForce = true;
    }

    boolean inForce() {
        return keysInForce;
    }
}
