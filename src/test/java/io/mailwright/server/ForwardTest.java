package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.sending.delivery.SmtpServer;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Token;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Handing a message on to a friend, by a real mail server. */
class ForwardTest {
    @TempDir private Path data;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private TrackedMailing mailing;
    private long ann;
    private long job;
    private URI link;

    @BeforeEach
    void open() throws InterruptedException {
        server.start();
        mailing = new TrackedMailing(data);
        ann = mailing.subscriber("ann@example.org", Map.of("First Name", "Ann"));
        job = mailing.job("<p>Dear %%First Name%%, %%_messagecontext%%</p>");
        mailing.send(smtp(), job);
        var token = new Token(Purpose.FORWARD, job, 0, ann, mailing.list, 0);
        link = mailing.root().resolve("/f/" + mailing.tokens().sign(token));
    }

    private DeliverTo smtp() {
        return new DeliverTo.Smtp(
                new SmtpServer(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        "",
                        "",
                        SmtpServer.Tls.NEVER,
                        0,
                        1,
                        "",
                        Optional.empty()));
    }

    @AfterEach
    void close() {
        mailing.close();
        server.stop();
    }

    @Test
    void theFriendGetsTheMessageAndItIsCounted() throws Exception {
        Golden.assertPage("forward", mailing.get(link));
        Golden.assertPage("forwarded", mailing.post(link, "to", "bob@example.net"));
        var message = last();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(message.getAllRecipients()[0]).hasToString("bob@example.net");
        assertThat(message.getSubject()).isEqualTo("News for Ann");
        assertThat(message.getFrom()[0]).hasToString("Ann <ann@example.org>");
        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getMessageID()).matches("<forward\\.[0-9a-f]{24}@example\\.org>");
        var parts = (Multipart) message.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .startsWith("a…@example.org has forwarded this message to you.");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<body><p>a…@example.org has forwarded")
                .contains("<p>Dear Ann, FTAF</p>");
        assertThat(mailing.events(job))
                .extracting(Event::detail)
                .containsExactly(new Detail.Forward(1));
    }

    @Test
    void noMoreThanAFewAreHandedOn() {
        for (int i = 0; i < 5; i++) {
            assertThat(mailing.post(link, "to", "bob%d@example.net".formatted(i)).statusCode())
                    .isEqualTo(200);
        }
        var refused = mailing.post(link, "to", "bob6@example.net");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("forwarded often enough");
        assertThat(server.getReceivedMessages()).hasSize(6);
        assertThat(mailing.events(job)).hasSize(5);
    }

    @Test
    void nothingButOneAddressIsTaken() {
        for (var to :
                new String[] {
                    "",
                    "bob",
                    "bob@example.net\r\nBcc: eve@example.net",
                    "bob@example.net,eve@example.net",
                    "bob@example.net eve@example.net",
                    "<bob@example.net>",
                    "bob@example.net>\nRCPT TO:<eve@example.net"
                }) {
            assertThat(mailing.post(link, "to", to).statusCode()).as(to).isEqualTo(422);
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void whoWantsNoMailGetsNoneAndNobodyLearnsOfIt() {
        mailing.change(t -> t.masterUnsubscribes().add("Bob@example.net", "", "No", mailing.now));
        var answer = mailing.post(link, "to", "bob@example.net");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Thank you");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mailing.events(job)).isEmpty();
    }

    @Test
    void withoutTheMailServerItSaysSo() {
        server.stop();
        assertThat(mailing.post(link, "to", "bob@example.net").statusCode()).isEqualTo(503);
        assertThat(mailing.events(job)).isEmpty();
    }

    private MimeMessage last() {
        var all = server.getReceivedMessages();
        return all[all.length - 1];
    }
}
