package org.gongcai.platform.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param movable whether the legal clock may be moved forward, for the demo and for training
 * @param start what a movable clock shows on an empty database; absent = the system's time
 */
@ConfigurationProperties("gongcai.clock")
record ClockSettings(@DefaultValue("false") boolean movable, @Nullable Instant start) {}
