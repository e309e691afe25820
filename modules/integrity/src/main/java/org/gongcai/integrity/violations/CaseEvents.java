package org.gongcai.integrity.violations;

import java.time.LocalDate;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.gongcai.rules.ViolationGround;

/** The facts that others learn of a case from its service on. */
record CaseEvents(Authority authority, Accused accused, Decision decision) {

    ViolationPublished published(EventHead head, ViolationGround ground) {
        return new ViolationPublished(
                head,
                CaseStatements.published(authority, accused, ground.source(), decision),
                accused.offender(),
                authority.name(),
                decision.number(),
                ground.source(),
                decision.facts(),
                decision.sanction(),
                decision.appeal(),
                decision.decidedOn(),
                decision.publicity().publicUntil());
    }

    PartyDebarred debarred(EventHead head, LocalDate from, LocalDate to) {
        return new PartyDebarred(
                head,
                CaseStatements.debarred(authority, accused, decision, from, to),
                accused.offender(),
                decision.number(),
                from,
                to);
    }

    DebarmentEnded debarmentEnded(EventHead head, LocalDate on, Ending ending) {
        return new DebarmentEnded(
                head,
                CaseStatements.debarmentEnded(authority, accused, decision, on, ending),
                accused.offender(),
                on,
                ending.reason(),
                ending.document());
    }

    ViolationRepaired repaired(EventHead head, LocalDate on, Ending ending) {
        return new ViolationRepaired(
                head,
                CaseStatements.repaired(authority, accused, decision, on, ending),
                on,
                ending.reason(),
                ending.document());
    }
}
