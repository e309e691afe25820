/**
 * The random draw of evaluators: who may be drawn, what each role contributes to the seed, and the
 * order in which people are called. Anybody who has the messages and the roster comes to the same
 * panel.
 */
@NullMarked
package org.gongcai.trust.draw;

import org.jspecify.annotations.NullMarked;
