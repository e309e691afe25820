package org.gongcai.observation.log;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origin name of the log and of its key: the county's host, then {@code /log/<year>}
 */
@ConfigurationProperties("gongcai.log")
record LogSettings(@DefaultValue("localhost/log/2026") String origin) {}
