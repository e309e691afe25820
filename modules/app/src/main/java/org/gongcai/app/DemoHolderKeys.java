package org.gongcai.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.security.Caller;
import org.gongcai.portal.DemoPersons;
import org.gongcai.rules.Refused;
import org.gongcai.trust.HpkeKeyPair;
import org.gongcai.trust.KeyFile;
import org.gongcai.trust.TenderKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the demo's holder keys, which are public knowledge, as files for the browser's key
 * store.
 */
@RestController
class DemoHolderKeys {

    private static final Set<Role> SIGNING = Set.of(Role.AGENCY, Role.INSPECTOR, Role.SUPPLIER);

    private final DemoDesks desks;

    DemoHolderKeys(DemoDesks desks) {
        this.desks = desks;
    }

    /**
     * @param signing key file of the seat's long-term key
     * @param holder key file of the seat's key for this tender
     */
    record HolderKeyFiles(
            String recipient, String signing, @Nullable String holder, String passphrase) {}

    @GetMapping("/demo/holder-keys/{project}/{recipient}")
    HolderKeyFiles keys(@PathVariable UUID project, @PathVariable String recipient) {
        var opening = desks.services().openings().opening(project);
        var person = holder(recipient, opening.agency());
        var key = DemoKeys.signing(person);
        var passphrase = DemoPersons.PASSWORD;
        return new HolderKeyFiles(
                recipient,
                KeyFile.signing(recipient, key.pkcs8(), key.verifyKey().spki(), passphrase),
                holding(recipient, opening.number(), DemoKeys.holding(person, opening.number())),
                passphrase);
    }

    private static String holding(String recipient, String number, HpkeKeyPair pair) {
        var key = new TenderKey(number, "all", 1, recipient, pair.publicKey());
        return KeyFile.holding(key, pair, DemoPersons.PASSWORD);
    }

    private static CountyPerson holder(String recipient, @Nullable PartyRef agency) {
        return HolderSeat.ofRecipient(recipient)
                .flatMap(seat -> holder(seat, agency))
                .orElseThrow(
                        () -> Refused.of("unknown-recipient", "没有这个席位的演示密钥").field("recipient"));
    }

    /** The agency's seat is that of whichever agency conducts the tender. */
    static Optional<CountyPerson> holder(HolderSeat seat, @Nullable PartyRef agency) {
        return Arrays.stream(CountyPerson.values())
                .filter(each -> each.seat().filter(seat::equals).isPresent())
                .filter(each ->
                        each.role() != Role.AGENCY
                                || agency != null
                                        && each.party().code().equals(agency.creditCode()))
                .findFirst();
    }

    /** The key with which the person who is signed in signs for its organisation. */
    @GetMapping("/demo/signing-key")
    SigningKeyFile signingKey() {
        var person = signer(Caller.current().getUsername());
        var key = DemoKeys.signing(person);
        var passphrase = DemoPersons.PASSWORD;
        return new SigningKeyFile(
                KeyFile.signing(
                        person.party().code().value(),
                        key.pkcs8(),
                        key.verifyKey().spki(),
                        passphrase),
                passphrase);
    }

    private static CountyPerson signer(String username) {
        return Arrays.stream(CountyPerson.values())
                .filter(each -> each.username().equals(username))
                .filter(each -> each.seat().isEmpty())
                .filter(each -> SIGNING.contains(each.role()))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("unknown-recipient", "演示中您没有本单位的签名密钥")
                                .field("recipient")
                                .wording("signing"));
    }

    record SigningKeyFile(String signing, String passphrase) {}
}
