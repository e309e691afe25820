package org.gongcai.integrity.violations;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.EndingKind;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.parties.PartyRecord;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.rules.ViolationGround;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Transactional;

/** Leads cases from their filing to the end of their effects. */
@org.springframework.stereotype.Service
@Transactional
class Violations {

    private static final Logger log = LoggerFactory.getLogger(Violations.class);
    private static final Comparator<ViolationCase> RUNNING_FIRST =
            Comparator.comparing(each -> !each.isOpen());

    private final ViolationCases cases;
    private final Appointments appointments;
    private final CaseAccess access;
    private final Outbox outbox;
    private final LegalClock clock;

    Violations(
            ViolationCases cases,
            Appointments appointments,
            CaseAccess access,
            Outbox outbox,
            LegalClock clock) {
        this.cases = cases;
        this.appointments = appointments;
        this.access = access;
        this.outbox = outbox;
        this.clock = clock;
    }

    public ViolationCase file(NewCase wanted) {
        var supervisor = access.supervisor();
        var ground = Typed.required(wanted.ground(), Lengths.SHORT, "ground", "处理依据");
        var filed =
                new ViolationCase(
                        accused(wanted),
                        Authority.of(supervisor.party()),
                        ViolationGround.of(ground, clock.today()),
                        wanted.facts(),
                        wanted.project(),
                        supervisor.person(),
                        clock.now());
        cases.save(filed);
        log.info("Filed case {}", filed.id());
        return filed;
    }

    private Accused accused(NewCase wanted) {
        var code = Typed.required(wanted.code(), 60, "code", "当事人代码");
        var kind = Typed.present(wanted.kind(), "kind", "当事人类别");
        return switch (kind) {
            case EVALUATOR -> Accused.evaluator(code, Typed.present(wanted.pool(), "pool", "专家库"));
            case SUPPLIER -> organisation(kind, code, PartyKind.SUPPLIER);
            case AGENCY -> organisation(kind, code, PartyKind.AGENCY);
        };
    }

    private Accused organisation(OffenderKind kind, String code, PartyKind wanted) {
        return appointments
                .partyOfCode(code)
                .filter(party -> party.kinds().contains(wanted))
                .map(PartyRecord::ref)
                .map(party -> Accused.organisation(kind, party))
                .orElseThrow(() ->
                        Refused.of(
                                        "offender-not-registered",
                                        "主体库中没有这一类别、代码为 %s 的单位".formatted(code))
                                .field("code")
                                .remedy("请核对统一社会信用代码和当事人类别；尚未登记的，请先登记")
                                .value("code", code));
    }

    public ViolationCase giveNotice(UUID id, CaseNotice notice) {
        var filed = conducted(id);
        filed.giveNotice(notice, clock.today());
        log.info("Gave notice in case {}", id);
        return filed;
    }

    public ViolationCase state(UUID id, String text) {
        var filed = cases.known(id);
        access.refuseUnlessAnswering(filed);
        filed.state(text);
        log.info("The party stated in case {}", id);
        return filed;
    }

    public ViolationCase decide(UUID id, CaseDecision decision) {
        var filed = conducted(id);
        refuseNumberTwice(filed, decision.number());
        filed.decide(decision, Caller.current().person(), clock.today());
        log.info("Decided case {}", id);
        return filed;
    }

    private void refuseNumberTwice(ViolationCase filed, @Nullable String number) {
        if (number != null
                && cases.existsByAuthorityIdAndDecisionNumber(filed.authority(), number.strip())) {
            throw Refused.of("decision-known", "文号 %s 已用于本部门的另一份决定".formatted(number.strip()))
                    .field("number")
                    .remedy("请核对决定书文号")
                    .value("number", number.strip());
        }
    }

    public ViolationCase served(UUID id, Service service) {
        var filed = conducted(id);
        filed.serve(service, clock.now()).forEach(outbox::publish);
        log.info("Published case {}", id);
        return filed;
    }

    public ViolationCase dismiss(UUID id, String reason) {
        var filed = conducted(id);
        filed.dismiss(reason, Caller.current().person());
        log.info("Dismissed case {}", id);
        return filed;
    }

    public ViolationCase propose(UUID id, EndingKind kind, NewEnding ending) {
        var filed = cases.changed(conducted(id).id());
        filed.propose(kind, ending, Caller.current().person(), clock.today());
        log.info("Proposed {} in case {}", kind, id);
        return filed;
    }

    public ViolationCase confirmEnding(UUID id) {
        var filed = conducted(id);
        outbox.publish(filed.confirmEnding(Caller.current().person(), clock.now()));
        log.info("Confirmed the ending proposed in case {}", id);
        return filed;
    }

    public ViolationCase withdrawEnding(UUID id) {
        var filed = conducted(id);
        filed.withdrawEnding(Caller.current().person(), clock.today());
        log.info("Withdrew the ending proposed in case {}", id);
        return filed;
    }

    private ViolationCase conducted(UUID id) {
        var filed = cases.known(id);
        access.refuseUnlessConducting(filed);
        return filed;
    }

    @Transactional(readOnly = true)
    public List<ViolationCase> conducted(@Nullable CaseState state) {
        return cases
                .findByAuthorityIdInOrderByFiledAtDescIdAsc(access.organisations(Role.SUPERVISOR))
                .stream()
                .filter(each -> state == null || each.state() == state)
                .sorted(RUNNING_FIRST)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<ViolationCase> againstCaller() {
        Set<UUID> own = access.organisations(Role.SUPPLIER, Role.AGENCY);
        return cases.findByAccusedPartyInOrderByFiledAtDescIdAsc(own).stream()
                .filter(access::answers)
                .toList();
    }

    @Transactional(readOnly = true)
    public ViolationCase find(UUID id) {
        var filed = cases.known(id);
        access.refuseUnlessConcerned(filed);
        return filed;
    }
}
