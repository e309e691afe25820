/** Pools of evaluators, each owned by its keeper. */
@NullMarked
package org.gongcai.evaluatordraw.pool;

import org.jspecify.annotations.NullMarked;
