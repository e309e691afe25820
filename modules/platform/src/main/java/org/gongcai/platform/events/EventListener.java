package org.gongcai.platform.events;

/**
 * A bean that hears events. Every method named {@code on} with one parameter, an event type or an
 * interface that events implement, is a subscription; it may be package-private. It runs in one
 * transaction with the mark that this consumer has handled the event: all of its effects happen,
 * once, or none.
 *
 * <p>Events arrive in the order of publication per owner and subject. Between subjects and between
 * owners there is no order: a listener that misses another owner's fact throws {@link NotYet}.
 * Sequence numbers are not waited for, as a consumer hears only the types it subscribed to.
 */
public interface EventListener {
    /** Stable name of the consumer, usually the service; several listeners may share one. */
    String consumer();
}
