/** The legal clock and the timers it fires. */
@NullMarked
package org.gongcai.platform.time;

import org.jspecify.annotations.NullMarked;
