package org.gongcai.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo brings persons with known passwords and holder keys that are public knowledge.
 *
 * @param enabled whether such persons may exist in this installation
 */
@ConfigurationProperties("gongcai.demo")
public record DemoSettings(@DefaultValue("true") boolean enabled) {}
