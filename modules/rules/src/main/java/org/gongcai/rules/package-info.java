/**
 * The law as data and pure functions: working days, deadlines, procedures, prices and identifiers.
 */
@NullMarked
package org.gongcai.rules;

import org.jspecify.annotations.NullMarked;
