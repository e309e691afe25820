package org.gongcai.platform.parties;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongcai.contracts.IntegrityEvent.PartyRegistered;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.rules.CreditCode;
import org.hibernate.type.YesNoConverter;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "platform", name = "party")
class StoredParty {

    @Id private UUID id;
    private String creditCode;
    private String name;
    private @Nullable String kinds;
    private String region;
    private UUID authority;

    @Convert(converter = YesNoConverter.class)
    private boolean smallOrMicro;

    @SuppressWarnings("NullAway.Init")
    protected StoredParty() {}

    StoredParty(PartyRegistered event) {
        id = event.party().id();
        creditCode = event.party().creditCode().value();
        name = event.party().name();
        kinds = event.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        region = event.region();
        authority = event.authority();
        smallOrMicro = event.smallOrMicro();
    }

    PartyRecord party() {
        return new PartyRecord(
                new PartyRef(id, new CreditCode(creditCode), name),
                kinds(),
                region,
                authority,
                smallOrMicro);
    }

    private Set<PartyKind> kinds() {
        // Oracle keeps an empty text as null.
        return kinds == null || kinds.isEmpty()
                ? Set.of()
                : Arrays.stream(kinds.split(","))
                        .map(PartyKind::valueOf)
                        .collect(Collectors.toSet());
    }
}
