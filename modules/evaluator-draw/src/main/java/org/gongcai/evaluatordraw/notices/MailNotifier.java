package org.gongcai.evaluatordraw.notices;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends each message as a mail, as a rule to a gateway that makes a text message of it. */
class MailNotifier implements Notifier {

    private static final String SUBJECT = "评审邀请";
    private static final String PATIENCE_MILLIS = "10000";

    private final Carrier.Mail mail;
    private final JavaMailSender sender;

    MailNotifier(Carrier.Mail mail, JavaMailSender sender) {
        this.mail = mail;
        this.sender = sender;
        if (sender instanceof JavaMailSenderImpl configured) {
            limit(configured);
        }
    }

    /** Without limits of its own a mail server is waited for without end. */
    private static void limit(JavaMailSenderImpl sender) {
        var protocol = Objects.requireNonNullElse(sender.getProtocol(), "smtp");
        var properties = sender.getJavaMailProperties();
        Stream.of("connectiontimeout", "timeout", "writetimeout")
                .map(each -> "mail.%s.%s".formatted(protocol, each))
                .forEach(name -> properties.putIfAbsent(name, PATIENCE_MILLIS));
    }

    @Override
    public void send(Notice notice, String link) throws IOException {
        var message = new SimpleMailMessage();
        message.setFrom(mail.from());
        message.setTo(mail.to().replace("{phone}", notice.phone()));
        message.setSubject(SUBJECT);
        message.setText(notice.text() + "\n" + link);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw new IOException("The mail server did not take message " + notice.id(), e);
        }
    }
}
