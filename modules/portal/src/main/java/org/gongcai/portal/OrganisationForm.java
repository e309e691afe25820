package org.gongcai.portal;

import java.util.Set;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * @param smallOrMicro "on" where ticked
 */
record OrganisationForm(
        String creditCode,
        String name,
        @Nullable Set<PartyKind> kinds,
        String region,
        String authority,
        String smallOrMicro,
        String reason) {

    static final OrganisationForm EMPTY = new OrganisationForm("", "", null, "", "", "", "");

    OrganisationForm {
        creditCode = Typed.text(creditCode);
        name = Typed.text(name);
        region = Typed.text(region);
        authority = Typed.text(authority);
        smallOrMicro = Typed.text(smallOrMicro);
        reason = Typed.text(reason);
    }

    boolean has(PartyKind kind) {
        return kinds != null && kinds.contains(kind);
    }

    boolean isSmall() {
        return !smallOrMicro.isEmpty();
    }

    RegisterParty party() {
        return new RegisterParty(
                creditCode,
                name,
                kinds == null ? Set.of() : kinds,
                region,
                authority.isEmpty() ? null : Typed.id("authority", authority),
                isSmall(),
                Typed.orNull(reason));
    }
}
