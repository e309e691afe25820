/** Files of rows that people bring along: read in constant memory, bad rows reported by line. */
@NullMarked
package org.gongcai.platform.imports;

import org.jspecify.annotations.NullMarked;
