/** Documents and sealed bodies, streamed to and from a blob store in constant memory. */
@NullMarked
package org.gongcai.platform.documents;

import org.jspecify.annotations.NullMarked;
