package org.gongcai.trust;

import java.util.Arrays;
import java.util.Locale;

/** How much of a tender an evidence bundle may show, and so to whom it may be given. */
public enum EvidenceLevel {
    /** What everybody may read at that moment. */
    PUBLIC,
    /** That, and what concerns the supplier that asked: its own bids, receipts and results. */
    PARTY,
    /** That, and what inspectors, supervisors and complaint bodies may read. */
    REVIEW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EvidenceLevel of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Untrusted(
                                Fault.WRONG_FIELD, "no level of evidence '%s'".formatted(code)));
    }
}
