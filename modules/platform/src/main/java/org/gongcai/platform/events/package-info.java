/**
 * Outbox, transport, inboxes: every fact reaches every consumer in order and has its effect once.
 */
@NullMarked
package org.gongcai.platform.events;

import org.jspecify.annotations.NullMarked;
