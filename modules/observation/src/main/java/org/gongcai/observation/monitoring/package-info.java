/**
 * Inspection bodies look into projects: decided with reasons, discussed, concluded by two persons,
 * and followed until what was found is put right. Nothing here holds a procedure back.
 */
@NullMarked
package org.gongcai.observation.monitoring;

import org.jspecify.annotations.NullMarked;
