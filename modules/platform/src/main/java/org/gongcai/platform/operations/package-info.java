/** What an operator sees and may do: queues, parked events, the clock. */
@NullMarked
package org.gongcai.platform.operations;

import org.jspecify.annotations.NullMarked;
