package org.gongcai.platform.problems;

import org.gongcai.rules.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A failure as it is told: every one has a code, a rule and perhaps a remedy. */
record Answer(HttpStatusCode status, Refused refusal) {

    static Answer of(Refused refusal) {
        return new Answer(status(refusal.code()), refusal);
    }

    static Answer of(HttpStatus status, String code, String rule, String remedy) {
        return new Answer(status, Refused.of(code, rule).remedy(remedy));
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "not-yours", "forbidden", "second-person-needed", "no-appointment" ->
                    HttpStatus.FORBIDDEN;
            case "changed-meanwhile" -> HttpStatus.CONFLICT;
            case "too-many-streams" -> HttpStatus.TOO_MANY_REQUESTS;
            case "busy" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "sign-in" -> HttpStatus.UNAUTHORIZED;
            case String other when other.startsWith("unknown-") -> HttpStatus.NOT_FOUND;
            case String other when other.endsWith("-conflict") -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
