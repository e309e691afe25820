/**
 * The register: which organisations take part, which persons act for them and from when to when,
 * which agency may act for which purchaser, and the keys people sign with. Names and phones of
 * persons stay in this package; no event carries them.
 */
@NullMarked
package org.gongcai.integrity;

import org.jspecify.annotations.NullMarked;
