package org.gongcai.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongcai.integrity.Chengxi.NOW;
import static org.gongcai.integrity.Chengxi.TODAY;
import static org.gongcai.integrity.Chengxi.agency;
import static org.gongcai.integrity.Chengxi.details;
import static org.gongcai.integrity.Chengxi.finance;
import static org.gongcai.integrity.Chengxi.party;
import static org.gongcai.integrity.Chengxi.schools;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.PartyKind;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.Test;

class PartyTest {

    private static final Entrustment.Terms YEAR =
            new Entrustment.Terms("货物类招标代理", TODAY, TODAY.plusYears(1), null);

    @Test
    void an_authority_of_its_own_answers_to_itself() {
        var finance = finance();
        assertThat(finance.registered().authority()).isEqualTo(finance.id());
        assertThat(finance.above()).isEmpty();
    }

    @Test
    void only_an_authority_stands_on_its_own() {
        refused(
                "authority-missing",
                () ->
                        Party.authority(
                                null,
                                details(Chengxi.QIMING, "启明教学装备", null, PartyKind.SUPPLIER),
                                NOW));
    }

    @Test
    void a_code_whose_organisation_part_looks_wrong_needs_a_reason() {
        var old = "91349921MAE9B0029P";
        refused(
                "credit-code-reason",
                () -> details(old, "老厂", null, PartyKind.SUPPLIER).accountedFor());
        var accounted = details(old, "老厂", "2015 年前赋码，已核对证书", PartyKind.SUPPLIER).accountedFor();
        assertThat(accounted.creditCode().warning()).isPresent();
    }

    @Test
    void a_purchaser_entrusts_an_agency() {
        var schools = schools();
        var agency = agency();
        schools.registered();
        var given = schools.entrust(agency, YEAR, NOW);
        assertThat(given.subject()).isEqualTo(schools.id());
        assertThat(given.sequence()).isEqualTo(2);
        assertThat(given.agency()).isEqualTo(agency.ref());
        assertThat(schools.entrustment(given.entrustment()).terms()).isEqualTo(YEAR);
    }

    @Test
    void nobody_else_entrusts_or_is_entrusted() {
        refused("not-a-purchaser", () -> agency().entrust(agency(), YEAR, NOW));
        refused("not-an-agency", () -> schools().entrust(schools(), YEAR, NOW));
        var both = party(Chengxi.CENTRE, "政府采购中心", PartyKind.PURCHASER, PartyKind.AGENCY);
        refused("entrusted-to-itself", () -> both.entrust(both, YEAR, NOW));
    }

    @Test
    void an_entrustment_lasts_at_least_a_day() {
        refused("entrustment-dates", () -> new Entrustment.Terms("全部", TODAY, TODAY, null));
    }

    @Test
    void a_unit_is_entered_once() {
        var schools = schools();
        schools.addUnit("装备中心");
        refused("unit-known", () -> schools.addUnit(" 装备中心 "));
        assertThat(schools.getUnits()).hasSize(1);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
