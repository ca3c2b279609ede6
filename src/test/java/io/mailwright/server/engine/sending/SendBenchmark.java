package io.mailwright.server.engine.sending;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;

/** Messages a second, beside a loop that hands the same message to the same server. */
@Tag("benchmark")
class SendBenchmark {
    private static final int MESSAGES = 10_000;
    private static final String BODY =
            "<h1>News</h1>"
                    + "<p>Dear %%First Name%%, there is something new for you to read.</p>"
                            .repeat(60)
                    + "<p><a href=\"https://example.org/offers\" alias=\"Offer\">Offer</a></p>"
                            .repeat(10);

    @TempDir private Path folder;

    @Test
    void messagesASecond() throws Exception {
        for (int connections : new int[] {1, 4}) {
            try (var server = new ScriptedSmtp((_, _) -> null)) {
                bare(server.port(), connections, MESSAGES / 5);
                report("bare loop", connections, bare(server.port(), connections, MESSAGES));
                report(
                        "smtp",
                        connections,
                        engine(
                                "smtp://127.0.0.1:%d?connections=%d"
                                        .formatted(server.port(), connections)));
            }
        }
        report("hold", 2, engine("hold"));
        report("simulate", 2, engine("simulate"));
    }

    private static void report(String what, int connections, Duration time) {
        System.out.printf(
                "%s, %d: %d messages/s%n", what, connections, MESSAGES * 1000L / time.toMillis());
    }

    private Duration engine(String deliver) throws Exception {
        var data = Files.createTempDirectory(folder, "account");
        try (var mailing = new TestMailing(data)) {
            mailing.subscribers(MESSAGES);
            long job = mailing.job(BODY);
            long begin = System.nanoTime();
            try (var _ = mailing.send(DeliverTo.parse(deliver, ""))) {
                mailing.awaitState(job, JobState.COMPLETE);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static Duration bare(int port, int connections, int messages)
            throws InterruptedException {
        long begin = System.nanoTime();
        var threads =
                Stream.generate(() ->
                                Thread.ofVirtual().start(() -> bare(port, messages / connections)))
                        .limit(connections)
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void bare(int port, int messages) {
        var session = Session.getInstance(new Properties());
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (int i = 0; i < messages; i++) {
                send(session, transport, i);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Session session, Transport transport, int i)
            throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("ann@example.org"));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress("p%d@example.org".formatted(i)));
        message.setSubject("News for Person " + i, "UTF-8");
        message.setContent(
                new MimeMultipart("alternative", part(BODY, "plain"), part(BODY, "html")));
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
