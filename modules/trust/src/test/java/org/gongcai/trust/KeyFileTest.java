package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;

class KeyFileTest {
    private static final String PASSPHRASE = "杏花 春雨 2026";
    private final HpkeKeyPair pair = Fixtures.recipient("agency");
    private final TenderKey key =
            new TenderKey(Fixtures.TENDER, "all", 1, "agency", pair.publicKey());
    private final String text = KeyFile.holding(key, pair, PASSPHRASE);

    @Test
    void a_holders_key_survives_its_file_and_nothing_secret_shows_in_it() {
        var file = KeyFile.open(text + "\n", PASSPHRASE);
        assertThat(file.holderKey().publicKey()).isEqualTo(pair.publicKey());
        assertThat(file.about().string("recipient")).isEqualTo("agency");
        assertThat(text).doesNotContain(pair.secret().hex());
        assertThat(file.toString()).doesNotContain(pair.secret().hex());
    }

    @Test
    void a_passphrase_typed_in_full_width_is_the_same() {
        var wide = KeyFile.holding(key, pair, "ａｂｃｄ１２３４");
        assertThat(KeyFile.open(wide, "abcd1234").holderKey().publicKey()).isEqualTo(key.pk());
    }

    @Test
    void a_wrong_passphrase_or_a_changed_file_opens_nothing() {
        assertRefused(Fault.MALFORMED_TEXT, () -> KeyFile.open(text, "another one"));
        var moved = text.replace("\"recipient\":\"agency\"", "\"recipient\":\"platform\"");
        assertRefused(Fault.MALFORMED_TEXT, () -> KeyFile.open(moved, PASSPHRASE));
        var weak = text.replace("\"iterations\":600000", "\"iterations\":1000");
        assertRefused(Fault.MALFORMED_TEXT, () -> KeyFile.open(weak, PASSPHRASE));
    }

    /** Its scalar would otherwise be taken for one of P-256, and open nothing. */
    @Test
    void a_key_of_another_curve_is_no_holders() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var other = generator.generateKeyPair().getPrivate().getEncoded();
        assertRefused(Fault.WRONG_FIELD, () -> KeyFile.pair(other));
        assertThat(KeyFile.pair(KeyFile.pkcs8(pair)).publicKey()).isEqualTo(pair.publicKey());
    }
}
