package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.IntegrityApi.EntrustmentView;
import org.gongcai.contracts.IntegrityApi.FirstStart;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;
import org.gongcai.contracts.IntegrityApi.NewUnit;
import org.gongcai.contracts.IntegrityApi.PartyPage;
import org.gongcai.contracts.IntegrityApi.PartyView;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.IntegrityEvent.PartyRegistered;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.rules.LegalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

class RegisterTest extends RegisterScenario {

    @Autowired MockMvc web;

    @Test
    void the_demo_starts_once_with_its_known_token_and_has_demo_accounts() {
        assertThat(api.firstStartState().wanted()).isFalse();
        assertThat(accounts.demoAccounts()).isNotEmpty();
        refused(
                "first-start-token",
                () ->
                        api.firstStart(
                                new FirstStart(
                                        "demo", Chengxi.HOUSING, "住建局", "349921", List.of())));
    }

    @Test
    void a_wrong_credit_code_is_refused_with_field_and_remedy() throws Exception {
        web.perform(
                        post("/api/v1/register/suppliers")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"creditCode": "91349921MAE9B0027X", "name": "启明", "region": "349921",
                                         "smallOrMicro": true, "personName": "孙某", "phone": "10000012345",
                                         "username": "sun", "password": "correct-horse"}
                                        """))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("credit-code-check"))
                .andExpect(jsonPath("$.field").value("creditCode"))
                .andExpect(jsonPath("$.remedy").value(not(emptyString())));
    }

    @Test
    void a_supplier_registers_itself_and_may_act_at_once() {
        var party = supplier("self");
        var person = accounts.caller("self");
        assertThat(person.roles()).containsExactly(Role.SUPPLIER);
        assertThat(recorded.all(PartyRegistered.class))
                .anyMatch(event -> event.party().id().equals(party.id()));
        await().untilAsserted(() ->
                assertThat(appointments.of(person.person()))
                        .singleElement()
                        .satisfies(each -> {
                            assertThat(each.role()).isEqualTo(Role.SUPPLIER);
                            assertThat(each.party().name()).isEqualTo(party.name());
                        }));
        assertThat(person.call(api::me).appointments()).hasSize(1);
    }

    @Test
    void the_same_code_is_not_entered_twice() {
        var first = supplier("first");
        refused(
                "party-known",
                () ->
                        api.registerSupplier(
                                new RegisterSupplier(
                                        first.creditCode().value(),
                                        "又一家",
                                        "349921",
                                        false,
                                        "李某",
                                        "10000012345",
                                        "second",
                                        PASSWORD)));
    }

    @Test
    void an_ended_appointment_takes_the_role_from_the_account() {
        var buyer = person("buyer");
        var made = appoint(buyer, party("采购单位", PartyKind.PURCHASER), Role.PURCHASER, null);
        assertThat(accounts.caller("buyer").has(Role.PURCHASER)).isTrue();
        await().until(() -> appointments.of(buyer).size() == 1);

        admin().call(() -> api.endAppointment(made));

        assertThat(accounts.caller("buyer").roles()).isEmpty();
        await().until(() -> appointments.of(buyer).isEmpty());
    }

    @Test
    void a_role_begins_at_the_midnight_of_its_first_day() {
        var expert = person("expert");
        var tomorrow = clock.today().plusDays(1);
        admin().call(() ->
                api.appoint(
                        new NewAppointment(
                                expert,
                                finance().id(),
                                null,
                                Role.EVALUATOR,
                                null,
                                tomorrow,
                                tomorrow.plusDays(1),
                                "聘书")));
        assertThat(accounts.caller("expert").roles()).isEmpty();

        clock.moveTo(LegalTime.startOf(tomorrow));
        await().until(() -> accounts.caller("expert").has(Role.EVALUATOR));

        clock.moveTo(LegalTime.startOf(tomorrow.plusDays(1)));
        await().until(() -> accounts.caller("expert").roles().isEmpty());
    }

    @Test
    void an_administrator_stays_within_its_own_authority() {
        var housing = housing();
        assertThat(housing.authority()).isEqualTo(housing.id());
        var person = person("housing");
        appoint(person, housing, Role.AUTHORITY_ADMIN, null);
        var lower = accounts.caller("housing");
        refused(
                "not-yours",
                () -> lower.call(() -> api.addUnit(finance().id(), new NewUnit("国库股"))));
        var foreign = person("foreign");
        refused("not-yours", () -> lower.call(() -> api.appoint(inspector(foreign, housing))));
        var unit = lower.call(() -> api.addUnit(housing.id(), new NewUnit("招标办")));
        assertThat(unit.units()).hasSize(1);
        assertThat(lower.call(() -> api.appointments(null)))
                .allMatch(each -> each.party().id().equals(housing.id()));
        assertThat(admin().call(() -> api.appointments(housing.id()))).hasSize(1);
    }

    @Test
    void only_administrators_enter_and_see_persons() throws Exception {
        supplier("curious");
        var supplier = accounts.caller("curious");
        assertThatThrownBy(() -> supplier.call(() -> api.persons(null, null, 20)))
                .isInstanceOf(AccessDeniedException.class);
        web.perform(get("/api/v1/register/parties")).andExpect(status().isUnauthorized());
        assertThat(admin().call(() -> api.persons("CURIOUS", null, 20)).rows()).hasSize(1);
        assertThat(supplier.call(() -> api.parties(PartyKind.AUTHORITY, "财政", null, 20)).rows())
                .extracting(PartyView::name)
                .containsExactly("澄溪县财政局");
        assertThat(supplier.call(() -> api.parties(null, "100%", null, 20)).rows()).isEmpty();
    }

    @Test
    void the_register_is_read_in_pages() {
        party("分页甲", PartyKind.AGENCY);
        party("分页乙", PartyKind.AGENCY);
        var first = admin().call(() -> api.parties(null, "分页", null, 1));
        var second = admin().call(() -> api.parties(null, "分页", first.next(), 1));
        assertThat(List.of(first, second))
                .flatExtracting(PartyPage::rows)
                .extracting(PartyView::name)
                .containsExactlyInAnyOrder("分页甲", "分页乙");
        assertThat(second.next()).isNull();
        person("paged-one");
        person("paged-two");
        var one = admin().call(() -> api.persons("paged-", null, 1));
        assertThat(one.rows()).hasSize(1);
        assertThat(admin().call(() -> api.persons("paged-", one.next(), 1)).rows())
                .doesNotContainAnyElementsOf(one.rows())
                .hasSize(1);
    }

    @Test
    void an_entrustment_is_seen_by_both_sides_and_nobody_else() {
        var purchaser = party("委托单位", PartyKind.PURCHASER);
        var agency = party("受托机构", PartyKind.AGENCY);
        var agent = person("agent");
        appoint(agent, agency, Role.AGENCY, null);
        var stranger = person("stranger");
        appoint(stranger, party("旁人", PartyKind.AGENCY), Role.AGENCY, null);
        var given = entrusted(purchaser, agency);
        assertThat(accounts.caller("agent").call(api::entrustments)).containsExactly(given);
        assertThat(accounts.caller("stranger").call(api::entrustments)).isEmpty();
        assertThat(admin().call(api::entrustments)).contains(given);
        await().until(() -> appointments.entrusted(agency.id(), purchaser.id()));
    }

    @Test
    void the_topmost_authority_keeps_an_administrator() {
        var appointed =
                admin().call(() -> api.appointments(finance().id())).stream()
                        .filter(each -> each.role() == Role.AUTHORITY_ADMIN)
                        .toList();
        assertThat(appointed).hasSize(2);
        var second = appointed.stream().filter(each -> each.personName().equals("钱某")).findFirst();
        var first = appointed.stream().filter(each -> each.personName().equals("赵某")).findFirst();
        admin().call(() -> api.endAppointment(second.orElseThrow().id()));
        refused(
                "last-administrator",
                () -> admin().call(() -> api.endAppointment(first.orElseThrow().id())));
        appoint(second.orElseThrow().person(), finance(), Role.AUTHORITY_ADMIN, null);
    }

    @Test
    void what_is_missing_is_named() throws Exception {
        web.perform(
                        post("/api/v1/register/suppliers")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"smallOrMicro\": true}"))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("malformed-request"))
                .andExpect(jsonPath("$.field").value("creditCode"));
    }

    private NewAppointment inspector(UUID person, PartyView party) {
        return new NewAppointment(
                person, party.id(), null, Role.INSPECTOR, null, clock.today(), null, "任命书");
    }

    private PartyView housing() {
        return admin().call(() ->
                api.registerParty(
                        new RegisterParty(
                                Chengxi.HOUSING,
                                "澄溪县住房和城乡建设局",
                                Set.of(PartyKind.AUTHORITY),
                                "349921",
                                null,
                                false,
                                null)));
    }

    private EntrustmentView entrusted(PartyView purchaser, PartyView agency) {
        var today = clock.today();
        return admin().call(() ->
                api.entrust(
                        new NewEntrustment(
                                purchaser.id(),
                                agency.id(),
                                "货物类招标代理",
                                today,
                                today.plusYears(1),
                                null)));
    }
}
