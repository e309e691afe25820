package org.gongcai.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.ClarificationAnswer;
import org.gongcai.contracts.CommitteeApi.ClarificationView;
import org.gongcai.contracts.Role;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a bidder answers what a committee asks about its own bid. */
@Service
@Transactional
@PreAuthorize("hasRole('supplier')")
class ClarificationAnswers {

    private static final Logger log = LoggerFactory.getLogger(ClarificationAnswers.class);

    private final Clarifications clarifications;
    private final Papers papers;
    private final CommitteeRooms rooms;
    private final Appointments appointments;
    private final LegalClock clock;

    ClarificationAnswers(
            Clarifications clarifications,
            Papers papers,
            CommitteeRooms rooms,
            Appointments appointments,
            LegalClock clock) {
        this.clarifications = clarifications;
        this.papers = papers;
        this.rooms = rooms;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ClarificationView> mine() {
        var now = clock.now();
        return clarifications.findByBidderOrderByAskedAtDescIdAsc(supplier().value()).stream()
                .map(each -> new Asked(each.project(), papers.open(each)))
                .sorted(Comparator.comparing((Asked each) -> !each.question().isOpen(now)))
                .map(each -> each.question().shown(rooms.evaluation(each.project())))
                .toList();
    }

    public ClarificationView answer(UUID id, ClarificationAnswer answer) {
        var clarification =
                clarifications
                        .findById(id)
                        .orElseThrow(() ->
                                Refused.of("unknown-clarification", "没有这个澄清问题").remedy("请从澄清列表进入"));
        if (!clarification.concerns(supplier())) {
            throw Refused.of("not-yours", "该澄清不是向贵单位提出的")
                    .remedy("只答复向本单位提出的澄清")
                    .wording("clarification");
        }
        var text = Voting.text("text", answer.text());
        clarification.answer(papers.sealAnswer(id, text), clock.now());
        log.info("Clarification {} was answered", id);
        return papers.open(clarification).shown(rooms.evaluation(clarification.project()));
    }

    private CreditCode supplier() {
        return appointments.actingAs(Role.SUPPLIER).party().creditCode();
    }

    private record Asked(UUID project, Clarified question) {}
}
