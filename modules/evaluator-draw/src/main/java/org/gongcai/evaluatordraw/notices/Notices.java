package org.gongcai.evaluatordraw.notices;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The channels that this installation uses; does not start where one cannot work. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
public class Notices {

    private final NoticeSettings settings;
    private final ObjectProvider<JavaMailSender> mailSender;
    private final Map<Channel, Notifier> notifiers = new EnumMap<>(Channel.class);

    Notices(NoticeSettings settings, ObjectProvider<JavaMailSender> mailSender) {
        this.settings = settings;
        this.mailSender = mailSender;
        settings.carriers().forEach(each -> notifiers.put(each.channel(), notifier(each)));
    }

    private Notifier notifier(Carrier carrier) {
        return switch (carrier) {
            case Carrier.Webhook webhook -> new WebhookNotifier(webhook);
            case Carrier.Mail mail -> new MailNotifier(mail, sender());
            case Carrier.Folder folder -> new FileDropNotifier(folder);
        };
    }

    private JavaMailSender sender() {
        var sender = mailSender.getIfAvailable();
        if (sender == null) {
            throw new IllegalArgumentException("spring.mail.host is missing for channel MAIL");
        }
        return sender;
    }

    public boolean uses(Channel channel) {
        return settings.channels().contains(channel);
    }

    /** Those by which a message has to be sent. */
    public Set<Channel> carriers() {
        return Set.copyOf(notifiers.keySet());
    }

    /** Whatever goes wrong with the carrier, the message counts as not taken over. */
    public void send(Channel channel, Notice notice) throws IOException {
        var notifier = notifiers.get(channel);
        if (notifier == null) {
            throw new IOException("Nothing is sent by way of %s any more".formatted(channel));
        }
        try {
            notifier.send(notice, settings.answerUrl() + notice.token());
        } catch (RuntimeException e) {
            throw new IOException("Message %s was not taken over".formatted(notice.id()), e);
        }
    }
}
