package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityEvent.CommendationRecorded;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.ViolationApi;
import org.gongcai.contracts.ViolationApi.CaseAction;
import org.gongcai.contracts.ViolationApi.CaseDecision;
import org.gongcai.contracts.ViolationApi.CaseNotice;
import org.gongcai.contracts.ViolationApi.CaseState;
import org.gongcai.contracts.ViolationApi.CaseStatement;
import org.gongcai.contracts.ViolationApi.CaseView;
import org.gongcai.contracts.ViolationApi.LetterCode;
import org.gongcai.contracts.ViolationApi.LetterStatement;
import org.gongcai.contracts.ViolationApi.NewCase;
import org.gongcai.contracts.ViolationApi.NewCommendation;
import org.gongcai.contracts.ViolationApi.NewEnding;
import org.gongcai.contracts.ViolationApi.PoolName;
import org.gongcai.contracts.ViolationApi.Seriousness;
import org.gongcai.contracts.ViolationApi.Service;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ViolationsTest extends RegisterScenario {

    private static final AtomicInteger PERSONS = new AtomicInteger();
    private static final AtomicInteger DECISIONS = new AtomicInteger(100);

    @Autowired ViolationApi cases;
    @Autowired Debarments debarments;

    @Test
    void a_violation_goes_from_its_filing_to_a_debarment_by_two_persons() {
        var first = supervisor(finance());
        var second = supervisor(finance());
        var accused = accused("accused");
        var party = accused.call(() -> cases.mine());
        assertThat(party).isEmpty();

        var filed = first.call(() -> cases.file(against(code(accused))));
        assertThat(filed.mine()).isTrue();
        assertThat(filed.actions()).containsExactly(CaseAction.GIVE_NOTICE);
        assertThat(accused.call(() -> cases.mine())).isEmpty();
        first.call(() -> cases.giveNotice(filed.id(), notice()));
        assertThat(accused.call(() -> cases.mine()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.actions()).containsExactly(CaseAction.STATE));
        accused.call(() -> cases.state(filed.id(), new CaseStatement("我公司没有提供虚假材料。")));
        refused(
                "second-person-needed",
                () -> first.call(() -> cases.decide(filed.id(), decision(12))));
        assertThat(second.call(() -> cases.violationCase(filed.id())).actions())
                .containsExactlyInAnyOrder(CaseAction.DECIDE, CaseAction.DISMISS);
        second.call(() -> cases.decide(filed.id(), decision(12, "澄财采罚〔2026〕2号")));
        var another = first.call(() -> cases.file(against(code(accused("double")))));
        first.call(() -> cases.giveNotice(another.id(), notice()));
        refused(
                "decision-known",
                () -> second.call(() -> cases.decide(another.id(), decision(12, "澄财采罚〔2026〕2号"))));
        var published = first.call(() -> cases.served(filed.id(), service()));

        assertThat(published.state()).isEqualTo(CaseState.PUBLISHED);
        assertThat(published.debarredFrom()).isEqualTo(clock.today());
        assertThat(recorded.last(ViolationPublished.class).offender().code())
                .isEqualTo(code(accused));
        assertThat(recorded.last(PartyDebarred.class).subject()).isEqualTo(filed.id());
        await().until(() -> !debarments.of(Set.of(code(accused)), clock.today()).isEmpty());
        assertThat(seen(accused).warning()).contains("禁止参加采购活动", "澄财采罚");

        var ending = new NewEnding("行政复议撤销", "澄政复〔2026〕3号");
        var proposed = second.call(() -> cases.proposeDebarmentEnd(filed.id(), ending));
        assertThat(proposed.actions()).containsExactly(CaseAction.WITHDRAW_ENDING);
        assertThat(first.call(() -> cases.violationCase(filed.id())).actions())
                .contains(CaseAction.CONFIRM_ENDING);
        refused("second-person-needed", () -> second.call(() -> cases.confirmEnding(filed.id())));
        var ended = first.call(() -> cases.confirmEnding(filed.id()));
        assertThat(ended.endings())
                .singleElement()
                .satisfies(each -> assertThat(each.effectiveOn()).isEqualTo(clock.today()));
        await().until(() -> debarments.of(Set.of(code(accused)), clock.today()).isEmpty());
        assertThat(seen(accused).warning()).doesNotContain("禁止");
    }

    @Test
    void a_debarred_agency_is_entrusted_by_nobody() {
        var agency = party("失信代理机构", PartyKind.AGENCY);
        var purchaser = party("委托人", PartyKind.PURCHASER);
        entrust(purchaser, agency);
        debar(OffenderKind.AGENCY, agency.creditCode().value(), "GPL-78");

        refused("agency-debarred", () -> entrust(purchaser, agency));
    }

    @Test
    void only_the_authoritys_supervisors_and_the_party_take_part() {
        var first = supervisor(finance());
        var accused = accused("concerned");
        var stranger = accused("unconcerned");
        var filed = first.call(() -> cases.file(against(code(accused))));
        first.call(() -> cases.giveNotice(filed.id(), notice()));
        var foreign = supervisor(authority());

        refused("not-yours", () -> foreign.call(() -> cases.violationCase(filed.id())));
        refused("not-yours", () -> foreign.call(() -> cases.decide(filed.id(), decision(12))));
        refused("not-yours", () -> stranger.call(() -> cases.violationCase(filed.id())));
        refused(
                "not-yours",
                () -> stranger.call(() -> cases.state(filed.id(), new CaseStatement("与我无关"))));
        assertThat(foreign.call(() -> cases.cases(null))).isEmpty();
        assertThat(first.call(() -> cases.cases(CaseState.NOTICE_GIVEN)))
                .extracting(CaseView::id)
                .contains(filed.id());
        assertThatThrownBy(() -> accused.call(() -> cases.file(against(code(stranger)))))
                .isInstanceOf(AccessDeniedException.class);
        refused("unknown-case", () -> first.call(() -> cases.violationCase(UUID.randomUUID())));
    }

    @Test
    void an_agency_records_no_violation() {
        var agent = appointed(party("代理机构", PartyKind.AGENCY), Role.AGENCY);
        assertThatThrownBy(() -> agent.call(() -> cases.file(against(Chengxi.QIMING))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_organisation_is_registered_in_that_part_before_it_is_accused() {
        var first = supervisor(finance());
        var purchaser = party("采购人", PartyKind.PURCHASER).creditCode().value();
        for (var code : List.of(purchaser, Chengxi.HENGTAI)) {
            refused("offender-not-registered", () -> first.call(() -> cases.file(against(code))));
        }
    }

    @Test
    void an_evaluator_states_its_case_with_the_code_of_the_printed_letter() {
        var first = supervisor(finance());
        var pool = new PoolName(UUID.randomUUID(), "澄溪县评审专家库");
        var number = "E-" + PERSONS.incrementAndGet();
        var wanted = new NewCase(OffenderKind.EVALUATOR, number, "GPR-75", "泄露评审情况", null, pool);
        var filed = first.call(() -> cases.file(wanted));
        first.call(() -> cases.giveNotice(filed.id(), notice()));
        var old = first.call(() -> cases.printLetter(filed.id()));
        var letter = first.call(() -> cases.printLetter(filed.id()));
        var foreign = supervisor(authority());
        refused("not-yours", () -> foreign.call(() -> cases.printLetter(filed.id())));

        refused("unknown-letter", () -> cases.readLetter(new LetterCode(old.code())));
        var read = cases.readLetter(new LetterCode(letter.code()));
        assertThat(read.offender().name()).isEqualTo(number + "（澄溪县评审专家库）");
        assertThat(read.notice()).isEqualTo(notice());
        assertThat(read.mayState()).isTrue();
        var statement = new LetterStatement(letter.code(), "我没有泄露。");
        assertThat(cases.stateByLetter(statement).mayState()).isFalse();
        refused("wrong-state", () -> cases.stateByLetter(statement));
        assertThat(first.call(() -> cases.violationCase(filed.id())).statement())
                .isEqualTo("我没有泄露。");
        refused("field-missing", () -> first.call(() -> cases.file(withoutPool(number))));
    }

    private static NewCase withoutPool(String number) {
        return new NewCase(OffenderKind.EVALUATOR, number, "GPR-75", "泄露评审情况", null, null);
    }

    @Test
    void a_commendation_is_recorded_once_with_its_document() {
        var first = supervisor(finance());
        var party = supplier("praised");
        await().until(() -> appointments.party(party.id()).isPresent());
        var wanted =
                new NewCommendation(party.id(), "澄溪县水利局", "澄水〔2026〕7号", "抗洪抢险表现突出", clock.today());
        first.call(() -> cases.commend(wanted));

        var told = recorded.last(CommendationRecorded.class);
        assertThat(told.party().creditCode()).isEqualTo(party.creditCode());
        assertThat(told.statement().subject()).isEqualTo(party.creditCode().value());
        refused("commendation-known", () -> first.call(() -> cases.commend(wanted)));
        var early = new NewCommendation(party.id(), "水利局", "8号", "表扬", clock.today().plusDays(1));
        refused("commendation-in-future", () -> first.call(() -> cases.commend(early)));
    }

    private void debar(OffenderKind kind, String code, String ground) {
        var first = supervisor(finance());
        var filed =
                first.call(() -> cases.file(new NewCase(kind, code, ground, "违法代理", null, null)));
        first.call(() -> cases.giveNotice(filed.id(), notice()));
        clock.moveTo(clock.now().plus(java.time.Duration.ofDays(15)));
        await().until(() -> clock.movingTo().isEmpty());
        var second = supervisor(finance());
        second.call(() -> cases.decide(filed.id(), decision(12)));
        second.call(() -> cases.served(filed.id(), service()));
        await().until(() -> !debarments.of(Set.of(code), clock.today()).isEmpty());
    }

    private void entrust(PartyView purchaser, PartyView agency) {
        var today = clock.today();
        var wanted =
                new NewEntrustment(
                        purchaser.id(), agency.id(), "招标代理", today, today.plusYears(1), null);
        admin().call(() -> api.entrust(wanted));
    }

    private Caller supervisor(PartyView authority) {
        return appointed(authority, Role.SUPERVISOR);
    }

    private Caller appointed(PartyView party, Role role) {
        var username = "official" + PERSONS.incrementAndGet();
        var person = person(username);
        appoint(person, party, role, null);
        await().until(() -> !appointments.of(person).isEmpty());
        return accounts.caller(username);
    }

    private Caller accused(String username) {
        supplier(username);
        var caller = accounts.caller(username);
        await().until(() -> !appointments.of(caller.person()).isEmpty());
        return caller;
    }

    private String code(Caller supplier) {
        return appointments.of(supplier.person()).getFirst().party().creditCode().value();
    }

    private PartyView seen(Caller supplier) {
        var party = appointments.of(supplier.person()).getFirst().party().id();
        return admin().call(() -> api.party(party));
    }

    private PartyView authority() {
        var wanted =
                new RegisterParty(
                        code(),
                        "交通运输局",
                        Set.of(PartyKind.AUTHORITY),
                        "349921",
                        null,
                        false,
                        "测试编码");
        return admin().call(() -> api.registerParty(wanted));
    }

    private static NewCase against(String code) {
        return new NewCase(OffenderKind.SUPPLIER, code, "GP-77-1", "提供虚假材料谋取中标。", null, null);
    }

    private static CaseNotice notice() {
        return new CaseNotice("提供虚假材料", "一年内禁止参加政府采购活动", "可陈述、申辩，可要求听证");
    }

    private static CaseDecision decision(int months) {
        return decision(months, "澄财采罚〔2026〕%d号".formatted(DECISIONS.incrementAndGet()));
    }

    private static CaseDecision decision(int months, String number) {
        return new CaseDecision(
                number,
                "提供虚假材料谋取中标。",
                "列入不良行为记录名单",
                months,
                null,
                Seriousness.GENERAL,
                "六十日内可申请行政复议");
    }

    private Service service() {
        return new Service(clock.today(), "直接送达");
    }
}
