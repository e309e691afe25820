package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.TestCounty.eventually;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.CreditEntry;
import org.gongcai.contracts.DisclosureApi.PublicContact;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.EvaluatorPoolApi.Speciality;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationApi.AttendanceView;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.portal.DemoPersons;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.Merkle;
import org.gongcai.trust.TlogProof;

/** The demo county as it stands on its day, before anybody has changed it. */
final class CountyOnItsDay {

    private CountyOnItsDay() {}

    static void stands(Program program) {
        itIsTheMorningOf16March(program);
        classroomsAreAwarded(program);
        everyPersonWasWatched(program);
        theCreditColumn(program);
        thePool(program);
        whatTheOthersAwait(program.citizen().published());
        proofsHold(program);
    }

    /** What was awarded is announced once more, and not awarded yet. */
    static void isPlayedAnew(Program program) {
        eventually(() ->
                assertThat(tender(program.citizen().published(), DemoTender.CLASSROOMS).state())
                        .isEqualTo(TenderState.ANNOUNCED));
    }

    private static void itIsTheMorningOf16March(Program program) {
        assertThat(person(program, CountyPerson.SUN_HAO).operations().clock().now())
                .isBetween(DemoScript.TODAY, DemoScript.TODAY.plus(Duration.ofMinutes(20)));
    }

    private static Desk person(Program program, CountyPerson person) {
        return program.desk(person.username(), DemoPersons.PASSWORD);
    }

    private static PublicTender tender(DisclosureApi published, DemoTender wanted) {
        var rows = published.tenders(wanted.title(), null, null, 20).rows();
        return rows.stream()
                .filter(row -> row.title().equals(wanted.title()))
                .map(TenderRow::number)
                .map(published::tender)
                .findFirst()
                .orElseThrow();
    }

    private static void classroomsAreAwarded(Program program) {
        var tender = tender(program.citizen().published(), DemoTender.CLASSROOMS);
        assertThat(tender.state()).isEqualTo(TenderState.AWARDED);
        var award = Objects.requireNonNull(tender.award());
        assertThat(award.saved().amount()).isEqualByComparingTo("278000.00");
        assertThat(award.savingsRate()).isEqualByComparingTo("9.71");
        assertThat(tender.members()).hasSize(5);
        var pricePoints =
                Map.of(
                        CountyPerson.SU_MEI, "30.00",
                        CountyPerson.TIAN_YE, "29.28",
                        CountyPerson.MENG_QI, "25.69",
                        CountyPerson.SHI_LEI, "24.95");
        assertThat(pricePoints)
                .allSatisfy((bidder, points) -> {
                    var own =
                            person(program, bidder)
                                    .evaluations()
                                    .myResults(tender.project())
                                    .getFirst();
                    assertThat(own.items())
                            .filteredOn(item -> item.criterion().equals("P"))
                            .singleElement()
                            .satisfies(
                                    item -> assertThat(item.points()).isEqualByComparingTo(points));
                });
    }

    private static void everyPersonWasWatched(Program program) {
        var published = program.citizen().published();
        var tender = tender(published, DemoTender.CLASSROOMS);
        var attendance =
                person(program, CountyPerson.FANG_XIAO).observations().attendance(tender.project());
        assertThat(attendance).hasSize(9);
        assertThat(attendance)
                .extracting(AttendanceView::state)
                .containsOnly(InvitationState.ATTENDED, InvitationState.DECLINED)
                .containsOnlyOnce(InvitationState.DECLINED);
        assertThat(person(program, CountyPerson.BAI_XUE).observations().irregularities())
                .hasSize(2);
        assertThat(person(program, CountyPerson.BAI_XUE).observations().irregularities())
                .filteredOn(each -> each.answer() != null)
                .hasSize(1);
        assertThat(published.monitorings(tender.tender().number()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.state()).isEqualTo(MonitoringState.COMPLETED);
                    assertThat(each.findings().getFirst().resolution())
                            .isEqualTo(Resolution.ELIMINATED);
                });
        var inspected = program.citizen().statistics().inspection(2026).byYear().getFirst();
        assertThat(inspected.invited()).isGreaterThanOrEqualTo(9);
        assertThat(inspected.irregularities()).isEqualTo(2);
        assertThat(inspected.answered()).isEqualTo(1);
        assertThat(inspected.eliminated()).isEqualTo(1);
        assertThat(published.draws(tender.tender().number()))
                .singleElement()
                .satisfies(draw ->
                        assertThat(draw.contacts())
                                .extracting(PublicContact::outcome)
                                .containsOnlyOnce(
                                        ContactOutcome.DECLINED, ContactOutcome.UNREACHABLE));
    }

    private static void theCreditColumn(Program program) {
        assertThat(credit(program, CountyParty.BOYING))
                .satisfies(entry -> {
                    assertThat(entry.debarredFrom()).isEqualTo("2026-01-20");
                    assertThat(entry.debarredTo()).isEqualTo("2027-01-20");
                    assertThat(entry.inForce()).isTrue();
                    assertThat(entry.appeal()).isNotBlank();
                });
        // Repair ends the showing, so that the supervisors alone still know of it.
        var repaired = CountyParty.LUCHANG.code().value();
        assertThat(program.citizen().published().creditOf(repaired)).isEmpty();
        assertThat(person(program, CountyPerson.LIANG_ZHENG).violations().cases(null))
                .filteredOn(each -> each.offender().code().equals(repaired))
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(CaseState.REPAIRED));
        assertThat(credit(program, CountyParty.QINGLIU).number()).isEqualTo("澄水〔2026〕7号");
    }

    private static CreditEntry credit(Program program, CountyParty party) {
        return program.citizen().published().creditOf(party.code().value()).getFirst();
    }

    private static void thePool(Program program) {
        var pool = person(program, CountyPerson.GAO_YUAN).pools().pools().getFirst();
        assertThat(pool.evaluators()).isEqualTo(612);
        assertThat(pool.active()).isEqualTo(601);
        assertThat(pool.specialities().stream().mapToLong(Speciality::active).sum()).isEqualTo(601);
    }

    private static void whatTheOthersAwait(DisclosureApi published) {
        var states =
                DemoTender.ALL.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each, each -> tender(published, each).state()));
        assertThat(states)
                .containsEntry(DemoTender.ULTRASOUND, TenderState.FAILED)
                .containsEntry(DemoTender.SCANNER, TenderState.ANNOUNCED)
                .containsEntry(DemoTender.CAMERAS, TenderState.ANNOUNCED)
                .containsEntry(DemoTender.CANTEEN, TenderState.ANNOUNCED);
        var failed = tender(published, DemoTender.ULTRASOUND);
        assertThat(failed.lots()).allMatch(lot -> lot.bids().isEmpty() && lot.failure() != null);
    }

    private static void proofsHold(Program program) {
        var tender = tender(program.citizen().published(), DemoTender.CLASSROOMS);
        var log = program.citizen().log();
        var policy = new LogProofs(log).policy();
        assertThat(tender.proofs())
                .isNotEmpty()
                .allSatisfy(proof -> {
                    var view = log.leaf(proof.event());
                    var leaf = Merkle.leafHash(Encodings.utf8(view.leaf()));
                    var seen = TlogProof.parse(view.proof()).verify(leaf, policy);
                    assertThat(seen.firstSeenAt()).isLessThan(DemoScript.TODAY.getEpochSecond());
                });
    }
}
