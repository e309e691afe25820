package org.gongcai.platform.parties;

import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;

/** An organisation as the register last told of it. */
public record PartyRecord(
        PartyRef ref, Set<PartyKind> kinds, String region, UUID authority, boolean smallOrMicro) {
    public PartyRecord {
        kinds = Set.copyOf(kinds);
    }
}
