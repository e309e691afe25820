package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.gongcai.platform.secrets.KeyFiles;
import org.gongcai.platform.secrets.Vault;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.Secret32;
import org.springframework.stereotype.Component;

/**
 * Encrypts whatever tells who was drawn, under a key that is in no database. Losing the file {@code
 * draw.key} loses every committee that is not yet published.
 */
@Component
class DrawVault {

    private final Vault vault;
    private final Entropy entropy = Entropy.secure();

    DrawVault(KeyFiles files) {
        vault = new Vault(files, "draw.key", "gongcai/draw/v1/at-rest");
    }

    Entropy entropy() {
        return entropy;
    }

    Secret32 random(String purpose) {
        return Secret32.of(entropy.bytes(purpose, 32));
    }

    /**
     * @param kind what it is, so that it opens as nothing else
     */
    byte[] seal(String kind, UUID id, Object content) {
        return vault.seal("%s/%s".formatted(kind, id), Json.bytes(content));
    }

    <T> T open(String kind, UUID id, byte[] sealed, Class<T> type) {
        return Json.read(vault.open("%s/%s".formatted(kind, id), sealed), type);
    }

    /** What finds the row of a token to whoever has the key file. */
    String tokenHash(String token) {
        return vault.mac("gongcai/draw/v1/token", token).hex();
    }

    String newToken() {
        return Encodings.hex(entropy.bytes("token", 16));
    }
}
