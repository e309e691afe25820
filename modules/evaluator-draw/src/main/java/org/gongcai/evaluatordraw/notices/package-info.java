/** How a message reaches an asked person without a telecom provider of ours. */
@NullMarked
package org.gongcai.evaluatordraw.notices;

import org.jspecify.annotations.NullMarked;
