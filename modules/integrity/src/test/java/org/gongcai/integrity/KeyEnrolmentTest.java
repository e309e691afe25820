package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityApi.EnrolKey;
import org.gongcai.contracts.IntegrityApi.KeyName;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityEvent.AppointmentMade;
import org.gongcai.contracts.IntegrityEvent.KeyEnrolled;
import org.gongcai.contracts.IntegrityEvent.KeyRevoked;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;

class KeyEnrolmentTest extends RegisterScenario {

    @Test
    void a_bidder_enrols_its_own_key() {
        var party = supplier("signer");
        var by = party.creditCode().value();
        var signer = accounts.caller("signer");
        var key = SigningKey.generate(Alg.ES256);
        var proof = proof(signer, by, key);

        var view = signer.call(() -> api.enrolKey(new EnrolKey(proof.text())));

        assertThat(view.by()).isEqualTo(by);
        assertThat(view.algorithm()).isEqualTo("ES256");
        assertThat(view.keyId()).isEqualTo(key.verifyKey().id().hex());
        var enrolled = recorded.last(KeyEnrolled.class);
        assertThat(enrolled.eventId()).isEqualTo(view.eventId());
        assertThat(enrolled.party()).isEqualTo(party.creditCode());
        assertThat(enrolled.statement().type()).isEqualTo("key.enrol");
        assertThat(enrolled.statement().subject()).isEqualTo(by);
        assertThat(enrolled.statement().data()).isEqualTo(proof.without("sig").text());
        assertThat(enrolled.statement().sigs()).containsExactly(proof.object("sig").text());
        assertThat(signer.call(api::keys)).containsExactly(view);
    }

    @Test
    void a_bidder_revokes_its_own_key() {
        var by = supplier("leaver").creditCode().value();
        var signer = accounts.caller("leaver");
        var proof = proof(signer, by, SigningKey.generate(Alg.ES256));
        var view = signer.call(() -> api.enrolKey(new EnrolKey(proof.text())));

        var revoked = signer.call(() -> api.revokeKey(view.keyId()));

        assertThat(revoked.revokedAt()).isNotNull();
        var statement = recorded.last(KeyRevoked.class).statement();
        assertThat(statement.data())
                .isEqualTo("{\"by\":\"%s\",\"key\":\"%s\",\"v\":1}".formatted(by, view.keyId()));
        assertThat(statement.sigs()).isEmpty();
        refused("wrong-state", () -> signer.call(() -> api.revokeKey(view.keyId())));
    }

    @Test
    void a_challenge_is_good_once_and_for_its_person_only() {
        var party = supplier("owner");
        var by = party.creditCode().value();
        var owner = accounts.caller("owner");
        var used = proof(owner, by, SigningKey.generate(Alg.ES256));
        owner.call(() -> api.enrolKey(new EnrolKey(used.text())));
        refused("key-challenge", () -> owner.call(() -> api.enrolKey(new EnrolKey(used.text()))));

        supplier("thief");
        var fresh = proof(owner, by, SigningKey.generate(Alg.ES256));
        refused(
                "key-challenge",
                () ->
                        accounts.caller("thief")
                                .call(() -> api.enrolKey(new EnrolKey(fresh.text()))));
    }

    @Test
    void nobody_enrols_a_key_under_a_foreign_name() {
        var other = supplier("other");
        supplier("impostor");
        var impostor = accounts.caller("impostor");
        refused(
                "key-name",
                () -> impostor.call(() -> api.challenge(new KeyName(other.creditCode().value()))));
        refused("key-name", () -> impostor.call(() -> api.challenge(new KeyName("supervision"))));
    }

    @Test
    void a_key_is_enrolled_only_by_who_holds_its_private_half() {
        var by = supplier("honest").creditCode().value();
        var honest = accounts.caller("honest");
        var proof = proof(honest, by, SigningKey.generate(Alg.ES256));
        var foreign = SigningKey.generate(Alg.ES256).verifyKey();
        var forged = proof.with("spki", Encodings.hex(foreign.spki()));
        assertThatThrownBy(() -> honest.call(() -> api.enrolKey(new EnrolKey(forged.text()))))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).contains("proof"));
        assertThat(honest.call(api::keys)).isEmpty();
    }

    @Test
    void the_same_key_is_enrolled_once() {
        var by = supplier("twice").creditCode().value();
        var twice = accounts.caller("twice");
        var key = SigningKey.generate(Alg.EdDSA);
        var first = proof(twice, by, key);
        twice.call(() -> api.enrolKey(new EnrolKey(first.text())));
        var second = proof(twice, by, key);
        refused("key-known", () -> twice.call(() -> api.enrolKey(new EnrolKey(second.text()))));
    }

    @Test
    void who_fills_a_seat_signs_under_its_name() {
        var holder = person("holder");
        appoint(holder, finance(), Role.SUPERVISOR, HolderSeat.SUPERVISION);
        var caller = accounts.caller("holder");
        var proof = proof(caller, "supervision", SigningKey.generate(Alg.ES256));
        var view = caller.call(() -> api.enrolKey(new EnrolKey(proof.text())));
        assertThat(view.by()).isEqualTo("supervision");
        assertThat(recorded.last(KeyEnrolled.class).party())
                .isEqualTo(new CreditCode(Chengxi.FINANCE));
        assertThat(recorded.all(AppointmentMade.class))
                .anyMatch(made -> made.seat() == HolderSeat.SUPERVISION);
    }

    @Test
    void agency_purchaser_and_inspector_sign_under_their_organisations_code() {
        var agency = party("签名代理机构", PartyKind.AGENCY);
        var purchaser = party("签名采购人", PartyKind.PURCHASER);
        signsAs("signing-agent", agency, Role.AGENCY);
        signsAs("signing-buyer", purchaser, Role.PURCHASER);
        signsAs("signing-inspector", finance(), Role.INSPECTOR);
        var supervisor = person("signing-supervisor");
        appoint(supervisor, finance(), Role.SUPERVISOR, null);
        refused(
                "key-name",
                () ->
                        accounts.caller("signing-supervisor")
                                .call(() -> api.challenge(new KeyName(Chengxi.FINANCE))));
    }

    private void signsAs(String username, PartyView party, Role role) {
        appoint(person(username), party, role, null);
        var by = party.creditCode().value();
        var caller = accounts.caller(username);
        var proof = proof(caller, by, SigningKey.generate(Alg.ES256));
        assertThat(caller.call(() -> api.enrolKey(new EnrolKey(proof.text()))).by()).isEqualTo(by);
    }

    private JsonObject proof(Caller caller, String by, SigningKey key) {
        var challenge = caller.call(() -> api.challenge(new KeyName(by))).challenge();
        return Enrolment.prove(by, Bytes32.parse(challenge), key);
    }
}
