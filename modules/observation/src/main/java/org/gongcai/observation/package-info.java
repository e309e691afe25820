/**
 * Inspectors are invited, attend and note; their absence is on the record and blocks nothing. The
 * transparency log is kept beside them in {@code log}.
 */
@NullMarked
package org.gongcai.observation;

import org.jspecify.annotations.NullMarked;
