/**
 * The public side. Everything here is built from public facts alone, so that nothing internal can
 * leak by a mistake of a page.
 */
@NullMarked
package org.gongcai.disclosure;

import org.jspecify.annotations.NullMarked;
