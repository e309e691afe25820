/**
 * The one executable: starts all services in one process, and plays the demo county through the
 * same use cases that people have.
 */
@NullMarked
package org.gongcai.app;

import org.jspecify.annotations.NullMarked;
