/** How failures are told to people and programs: RFC 9457 problem details, in Chinese. */
@NullMarked
package org.gongcai.platform.problems;

import org.jspecify.annotations.NullMarked;
