/**
 * Violations from filing to the end of their publicity, by due process and two persons of the
 * authority; and commendations. Others learn of them by events.
 */
@NullMarked
package org.gongcai.integrity.violations;

import org.jspecify.annotations.NullMarked;
