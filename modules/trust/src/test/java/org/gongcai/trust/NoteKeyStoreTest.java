package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.trust.Fixtures.repeatable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoteKeyStoreTest {
    private static final Instant NOW = Instant.parse("2026-03-16T01:00:00Z");
    private final NoteSigner log =
            NoteSigner.generate("chengxi.example/log/2026", NoteKind.LOG, repeatable("log"));

    @Test
    void a_key_comes_back_as_it_was() throws IOException {
        var file = NoteKeyStore.format(log, "density", NOW);
        var again = NoteKeyStore.parse(file, "density", NoteKind.LOG);
        assertThat(again.skey()).isEqualTo(log.skey());
        assertThatThrownBy(() -> NoteKeyStore.parse(file, "other", NoteKind.LOG))
                .isInstanceOf(IOException.class);
    }

    /** As another program would use it, which knows nothing of notes. */
    @Test
    void its_key_and_certificate_belong_together() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        var file = NoteKeyStore.format(log, "density", NOW);
        store.load(new ByteArrayInputStream(file), "density".toCharArray());
        var alias = store.aliases().nextElement();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign((PrivateKey) store.getKey(alias, "density".toCharArray()));
        signature.update((byte) 7);
        var signed = signature.sign();
        var certificate = store.getCertificate(alias);
        certificate.verify(certificate.getPublicKey());
        signature.initVerify(certificate.getPublicKey());
        signature.update((byte) 7);
        assertThat(signature.verify(signed)).isTrue();
    }
}
