package io.mailwright.server.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.tracking.Purpose;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;

import org.eclipse.angus.mail.util.MailStreamProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Ten thousand personal messages to a real mail server of another make. */
class GreenMailTest {
    private static final int PEOPLE = 10_000;
    private static final Pattern CLICK = Pattern.compile("/c/([\\w-]+)");

    @TempDir private Path data;

    /** Said, it is not looked for in all files of the class path for each part of a message. */
    @BeforeAll
    static void nameTheProvider() {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    @Test
    @Timeout(240)
    void everybodyGetsTheirOwnMessageOnce() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (var mailing = new TestMailing(data)) {
            server.start();
            // One box for all: the server looks through all boxes for each message.
            var box = server.setUser("box@example.org", "");
            var recipients = new ConcurrentLinkedQueue<String>();
            server.getUserManager()
                    .setMessageDeliveryHandler((_, recipient) -> {
                        recipients.add(recipient.getEmail());
                        return box;
                    });
            mailing.subscribers(PEOPLE);
            long job =
                    mailing.job("<p>Dear %%First Name%%</p><a href=\"https://example.org/\">x</a>");
            var to =
                    DeliverTo.parse(
                            "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?connections=10",
                            "");
            try (var _ = mailing.send(to)) {
                mailing.awaitState(job, JobState.COMPLETE);
            }

            var tokens = Tokens.of(mailing.store);
            var ids = new HashSet<String>();
            var people = people(mailing);
            for (var message : server.getReceivedMessages()) {
                ids.add(message.getMessageID());
                assertIsTheirs(message, job, people, tokens);
            }
            assertThat(ids).hasSize(PEOPLE);
            assertThat(recipients).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(mailing.recipients(job))
                    .hasSize(PEOPLE)
                    .extracting(Recipient::state)
                    .containsOnly(State.SENT);
        } finally {
            server.stop();
        }
    }

    private static void assertIsTheirs(
            MimeMessage message, long job, Map<Long, String> people, Tokens tokens)
            throws Exception {
        var address = message.getAllRecipients()[0].toString();
        var number = address.substring(1, address.indexOf('@'));
        assertThat(message.getSubject()).isEqualTo("News for Person " + number);
        assertThat(message.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://news.example.org/u/");
        assertThat(message.getHeader("List-Unsubscribe-Post")[0])
                .isEqualTo("List-Unsubscribe=One-Click");
        var parts = (Multipart) message.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Dear Person " + number + "\r\n");
        var html = (String) parts.getBodyPart(1).getContent();
        assertThat(html).contains("<p>Dear Person " + number + "</p>");
        var click = CLICK.matcher(html);
        assertThat(click.find()).isTrue();
        var token = tokens.verify(click.group(1)).orElseThrow();
        assertThat(token.purpose()).isEqualTo(Purpose.CLICK);
        assertThat(token.job()).isEqualTo(job);
        assertThat(message.getMessageID())
                .isEqualTo(
                        "<%d.0.%d.%s@example.org>"
                                .formatted(
                                        job,
                                        token.subscriber(),
                                        tokens.tag(job, 0, token.subscriber())));
        assertThat(people).containsEntry(token.subscriber(), address);
    }

    private static Map<Long, String> people(TestMailing mailing) {
        var people = new HashMap<Long, String>();
        mailing.change(tables ->
                tables.memberships()
                        .each(
                                mailing.list,
                                null,
                                row ->
                                        people.put(
                                                row.subscriber().id(), row.subscriber().email())));
        return people;
    }
}
