package org.gongcai.integrity.violations;

import java.util.UUID;
import org.gongcai.contracts.ViolationApi.LetterCase;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Entropy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How evaluators, who have no account, are told and heard: by a code in a printed letter. */
@Service
@Transactional
class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final ViolationCases cases;
    private final CaseAccess access;
    private final LegalClock clock;
    private final Entropy entropy = Entropy.secure();

    Letters(ViolationCases cases, CaseAccess access, LegalClock clock) {
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    record Printed(ViolationCase found, LetterSecret secret) {}

    public Printed print(UUID id) {
        var found = cases.known(id);
        access.refuseUnlessConducting(found);
        var secret = LetterSecret.random(entropy);
        found.printLetter(secret, clock.today());
        log.info("Printed the letter of case {}", id);
        return new Printed(found, secret);
    }

    @Transactional(readOnly = true)
    public LetterCase read(String code) {
        return of(code).letter();
    }

    public LetterCase state(String code, String text) {
        var found = of(code);
        found.state(text);
        log.info("The evaluator stated in case {}", found.id());
        return found.letter();
    }

    private ViolationCase of(String code) {
        return cases.findByNoticeLetterHash(LetterSecret.typed(code).hash())
                .orElseThrow(() ->
                        Refused.of("unknown-letter", "没有这个告知书编码，或者已由新打印的代替")
                                .field("code")
                                .remedy("请核对告知书上的编码；仍不正确的，请与告知书上的机关联系")
                                .wording("notice"));
    }
}
