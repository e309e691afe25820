package org.gongcai.evaluatordraw.venue;

import java.time.Instant;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.IssuedCode;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.platform.documents.Documents;
import org.gongcai.platform.problems.Typed;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens at the door of the evaluation: who comes is checked, who does not is replaced. */
@Service
@PreAuthorize("hasAnyRole('centre', 'agency', 'purchaser')")
class IdentityDesk {

    private static final Logger log = LoggerFactory.getLogger(IdentityDesk.class);

    private final Seating seating;
    private final Occupancies occupancies;
    private final SeatCodes codes;
    private final OpenedProjects projects;
    private final Attendants attendants;
    private final Documents documents;
    private final Accounts accounts;
    private final VenueVault vault;
    private final LegalClock clock;

    IdentityDesk(
            Seating seating,
            Occupancies occupancies,
            SeatCodes codes,
            OpenedProjects projects,
            Attendants attendants,
            Documents documents,
            Accounts accounts,
            VenueVault vault,
            LegalClock clock) {
        this.seating = seating;
        this.occupancies = occupancies;
        this.codes = codes;
        this.projects = projects;
        this.attendants = attendants;
        this.documents = documents;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    @PreAuthorize("hasRole('purchaser')")
    public void appoint(UUID draw, NewRepresentative wanted) {
        var committee = seating.committee(draw);
        attendants.requirePurchaser(committee);
        var name = Typed.required(wanted.name(), 50, "name", "采购人代表的姓名");
        documents.readableScan(wanted.letter());
        seating.lock(committee);
        int seat =
                seating.representatives(committee)
                        .filter(number -> seating.occupancy(draw, number).isEmpty())
                        .findFirst()
                        .orElseThrow(() -> representativesComplete(committee));
        occupancies.save(new Occupancy(draw, seat, name, wanted.letter(), vault));
        log.info("Appointed a representative to seat {} of {}", seat, committee.drawNumber());
    }

    private static Refused representativesComplete(CommitteeFacts committee) {
        return Refused.of(
                        "representatives-complete",
                        "采购人代表共 %d 席，均已委派".formatted(committee.purchaserSeats()))
                .remedy("需要更换的，请先由核验处登记原代表缺席")
                .value("seats", committee.purchaserSeats());
    }

    /** Ends what was given for the seat before: its codes, and the account signed in by one. */
    @Transactional
    public IssuedCode issueCode(UUID draw, int number, IdentityCheck check) {
        var committee = seating.committee(draw);
        var as = attendants.requireDesk(committee).role();
        var document = document(check);
        var now = clock.now();
        refuseUnlessDeskIsOpen(committee, now);
        var sitting = seating.lock(committee);
        var seat = seating.occupied(committee, number);
        accounts.end(seat.account());
        codes.revokeAll(draw, number);
        seat.issueCode();
        var checked = new SeatCode.Check(document, Caller.current().person(), as, now);
        log.info("A {} issued a code for seat {} of {}", as, number, committee.drawNumber());
        return issue(sitting, number, checked);
    }

    private IssuedCode issue(Sitting sitting, int seat, SeatCode.Check checked) {
        var code = OneTimeCode.random(vault.entropy());
        var until = checked.at().plus(VenueHours.CODE_HOLDS);
        var hash = vault.hash(sitting.salt(), code);
        codes.save(new SeatCode(sitting.draw(), seat, hash, checked, until));
        return new IssuedCode(seat, code.text(), until);
    }

    private static String document(IdentityCheck check) {
        var kind = Typed.required(check.document(), 40, "document", "证件种类");
        if (kind.chars().anyMatch(Character::isDigit)) {
            throw Refused.of("identity-number", "只登记证件的种类，不登记证件号码")
                    .field("document")
                    .remedy("请填写“居民身份证”等证件种类");
        }
        return kind;
    }

    private void refuseAfterTheEvaluation(CommitteeFacts committee) {
        if (projects.of(committee.project()).isEnded()) {
            throw Refused.of("wrong-state", "本项目的评审已经结束")
                    .remedy("席位不再变动")
                    .wording("evaluation-over");
        }
    }

    private void refuseUnlessDeskIsOpen(CommitteeFacts committee, Instant now) {
        refuseAfterTheEvaluation(committee);
        if (!VenueHours.areNamesShown(committee, projects.of(committee.project()), now)) {
            throw Refused.of("desk-closed", "身份核验在开标完成之后、评审开始前 60 分钟起办理，至评审结束为止")
                    .remedy("请在办理时间内核验");
        }
    }

    /** Who accepted and has not come by the start; the next of the order is asked at once. */
    @Transactional
    public void absent(UUID draw, int number) {
        var committee = seating.committee(draw);
        attendants.require(committee);
        refuseAfterTheEvaluation(committee);
        if (clock.now().isBefore(committee.start())) {
            throw Refused.of("absent-too-early", "评审开始前不得登记缺席").remedy("请在评审开始的时间之后登记");
        }
        seating.lock(committee);
        seating.requireHeld(committee, number);
        // Who took the seat keeps it, whatever code is issued later: only its own word frees it.
        if (seating.occupancy(draw, number).filter(Occupancy::isHeldInPerson).isPresent()) {
            throw Refused.of("wrong-state", "%d 号席位的人员已经签到".formatted(number))
                    .remedy("签到后需要回避的，由本人在终端上声明")
                    .wording("seat-signed-in")
                    .value("seat", number);
        }
        var evidence =
                JsonObject.of("by", Caller.current().person().toString(), "reason", "absent")
                        .with("at", clock.now().getEpochSecond())
                        .with("seat", number);
        seating.leave(committee, number, ContactOutcome.ABSENT, evidence);
        log.info("Recorded seat {} of {} as absent", number, committee.drawNumber());
    }
}
