package org.gongcai.integrity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongcai.contracts.Statement;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols the keys that people make on their own devices. Nobody enrols a key for another person,
 * nor under a name that the person's appointments do not give.
 */
@Service
@Transactional
class KeyEnrolment {

    private static final Logger log = LoggerFactory.getLogger(KeyEnrolment.class);

    private final Persons persons;
    private final Parties parties;
    private final IssuedChallenges challenges;
    private final Outbox outbox;
    private final LegalClock clock;
    private final Clock system = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    KeyEnrolment(
            Persons persons,
            Parties parties,
            IssuedChallenges challenges,
            Outbox outbox,
            LegalClock clock) {
        this.persons = persons;
        this.parties = parties;
        this.challenges = challenges;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** 32 random bytes, hex. */
    public String challenge(String wanted) {
        var by = Typed.required(wanted, 40, "by", "密钥名称");
        var person = caller();
        organisationOf(person, by);
        challenges.deleteByExpiresAtBefore(system.instant());
        var bytes = new byte[Bytes32.LENGTH];
        random.nextBytes(bytes);
        var challenge =
                new IssuedChallenge(Encodings.hex(bytes), person.id(), by, system.instant());
        challenges.save(challenge);
        log.info("Issued a key challenge to person {}", person.id());
        return challenge.challenge();
    }

    public RegisteredKey enrol(String sent) {
        var proof = Typed.present(sent, "proof", "登记证明");
        var signed = Checked.input("proof", () -> JsonObject.read(proof));
        var challenge = Checked.input("proof", () -> signed.bytes32("challenge"));
        var enrolment = Checked.input("proof", () -> Enrolment.verified(signed, challenge));
        var person = caller();
        spend(challenge, person, enrolment.by());
        var organisation = organisationOf(person, enrolment.by());
        var key = proven(enrolment);
        refuseKnown(key.keyId());
        var enrolled =
                person.enrol(key, organisation, statement(organisation, signed), clock.now());
        outbox.publish(enrolled);
        log.info("Person {} enrolled key {}", person.id(), key.keyId());
        return person.key(key.keyId());
    }

    public RegisteredKey revoke(String keyId) {
        var person = caller();
        var key = person.key(keyId);
        var organisation = key.party().value();
        var data = JsonObject.of("by", key.getBy(), "key", keyId, "v", 1).text();
        var statement =
                new Statement("key.revoke", organisation, organisation, data, List.of(), List.of());
        outbox.publish(person.revoke(keyId, statement, clock.now()));
        log.info("Person {} revoked key {}", person.id(), keyId);
        return key;
    }

    @Transactional(readOnly = true)
    public List<RegisteredKey> ofCaller() {
        return persons.findById(Caller.current().person()).map(Person::keys).orElse(List.of());
    }

    private Person caller() {
        return persons.known(Caller.current().person());
    }

    /** The organisation for which the person signs under that name. */
    private CreditCode organisationOf(Person person, String by) {
        return person.holding(clock.today())
                .flatMap(each -> organisation(each, by).stream())
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                        "key-name",
                                        "by",
                                        "您不能以“%s”的名义登记密钥".formatted(by),
                                        "供应商、采购人、代理机构和监督检查人员用本单位统一社会信用代码，密钥席位人员用席位名称；没有任职的，请联系管理员",
                                        "gongcai/bid/v1 §3.1")
                                .value("name", by));
    }

    private Optional<CreditCode> organisation(Appointment appointment, String by) {
        var organisation = parties.known(appointment.party()).getCreditCode();
        return appointment
                .duty()
                .signingName(organisation)
                .filter(by::equals)
                .map(name -> organisation);
    }

    private void spend(Bytes32 challenge, Person person, String by) {
        var issued =
                challenges
                        .findById(challenge.hex())
                        .filter(each -> each.isGoodFor(person.id(), by, system.instant()))
                        .orElseThrow(() ->
                                Refused.of("key-challenge", "该验证码不是发给您用于此名称的，或已使用、已过期")
                                        .field("proof")
                                        .remedy("请重新申请验证码，并在 10 分钟内完成登记"));
        challenges.delete(issued);
    }

    private void refuseKnown(String keyId) {
        if (persons.existsByKeysKeyId(keyId)) {
            throw Refused.of("key-known", "该公钥已登记过").field("proof").remedy("请在本机生成新的密钥再登记");
        }
    }

    private static RegisteredKey.Proven proven(Enrolment enrolment) {
        var key = enrolment.key();
        return new RegisteredKey.Proven(
                enrolment.by(), key.alg().name(), key.id().hex(), Encodings.hex(key.spki()));
    }

    private static Statement statement(CreditCode organisation, JsonObject signed) {
        return new Statement(
                Enrolment.TYPE,
                organisation.value(),
                signed.string("by"),
                signed.without("sig").text(),
                List.of(),
                List.of(signed.object("sig").text()));
    }
}
