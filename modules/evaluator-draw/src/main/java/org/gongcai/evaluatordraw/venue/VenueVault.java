package org.gongcai.evaluatordraw.venue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongcai.platform.secrets.KeyFiles;
import org.gongcai.platform.secrets.Vault;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.springframework.stereotype.Component;

/** Keeps names and codes unreadable in the database, under the file {@code venue.key}. */
@Component
class VenueVault {

    private final Vault vault;
    private final Entropy entropy = Entropy.secure();

    VenueVault(KeyFiles files) {
        vault = new Vault(files, "venue.key", "gongcai/venue/v1/at-rest");
    }

    Entropy entropy() {
        return entropy;
    }

    /** 32 random bytes, hex. */
    String random(String purpose) {
        return Encodings.hex(entropy.bytes(purpose, 32));
    }

    byte[] seal(UUID seat, String name) {
        return vault.seal(place(seat), Encodings.utf8(name));
    }

    String open(UUID seat, byte[] sealed) {
        return new String(vault.open(place(seat), sealed), StandardCharsets.UTF_8);
    }

    private static String place(UUID seat) {
        return "representative/" + seat;
    }

    /** Codes are short: without the key file nobody can try them all on what is stored. */
    String hash(String salt, OneTimeCode code) {
        return vault.mac("gongcai/venue/v1/code", salt, code.text()).hex();
    }
}
