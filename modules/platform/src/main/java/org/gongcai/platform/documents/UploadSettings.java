package org.gongcai.platform.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize the largest body or document that may be uploaded
 */
@ConfigurationProperties("gongcai.uploads")
record UploadSettings(@DefaultValue("1GB") DataSize maxSize) {}
