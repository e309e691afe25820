package org.gongcai.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.trust.Fixtures.assertRefused;
import static org.gongcai.trust.Fixtures.repeatable;

import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HpkeTest {
    private static final byte[] INFO = Encodings.utf8("info");
    private static final byte[] AAD = Encodings.utf8("aad");
    private final HpkeKeyPair agency = Fixtures.recipient("agency");

    @Test
    void only_the_recipient_opens_and_only_in_the_same_context() {
        byte[] sealed =
                agency.publicKey().seal(INFO, AAD, Encodings.utf8("piece"), Entropy.secure(), "e");
        assertThat(agency.open(INFO, AAD, sealed)).isEqualTo(Encodings.utf8("piece"));
        var platform = Fixtures.recipient("platform");
        assertRefused(Fault.PIECE_UNOPENABLE, () -> platform.open(INFO, AAD, sealed));
        assertRefused(Fault.PIECE_UNOPENABLE, () -> agency.open(AAD, AAD, sealed));
        assertRefused(Fault.PIECE_UNOPENABLE, () -> agency.open(INFO, INFO, sealed));
        assertRefused(Fault.PIECE_UNOPENABLE, () -> agency.open(INFO, AAD, new byte[80]));
        assertRefused(Fault.PIECE_UNOPENABLE, () -> agency.open(INFO, AAD, new byte[113]));
    }

    @Test
    void the_same_randomness_seals_to_the_same_bytes() {
        byte[] sealed =
                agency.publicKey()
                        .seal(INFO, AAD, Encodings.utf8("piece"), repeatable("hpke"), "e");
        assertThat(Encodings.sha256(sealed).hex())
                .isEqualTo("8d3fde63c38856a941f76d147ce1fd6a29060f616debf9323c2794a2ad340ab7");
    }

    @Test
    void a_key_pair_is_restored_from_its_scalar() {
        assertThat(HpkeKeyPair.of(agency.secret()).publicKey()).isEqualTo(agency.publicKey());
        assertRefused(Fault.WRONG_FIELD, () -> HpkeKeyPair.of(Secret32.parse("00".repeat(32))));
        assertRefused(Fault.WRONG_FIELD, () -> HpkeKeyPair.of(Secret32.parse("ff".repeat(32))));
    }

    @Test
    void a_point_off_the_curve_is_no_key() {
        var hex = agency.publicKey().hex();
        var off = hex.substring(0, 129) + (hex.endsWith("0") ? "1" : "0");
        assertRefused(Fault.WRONG_FIELD, () -> new HpkePublicKey(off));
        assertRefused(Fault.WRONG_FIELD, () -> new HpkePublicKey("02" + hex.substring(2, 66)));
        assertRefused(Fault.WRONG_FIELD, () -> new HpkePublicKey("04" + "ff".repeat(64)));
        assertRefused(Fault.WRONG_FIELD, () -> new HpkePublicKey("00".repeat(65)));
    }

    @Test
    void the_vector_of_rfc_9180_for_our_suite_comes_out() throws IOException {
        var vector = ourSuite();
        var first = vector.get("encryptions").get(0);
        var recipient = HpkeKeyPair.derive(bytes(vector, "ikmR"));
        assertThat(recipient.secret()).isEqualTo(Secret32.of(bytes(vector, "skRm")));
        byte[] sealed =
                recipient
                        .publicKey()
                        .seal(
                                bytes(vector, "info"),
                                bytes(first, "aad"),
                                bytes(first, "pt"),
                                (label, n) -> bytes(vector, "ikmE"),
                                "e");
        assertThat(Encodings.hex(sealed))
                .isEqualTo(vector.get("enc").asString() + first.get("ct").asString());
        assertThat(recipient.open(bytes(vector, "info"), bytes(first, "aad"), sealed))
                .isEqualTo(bytes(first, "pt"));
    }

    private static JsonNode ourSuite() throws IOException {
        var all = Vectors.gzippedJson("rfc9180-hpke", "vectors_rfc9180_5f503c5.json.gz");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(v -> v.get("mode").asInt() == 0 && v.get("kem_id").asInt() == 16)
                .filter(v -> v.get("kdf_id").asInt() == 1 && v.get("aead_id").asInt() == 2)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Encodings.unhex(node.get(field).asString());
    }
}
