/** The place of evaluation: identity desk, one-time codes, terminals, taking a seat. */
@NullMarked
package org.gongcai.evaluatordraw.venue;

import org.jspecify.annotations.NullMarked;
