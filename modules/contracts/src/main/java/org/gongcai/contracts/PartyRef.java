package org.gongcai.contracts;

import java.util.UUID;
import org.gongcai.rules.CreditCode;

/** An organisation as others refer to it; the name is the one it bore at that moment. */
public record PartyRef(UUID id, CreditCode creditCode, String name) {}
