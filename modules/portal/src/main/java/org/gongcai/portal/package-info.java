/**
 * The pages, rendered on the server. A controller fetches a view from the services' interfaces and
 * hands it to one template; what people may do is decided by the services.
 */
@NullMarked
package org.gongcai.portal;

import org.jspecify.annotations.NullMarked;
