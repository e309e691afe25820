package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.ring;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignaturesTest {
    private static final JsonObject NOTICE =
            JsonObject.of("tender", Fixtures.TENDER, "at", 1773622800, "v", 1);

    @ParameterizedTest
    @EnumSource(Alg.class)
    void a_signed_object_names_its_signer(Alg alg) {
        var key = SigningKey.generate(alg);
        var signed = JsonObject.read(Signatures.sign("tender.notice", NOTICE, "zhou", key).bytes());
        assertThat(Signatures.signer("tender.notice", signed, ring("zhou", key)).by())
                .isEqualTo("zhou");
        assertThat(Signatures.digest(signed)).isEqualTo(Signatures.digest(NOTICE));
    }

    @ParameterizedTest
    @EnumSource(Alg.class)
    void a_key_pair_survives_storage(Alg alg) {
        var key = SigningKey.generate(alg);
        var restored = SigningKey.of(key.pkcs8(), key.verifyKey().spki());
        assertThat(restored.verifyKey()).isEqualTo(key.verifyKey());
        var other = SigningKey.generate(alg);
        assertRefused(
                Fault.WRONG_FIELD, () -> SigningKey.of(key.pkcs8(), other.verifyKey().spki()));
    }

    @Test
    void a_signature_cannot_be_moved_to_another_object_type_or_signer() {
        var key = SigningKey.generate(Alg.ES256);
        var signed = Signatures.sign("tender.notice", NOTICE, "zhou", key);
        var keys = ring("zhou", key);
        assertRefused(
                Fault.SIGNATURE_FAILS, () -> Signatures.signer("tender.cancel", signed, keys));
        assertRefused(
                Fault.SIGNATURE_FAILS,
                () -> Signatures.signer("tender.notice", signed.with("at", 1773622801), keys));
        assertRefused(
                Fault.UNKNOWN_KEY,
                () -> Signatures.signer("tender.notice", signed, ring("li", key)));
        assertRefused(
                Fault.SIGNATURE_MISSING, () -> Signatures.signer("tender.notice", NOTICE, keys));
    }

    @Test
    void a_right_key_under_the_wrong_algorithm_is_refused() {
        var key = SigningKey.generate(Alg.EdDSA);
        var sig = key.sign("zhou", "t", Signatures.digest(NOTICE));
        var relabelled = new Sig(Alg.ES256, sig.by(), sig.key(), sig.value());
        assertThat(key.verifyKey().verifies("t", Signatures.digest(NOTICE), sig)).isTrue();
        assertThat(key.verifyKey().verifies("t", Signatures.digest(NOTICE), relabelled)).isFalse();
    }

    @Test
    void several_signers_stand_sorted_and_once() {
        var zhou = SigningKey.generate(Alg.ES256);
        var li = SigningKey.generate(Alg.EdDSA);
        KeyRing keys =
                (by, id) ->
                        by.equals("li")
                                ? Optional.of(li.verifyKey())
                                : Optional.of(zhou.verifyKey());
        var d = Signatures.digest(NOTICE);
        var sigs = List.of(zhou.sign("zhou", "t", d), li.sign("li", "t", d));
        var signed = Signatures.withSigs(NOTICE, sigs);
        assertThat(Signatures.signers("t", signed, keys))
                .extracting(Sig::by)
                .containsExactly("li", "zhou");
        assertRefused(Fault.WRONG_FIELD, () -> Signatures.check("t", d, sigs, keys));
        assertRefused(
                Fault.WRONG_FIELD,
                () -> Signatures.check("t", d, List.of(sigs.get(0), sigs.get(0)), keys));
    }

    @Test
    void an_algorithm_that_is_not_written_down_is_refused() {
        var json =
                JsonObject.of(
                        "alg",
                        "SM2",
                        "by",
                        "zhou",
                        "key",
                        "00".repeat(32),
                        "value",
                        "00".repeat(64));
        assertRefused(Fault.WRONG_FIELD, () -> Sig.of(json)).hasMessageContaining("SM2");
        assertRefused(
                Fault.WRONG_FIELD, () -> Sig.of(json.with("alg", "ES256").with("value", "00")));
        assertRefused(
                Fault.UNKNOWN_FIELD, () -> Sig.of(json.with("alg", "ES256").with("note", "x")));
    }

    @Test
    void a_key_off_the_curve_or_of_another_curve_is_refused() {
        byte[] spki = SigningKey.generate(Alg.ES256).verifyKey().spki();
        spki[spki.length - 1] ^= 1;
        assertRefused(Fault.WRONG_FIELD, () -> VerifyKey.ofSpki(spki));
        assertRefused(Fault.WRONG_FIELD, () -> VerifyKey.ofSpki(new byte[91]));
    }

    @Test
    void enrolment_proves_possession_of_the_new_key_for_this_challenge_only() {
        var key = SigningKey.generate(Alg.ES256);
        var challenge = Encodings.sha256(Encodings.utf8("first"));
        var proof = Enrolment.prove("zhou", challenge, key);
        assertThat(Enrolment.verified(proof, challenge).key()).isEqualTo(key.verifyKey());
        var other = Encodings.sha256(Encodings.utf8("second"));
        assertRefused(Fault.WRONG_FIELD, () -> Enrolment.verified(proof, other));
        assertRefused(
                Fault.UNKNOWN_KEY, () -> Enrolment.verified(proof.with("by", "li"), challenge));
        var stolen = Encodings.hex(SigningKey.generate(Alg.ES256).verifyKey().spki());
        assertRefused(
                Fault.UNKNOWN_KEY, () -> Enrolment.verified(proof.with("spki", stolen), challenge));
    }
}
