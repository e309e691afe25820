/**
 * Procurement projects: planned, announced and awarded by two persons each; lots fail on their own.
 */
@NullMarked
package org.gongcai.procurement;

import org.jspecify.annotations.NullMarked;
