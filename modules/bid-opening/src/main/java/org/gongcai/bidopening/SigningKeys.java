package org.gongcai.bidopening;

import java.util.List;
import java.util.Optional;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.KeyRing;
import org.gongcai.trust.Sig;
import org.gongcai.trust.Signatures;
import org.springframework.stereotype.Component;

/** The enrolled keys that count today, and whether something was signed under them. */
@Component
class SigningKeys {

    private final EnrolledKeys keys;

    SigningKeys(EnrolledKeys keys) {
        this.keys = keys;
    }

    List<EnrolledKey> of(String signer) {
        return keys.findBySignerAndRevokedAtIsNullOrderByEnrolledAtAscIdAsc(signer);
    }

    /** The enrolment of a key, even of one that was revoked since. */
    Optional<EnrolledKey> enrolment(String signer, String keyId) {
        return keys.findByKeyId(keyId).stream()
                .filter(key -> key.signer().equals(signer))
                .findFirst();
    }

    KeyRing ring() {
        return (by, id) -> valid(by, id).map(EnrolledKey::verifyKey);
    }

    private Optional<EnrolledKey> valid(String by, Bytes32 id) {
        return keys.findByKeyIdAndSignerAndRevokedAtIsNull(id.hex(), by).stream().findFirst();
    }

    /** The signature of an object, checked, and made in that name. */
    Sig signature(String field, JsonObject signed, String type, String by) {
        var sig = Checked.input(field, () -> Signatures.signer(type, signed, ring()));
        if (!sig.by().equals(by)) {
            throw Refused.of("wrong-signer", "签名人是 %s，应为 %s".formatted(sig.by(), by))
                    .field(field)
                    .remedy("请用登记在该名称下的密钥签名")
                    .value("signer", sig.by())
                    .value("wanted", by);
        }
        return sig;
    }

    /** Whether the key counts today and is that of somebody else than the caller. */
    boolean isAnothers(String signer, String keyId) {
        return valid(signer, Bytes32.parse(keyId))
                .filter(key -> !key.person().equals(Caller.current().person()))
                .isPresent();
    }

    /** Whether the key that signed is enrolled for the caller, and counts today. */
    boolean isOwn(Sig sig) {
        return valid(sig.by(), sig.key())
                .filter(key -> key.person().equals(Caller.current().person()))
                .isPresent();
    }

    /** Refuses a key that somebody else holds. */
    void requireOwn(Sig sig) {
        if (!isOwn(sig)) {
            throw Refused.of("not-yours", "签名所用的密钥不是您登记的").remedy("请用您本人登记的密钥签名").wording("key");
        }
    }
}
