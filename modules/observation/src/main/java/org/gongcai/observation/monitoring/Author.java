package org.gongcai.observation.monitoring;

import java.util.UUID;
import org.gongcai.contracts.PartyRef;

/**
 * Who acts in a monitoring, and for whom.
 *
 * @param ofBody whether for the inspection body, or else for purchaser or agency
 */
record Author(UUID person, String name, PartyRef party, boolean ofBody) {}
