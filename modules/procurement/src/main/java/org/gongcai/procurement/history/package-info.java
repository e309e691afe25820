/** Results of years before the platform, as the supervising authority brings them in. */
@NullMarked
package org.gongcai.procurement.history;

import org.jspecify.annotations.NullMarked;
