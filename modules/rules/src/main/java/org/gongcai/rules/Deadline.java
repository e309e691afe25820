package org.gongcai.rules;

import java.time.LocalDate;

/** A day computed by a rule, with the rule it came from. */
public record Deadline(LegalDate day, LegalDeadline rule) {

    public LocalDate date() {
        return day.date();
    }

    /** Whether the day rests on a year without a published calendar; then it may only be shown. */
    public boolean provisional() {
        return day.provisional();
    }

    /** The day, for an act that takes legal effect; refuses a provisional one. */
    public LocalDate effective() {
        return day.effective();
    }

    public String ruleId() {
        return rule.id();
    }

    public String source() {
        return rule.source();
    }
}
