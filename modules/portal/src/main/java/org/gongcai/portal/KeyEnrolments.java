package org.gongcai.portal;

import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.EnrolKey;
import org.gongcai.contracts.IntegrityApi.KeyChallenge;
import org.gongcai.contracts.IntegrityApi.KeyName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enrolment of keys that people's devices made, and the log's keys against which they check. */
@RestController
@RequestMapping({"", "/supplier", "/openings"})
class KeyEnrolments {

    private final IntegrityApi register;
    private final LogFacts log;

    KeyEnrolments(IntegrityApi register, LogFacts log) {
        this.register = register;
        this.log = log;
    }

    @PostMapping("/keys/challenges")
    KeyChallenge challenge(@RequestBody KeyName name) {
        return register.challenge(name);
    }

    @PostMapping("/keys")
    Enrolled enrol(@RequestBody EnrolKey key) {
        var enrolled = register.enrolKey(key);
        return new Enrolled(enrolled.keyId(), enrolled.by());
    }

    @GetMapping("/log-keys")
    LogFacts.Keys logKeys() {
        return log.keys();
    }

    record Enrolled(String keyId, String by) {}
}
