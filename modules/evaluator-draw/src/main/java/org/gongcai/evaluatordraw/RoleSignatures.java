package org.gongcai.evaluatordraw;

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

/** Whether the caller signed something, under a key that counts today. */
@Component
class RoleSignatures {

    private final RoleKeys keys;

    RoleSignatures(RoleKeys keys) {
        this.keys = keys;
    }

    /** The caller's own signature of an object, made in the name of that organisation. */
    Sig signature(JsonObject signed, String type, String by) {
        KeyRing ring = (signer, id) -> valid(signer, id).map(RoleKey::verifyKey);
        var sig = Checked.input("text", () -> Signatures.signer(type, signed, ring));
        if (!sig.by().equals(by)) {
            throw Refused.of("wrong-signer", "签名人是 %s，应为 %s".formatted(sig.by(), by))
                    .field("text")
                    .remedy("请用登记在本单位名下的密钥签名")
                    .value("signer", sig.by())
                    .value("wanted", by);
        }
        if (!isOwn(sig)) {
            throw Refused.of("not-yours", "签名所用的密钥不是您登记的").remedy("请用您本人登记的密钥签名").wording("key");
        }
        return sig;
    }

    private boolean isOwn(Sig sig) {
        return valid(sig.by(), sig.key())
                .filter(key -> key.person().equals(Caller.current().person()))
                .isPresent();
    }

    private Optional<RoleKey> valid(String by, Bytes32 id) {
        return keys.findByKeyIdAndSignerAndRevokedAtIsNull(id.hex(), by).stream().findFirst();
    }
}
