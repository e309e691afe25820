package org.gongcai.app;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.SigningKey;

/**
 * The keys of the demo's holders and bidders. They are public knowledge: all are in this file or
 * computed from names, so that every newcomer can play every side.
 */
final class DemoKeys {

    private static final String TAG = "gongcai/demo/v1";
    private static final Properties SIGNING = read();

    private DemoKeys() {}

    static SigningKey signing(CountyPerson person) {
        var halves = SIGNING.getProperty(person.name(), "").split(":", 2);
        if (halves.length != 2) {
            throw new IllegalArgumentException("The demo has no signing key of " + person);
        }
        return SigningKey.of(Encodings.unhex(halves[0]), Encodings.unhex(halves[1]));
    }

    /** The holder's key pair for the tender with that number. */
    static HpkeKeyPair holding(CountyPerson person, String number) {
        return HpkeKeyPair.derive(secret("holder " + person.name() + " " + number, Bytes32.LENGTH));
    }

    /** What a demo bidder seals with; the same for the same bid, so that its key is found again. */
    static Entropy sealing(CountyPerson person, String number, String lot) {
        return (label, count) ->
                secret("%s %s %s %s".formatted(person.name(), number, lot, label), count);
    }

    /** The person's random number in the draw of that number. */
    static Secret32 nonce(CountyPerson person, String number) {
        return Secret32.of(secret("nonce " + person.name() + " " + number, Bytes32.LENGTH));
    }

    private static byte[] secret(String name, int count) {
        byte[] bytes = new byte[count];
        for (int block = 0, at = 0; at < count; block++, at += Bytes32.LENGTH) {
            byte[] next = Encodings.h(TAG, Encodings.utf8(name), Encodings.u32(block)).bytes();
            System.arraycopy(next, 0, bytes, at, Math.min(Bytes32.LENGTH, count - at));
        }
        return bytes;
    }

    private static Properties read() {
        try (var file = DemoKeys.class.getResourceAsStream("demo-signing-keys.properties")) {
            if (file == null) {
                throw new IllegalStateException("demo-signing-keys.properties is missing");
            }
            var keys = new Properties();
            keys.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
