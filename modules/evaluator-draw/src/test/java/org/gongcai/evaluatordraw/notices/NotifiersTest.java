package org.gongcai.evaluatordraw.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The adapters against a real server each. */
class NotifiersTest {

    private static final Notice NOTICE =
            new Notice(UUID.randomUUID(), "10000000001", "邀请您参加评审", "t0ken");
    private static final String LINK = "https://gongcai.example/answer/t0ken";
    private static final Carrier.Mail GATEWAY =
            new Carrier.Mail("gongcai@example.org", "{phone}@sms.example");

    @Test
    void a_webhook_gets_the_message_as_json_and_a_failure_is_told() throws Exception {
        List<String> got = new CopyOnWriteArrayList<>();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/sms",
                exchange -> {
                    got.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(got.size() == 1 ? 204 : 503, -1);
                    exchange.close();
                });
        server.start();
        try {
            var url = "http://localhost:%d/sms".formatted(server.getAddress().getPort());
            var notifier = new WebhookNotifier(new Carrier.Webhook(URI.create(url)));
            notifier.send(NOTICE, LINK);
            assertThat(got).singleElement().asString().contains("10000000001", "邀请您参加评审", LINK);
            assertThatIOException().isThrownBy(() -> notifier.send(NOTICE, LINK));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_mail_goes_to_the_gateway_of_the_number() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            sender.setDefaultEncoding("UTF-8");
            var notifier = new MailNotifier(GATEWAY, sender);
            notifier.send(NOTICE, LINK);
            assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("10000000001@sms.example");
            assertThat(mail.getContent().toString()).contains("邀请您参加评审", LINK);
        } finally {
            server.stop();
        }
        var unreachable = new JavaMailSenderImpl();
        unreachable.setHost("127.0.0.1");
        unreachable.setPort(1);
        var notifier = new MailNotifier(GATEWAY, unreachable);
        assertThatIOException().isThrownBy(() -> notifier.send(NOTICE, LINK));
    }

    @Test
    void a_file_is_whole_and_sent_again_under_the_same_name(@TempDir Path folder) throws Exception {
        var notifier = new FileDropNotifier(new Carrier.Folder(folder));
        notifier.send(NOTICE, LINK);
        notifier.send(NOTICE, LINK);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(NOTICE.id() + ".json"));
        }
        assertThat(Files.readString(folder.resolve(NOTICE.id() + ".json"))).contains(LINK);
    }

    @Test
    void a_mail_server_is_not_waited_for_without_end() {
        var sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
        assertThat(new MailNotifier(GATEWAY, sender)).isNotNull();
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.timeout", "3000")
                .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.writetimeout");
    }

    @Test
    void a_channel_that_cannot_work_is_refused_at_the_start() {
        assertRefused("webhook-url", Channel.WEBHOOK, null, null);
        assertRefused("no web address", Channel.WEBHOOK, "sms.example/send", null);
        assertRefused("no web address", Channel.WEBHOOK, "http:/sms", null);
        assertRefused("mail-from", Channel.MAIL, null, null);
        assertRefused("spring.mail.host", Channel.MAIL, null, "{phone}@sms.example");
        assertRefused("folder", Channel.FILE, null, null);
    }

    private static void assertRefused(
            String why, Channel channel, @Nullable String webhook, @Nullable String mailTo) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notices(channel, webhook, mailTo))
                .withMessageContaining(why);
    }

    @Test
    void whatever_goes_wrong_with_a_carrier_counts_as_not_taken_over() {
        var wrongPort = notices(Channel.WEBHOOK, "http://localhost:99999/sms", null);
        assertThatIOException().isThrownBy(() -> wrongPort.send(Channel.WEBHOOK, NOTICE));
        assertThatIOException().isThrownBy(() -> wrongPort.send(Channel.MAIL, NOTICE));
    }

    private static Notices notices(
            Channel channel, @Nullable String webhook, @Nullable String mailTo) {
        var settings =
                new NoticeSettings(
                        Set.of(channel),
                        "https://gongcai.example/answer/",
                        webhook,
                        mailTo == null ? null : "gongcai@example.org",
                        mailTo,
                        null);
        var noSender = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        return new Notices(settings, noSender);
    }
}
