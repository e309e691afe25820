package org.gongcai.platform.secrets;

import org.gongcai.trust.Alg;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Signable;
import org.gongcai.trust.SigningKey;
import org.springframework.stereotype.Component;

/** The platform's own signing key, for what only the platform can say. */
@Component
public class PlatformKey {

    private static final String FILE = "platform-signing.key";
    private static final String BY = "platform";

    private final SigningKey key;

    PlatformKey(KeyFiles files) {
        var stored = JsonObject.read(files.read(FILE, PlatformKey::generate));
        key =
                SigningKey.of(
                        Encodings.unhex(stored.string("pkcs8")),
                        Encodings.unhex(stored.string("spki")));
    }

    private static byte[] generate() {
        var made = SigningKey.generate(Alg.ES256);
        return JsonObject.of(
                        "pkcs8", Encodings.hex(made.pkcs8()),
                        "spki", Encodings.hex(made.verifyKey().spki()))
                .bytes();
    }

    /** The object with the platform's signature. */
    public JsonObject signed(Signable act) {
        return act.signed(BY, key);
    }
}
