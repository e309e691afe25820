/**
 * What every service runs on: persistence, events, legal time, documents, security and refusals.
 */
@NullMarked
package org.gongcai.platform;

import org.jspecify.annotations.NullMarked;
