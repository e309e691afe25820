package org.gongcai.trust.draw;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;

/** Gives everybody in a group the ticket that the seed holds for them; for one thread. */
final class Tickets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] LABEL = Encodings.utf8("gongcai/draw/v1/ticket");

    private final Mac mac;

    Tickets(Bytes32 seed) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed.bytes(), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not available", e);
        }
    }

    Bytes32 ticket(String g, BlindId b) {
        return Bytes32.of(mac.doFinal(Encodings.lp(LABEL, Encodings.utf8(g), b.bytes())));
    }
}
