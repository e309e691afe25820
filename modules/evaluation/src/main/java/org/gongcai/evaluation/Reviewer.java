package org.gongcai.evaluation;

import java.util.UUID;
import org.gongcai.contracts.PartyRef;

/** Who reviews, and for which organisation. */
record Reviewer(UUID person, PartyRef party) {}
