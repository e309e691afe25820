/** Keys that are kept outside the database, and what is encrypted under them. */
@NullMarked
package org.gongcai.platform.secrets;

import org.jspecify.annotations.NullMarked;
