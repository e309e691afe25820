/**
 * Qualification review by purchaser or agency, and the evaluation by a committee that knows seats
 * and no names; where a tender convenes none, the ranking that follows by arithmetic alone.
 */
@NullMarked
package org.gongcai.evaluation;

import org.jspecify.annotations.NullMarked;
