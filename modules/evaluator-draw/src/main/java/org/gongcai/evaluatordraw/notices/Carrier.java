package org.gongcai.evaluatordraw.notices;

import java.net.URI;
import java.nio.file.Path;

/** Who carries messages by a channel, with all that is needed to hand them over. */
sealed interface Carrier {

    Channel channel();

    /** An address that takes each message as JSON. */
    record Webhook(URI url) implements Carrier {
        public Webhook {
            var scheme = url.getScheme();
            if (!"http".equals(scheme) && !"https".equals(scheme) || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "gongcai.notices.webhook-url: %s is no web address".formatted(url));
            }
        }

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }
    }

    /**
     * @param to with {phone} for the number
     */
    record Mail(String from, String to) implements Carrier {
        @Override
        public Channel channel() {
            return Channel.MAIL;
        }
    }

    /** A folder that takes each message as a file. */
    record Folder(Path path) implements Carrier {
        @Override
        public Channel channel() {
            return Channel.FILE;
        }
    }
}
