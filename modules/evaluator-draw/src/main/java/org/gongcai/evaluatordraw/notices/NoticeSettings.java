package org.gongcai.evaluatordraw.notices;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongcai.evaluatordraw.notices.Carrier.Folder;
import org.gongcai.evaluatordraw.notices.Carrier.Mail;
import org.gongcai.evaluatordraw.notices.Carrier.Webhook;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param channels by which asked persons learn of it
 * @param answerUrl where answers are given; the token follows it
 * @param webhookUrl takes each message as JSON
 * @param mailFrom sender of mails, sent by way of spring.mail.host
 * @param mailTo receiver of mails, with {phone} for the number: such as a mail-to-SMS gateway
 * @param folder takes each message as a JSON file
 */
@ConfigurationProperties("gongcai.notices")
record NoticeSettings(
        @DefaultValue({"DESK", "HANDSET"}) Set<Channel> channels,
        @DefaultValue("http://localhost:8080/answer/") String answerUrl,
        @Nullable String webhookUrl,
        @Nullable String mailFrom,
        @Nullable String mailTo,
        @Nullable Path folder) {

    NoticeSettings {
        channels = channels.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(channels));
    }

    /** Of the channels in use; refused where one lacks its settings. */
    List<Carrier> carriers() {
        return channels.stream().flatMap(channel -> carrier(channel).stream()).toList();
    }

    private Optional<Carrier> carrier(Channel channel) {
        return switch (channel) {
            case DESK, HANDSET -> Optional.empty();
            case WEBHOOK -> Optional.of(new Webhook(URI.create(needed("webhook-url", webhookUrl))));
            case MAIL ->
                    Optional.of(new Mail(needed("mail-from", mailFrom), needed("mail-to", mailTo)));
            case FILE -> Optional.of(new Folder(needed("folder", folder)));
        };
    }

    private static <T extends Object> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "gongcai.notices.%s is missing for a channel in use".formatted(name));
        }
        return value;
    }
}
