package org.gongcai.evaluation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.EvaluationApi.SignedReport;
import org.gongcai.contracts.Role;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What purchaser, agency and bidders do with evaluations. */
@Service
@Transactional
class Evaluating {

    private static final Logger log = LoggerFactory.getLogger(Evaluating.class);
    private static final Comparator<Evaluation> OPEN_FIRST =
            Comparator.comparing(Evaluation::isOpen)
                    .thenComparing(Evaluation::announcedAt)
                    .reversed();

    private final Evaluations evaluations;
    private final BidderBans bans;
    private final Disclosures disclosures;
    private final SignedReports reports;
    private final CommitteeSight sight;
    private final EvaluationHours hours;
    private final Appointments appointments;
    private final Outbox outbox;
    private final LegalClock clock;

    Evaluating(
            Evaluations evaluations,
            BidderBans bans,
            Disclosures disclosures,
            SignedReports reports,
            CommitteeSight sight,
            EvaluationHours hours,
            Appointments appointments,
            Outbox outbox,
            LegalClock clock) {
        this.evaluations = evaluations;
        this.bans = bans;
        this.disclosures = disclosures;
        this.reports = reports;
        this.sight = sight;
        this.hours = hours;
        this.appointments = appointments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<EvaluationView> evaluations() {
        var purchasers = parties(Role.PURCHASER);
        var agencies = parties(Role.AGENCY);
        return evaluations.ofParties(purchasers, agencies).stream()
                .filter(each -> purchasers.contains(each.purchaser()) || isEntrusted(each))
                .sorted(OPEN_FIRST)
                .map(this::shown)
                .toList();
    }

    private Set<UUID> parties(Role role) {
        return appointments.of(Caller.current().person()).stream()
                .filter(each -> each.role() == role)
                .map(each -> each.party().id())
                .collect(toUnmodifiableSet());
    }

    private boolean isEntrusted(Evaluation evaluation) {
        var agency = evaluation.agency();
        return agency != null && appointments.entrusted(agency, evaluation.purchaser());
    }

    @Transactional(readOnly = true)
    public EvaluationView evaluation(UUID project) {
        var evaluation = find(project);
        appointments.actingFor(evaluation.purchaser(), evaluation.agency());
        return shown(evaluation);
    }

    private EvaluationView shown(Evaluation evaluation) {
        bans.mark(evaluation);
        return evaluation.shown();
    }

    @Transactional(readOnly = true)
    public SignedReport report(UUID project, String lot) {
        var evaluation = find(project);
        var found = evaluation.lot(lot);
        if (found.isPublished()) {
            sight.refuseUnlessConductsOrWatches(evaluation);
        } else {
            appointments.actingFor(evaluation.purchaser(), evaluation.agency());
        }
        return reports.of(evaluation, found);
    }

    public EvaluationView reviewQualification(
            UUID project, String lot, QualificationReview review) {
        var evaluation = find(project);
        var acting = appointments.actingFor(evaluation.purchaser(), evaluation.agency());
        bans.mark(evaluation);
        var by = new Reviewer(acting.person(), acting.party());
        var events =
                Checked.input(
                        "decisions",
                        () -> evaluation.review(lot, review.decisions(), by, clock.now()));
        events.forEach(outbox::publish);
        hours.endWithLastLot(evaluation);
        log.info("Reviewed the bids of lot {} of {}", lot, project);
        return evaluation.shown();
    }

    @Transactional(readOnly = true)
    public List<MyResult> myResults(UUID project) {
        var supplier = appointments.actingAs(Role.SUPPLIER).party().creditCode();
        var evaluation = find(project);
        return evaluation.resultsOf(supplier, lot -> disclosures.own(evaluation, lot, supplier));
    }

    private Evaluation find(UUID project) {
        return evaluations
                .findById(project)
                .orElseThrow(
                        () -> Refused.of("unknown-evaluation", "没有这个项目的评审").remedy("请从项目列表进入"));
    }
}
