package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongcai.evaluation.Hall.soon;
import static org.gongcai.evaluation.Sitting.refused;

import java.util.UUID;
import org.gongcai.contracts.CommitteeApi.RefusalRef;
import org.gongcai.contracts.CommitteeApi.RefusalStatement;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.EvaluationApi.SeatSignature;
import org.gongcai.contracts.EvaluationApi.SignedReport;
import org.gongcai.contracts.EvaluationEvent.CommitteeAdvanced;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.ObservationEvent.InspectorDeclined;
import org.gongcai.contracts.ObservationEvent.InspectorInvited;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ProcurementEvent.SessionKind;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What those outside the committee see of it: how far it is, and at last its report. */
@PlatformTest(EvaluationModule.class)
class CommitteeSightTest {

    @Autowired BeanFactory beans;
    @Autowired RecordedEvents recorded;

    @Test
    void progress_is_for_the_tenders_own_the_invited_inspector_and_the_authoritys_centre() {
        var hall = new Hall(beans, ScoreDisclosure.OWN_ONLY).opened();
        var inspector = hall.actors.person(Role.INSPECTOR);
        var opener = hall.actors.person(Role.INSPECTOR);
        invite(hall, opener, SessionKind.BID_OPENING, 1);
        invite(hall, inspector, SessionKind.EVALUATION, 2);
        var hallOfTheCounty = hall.actors.party("县公共资源交易中心", PartyKind.CENTRE);
        var centre = hall.actors.appointed(Role.CENTRE, hallOfTheCounty);

        soon(() -> !seen(hall, inspector).isEmpty());

        assertThat(seen(hall, inspector)).isEqualTo(seen(hall, hall.buyer));
        assertThat(seen(hall, centre)).isEqualTo(seen(hall, hall.buyer));
        for (var stranger :
                new Caller[] {
                    opener,
                    hall.actors.person(Role.INSPECTOR),
                    hall.actors.person(Role.CENTRE),
                    hall.actors.person(Role.SUPERVISOR),
                    hall.actors.appointed(
                            Role.PURCHASER, hall.actors.party("县水利局", PartyKind.PURCHASER)),
                    hall.actors.appointed(Role.AGENCY, hall.actors.party("同度咨询", PartyKind.AGENCY))
                }) {
            refused("not-yours", () -> seen(hall, stranger));
        }

        hall.publish(
                new InspectorDeclined(head(hall, 3), inspector.person(), SessionKind.EVALUATION));
        soon(() -> refuses(hall, inspector));
    }

    private static String seen(Hall hall, Caller caller) {
        return caller.call(() -> hall.committee.progress(hall.tender.project)).toString();
    }

    private static void invite(Hall hall, Caller inspector, SessionKind kind, long sequence) {
        var invited =
                new InspectorInvited(head(hall, sequence), inspector.person(), kind, Opened.NOW);
        hall.publish(invited);
    }

    private static EventHead head(Hall hall, long sequence) {
        return new EventHead(UUID.randomUUID(), hall.tender.project, sequence, Opened.NOW);
    }

    private static boolean refuses(Hall hall, Caller caller) {
        try {
            seen(hall, caller);
            return false;
        } catch (Refused e) {
            return e.code().equals("not-yours");
        }
    }

    @Test
    void the_purchaser_reads_the_signed_report_and_each_members_marks_only_after_the_award() {
        var hall = new Hall(beans, ScoreDisclosure.OWN_ONLY).opened().reviewed().begun();
        hall.conforming().marked();
        refused("wrong-state", () -> report(hall, hall.buyer));
        hall.drawnUp();
        dissentAndRefuse(hall);

        var before = report(hall, hall.buyer);

        assertThat(before.whole()).isFalse();
        assertThat(before.report())
                .contains("\"total\":\"89.39\"", "\"T1\":\"52.60\"")
                .doesNotContain("53.5", "\"marks\"", "\"flags\"");
        assertThat(before.signatures())
                .extracting(SeatSignature::seat, SeatSignature::dissent)
                .contains(tuple(4, "不同意第一名的服务得分"));
        assertThat(before.refusals()).extracting(RefusalView::seat).containsExactly(5);
        var other =
                hall.actors.appointed(
                        Role.PURCHASER, hall.actors.party("县交通局", PartyKind.PURCHASER));
        refused("not-yours", () -> report(hall, other));

        hall.publish(hall.tender.awarded(hall.first.creditCode(), "950000"));
        soon(() -> report(hall, hall.buyer).whole());
        assertThat(report(hall, hall.buyer).report()).contains("53.5", "\"marks\"");
        assertThat(recorded.all(CommitteeAdvanced.class)).isNotEmpty();
    }

    private static void dissentAndRefuse(Hall hall) {
        for (int seat = 1; seat <= 3; seat++) {
            sign(hall, seat, new ReportSignature("1", true, null));
        }
        sign(hall, 4, new ReportSignature("1", false, "不同意第一名的服务得分"));
        var statement = new RefusalStatement("1", 5, "拒不签署，也不写理由");
        hall.as(1, () -> hall.committee.stateRefusal(statement));
        hall.as(2, () -> hall.committee.witnessRefusal(new RefusalRef("1", 5)));
    }

    private static void sign(Hall hall, int seat, ReportSignature signature) {
        hall.as(seat, () -> hall.committee.signReport(signature));
    }

    private static SignedReport report(Hall hall, Caller caller) {
        return caller.call(() -> hall.evaluations.report(hall.tender.project, "1"));
    }
}
