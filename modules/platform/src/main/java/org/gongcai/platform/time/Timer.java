package org.gongcai.platform.time;

import java.time.Instant;
import java.util.UUID;

/** A timer that is set. */
record Timer(long seq, String kind, UUID subject, Instant due, int attempts) {}
