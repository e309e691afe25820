package org.gongcai.platform.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data the folder in which everything is kept that is in no database
 */
@ConfigurationProperties("gongcai")
record DataFolder(@DefaultValue("./data") String data) {
    Path path() {
        return Path.of(data);
    }
}
