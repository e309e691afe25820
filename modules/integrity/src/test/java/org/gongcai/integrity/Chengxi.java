package org.gongcai.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Region;
import org.jspecify.annotations.Nullable;

/** The running example: a fictional county, on the morning of 16 March 2026. */
final class Chengxi {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    static final Instant NOW = LegalTime.startOf(TODAY).plusSeconds(9 * 3600);

    static final String FINANCE = "11349921990000172P";
    static final String HOUSING = "113499219900006825";
    static final String SCHOOLS = "11349921990000252B";
    static final String AGENCY = "91349900MAE9A0013Y";
    static final String CENTRE = "12349921990000922W";
    static final String QIMING = "91349921MAE9B0027H";
    static final String HENGTAI = "91349921MAE9B0035C";

    private Chengxi() {}

    static PartyDetails details(
            String code, String name, @Nullable String reason, PartyKind... kinds) {
        return new PartyDetails(
                CreditCode.parse(code), name, Set.of(kinds), new Region("349921"), false, reason);
    }

    static Party finance() {
        return Party.authority(null, details(FINANCE, "澄溪县财政局", null, PartyKind.AUTHORITY), NOW);
    }

    static Party schools() {
        return party(SCHOOLS, "澄溪县教育体育局", PartyKind.PURCHASER);
    }

    static Party agency() {
        return party(AGENCY, "澄州衡正招标代理有限公司", PartyKind.AGENCY);
    }

    static Party centre() {
        return party(CENTRE, "澄溪县公共资源交易中心", PartyKind.CENTRE);
    }

    static Party party(String code, String name, PartyKind... kinds) {
        return Party.under(UUID.randomUUID(), details(code, name, null, kinds), NOW);
    }

    static Person person() {
        return new Person("王某", null, "wang", UUID.randomUUID());
    }

    static Duty duty(Role role) {
        return seat(role, null);
    }

    static Duty seat(Role role, @Nullable HolderSeat seat) {
        return new Duty(role, seat, TODAY, null);
    }
}
