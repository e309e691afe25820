/**
 * Evaluators drawn by a lot that anyone can recompute (gongcai/draw/v1), called, and seated at the
 * venue.
 */
@NullMarked
package org.gongcai.evaluatordraw;

import org.jspecify.annotations.NullMarked;
