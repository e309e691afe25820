package org.gongcai.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What the review decided on one bid.
 *
 * @param reason present where not qualified
 */
record Judgement(boolean qualified, @Nullable String reason, boolean deduction) {}
