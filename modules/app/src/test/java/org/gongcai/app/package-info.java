@NullMarked
package org.gongcai.app;

import org.jspecify.annotations.NullMarked;
