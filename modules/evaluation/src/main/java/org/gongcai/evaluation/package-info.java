/**
 * Qualification review by purchaser or agency, and the ranking by lowest evaluated price that
 * follows from it by arithmetic alone.
 */
@NullMarked
package org.gongcai.evaluation;

import org.jspecify.annotations.NullMarked;
