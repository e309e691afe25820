package org.gongcai.evaluatordraw.notices;

/**
 * By what asked persons learn that they are asked. Desk and handset show what is to be said and
 * need nobody to carry it; the others have a {@link Notifier} each.
 */
public enum Channel {
    DESK,
    HANDSET,
    WEBHOOK,
    MAIL,
    FILE
}
