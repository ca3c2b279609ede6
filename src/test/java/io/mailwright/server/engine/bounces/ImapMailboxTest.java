package io.mailwright.server.engine.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.server.Reports;
import io.mailwright.server.engine.TestTls;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reports read from the mailbox of a real mail server. */
class ImapMailboxTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");
    @TempDir private static Path keys;
    private static TestTls tls;

    @TempDir private Path data;
    private Store store;
    private GreenMail server;
    private GreenMailUser user;
    private long ann;
    private long job;

    @BeforeAll
    static void makeKeys() {
        tls = new TestTls(keys);
        System.setProperty("greenmail.tls.keystore.file", tls.keys().toString());
        System.setProperty("greenmail.tls.keystore.password", TestTls.PASSWORD);
    }

    @BeforeEach
    void open() {
        store = Store.open(data.resolve("account.db"), () -> NOW);
        store.change(tables -> {
            long list = tables.lists().create("News", ListType.PUBLIC, NOW);
            ann = tables.subscribers().create("ann@example.org", EmailType.HTML, Map.of()).id();
            tables.memberships().put(list, ann, Status.ACTIVE, null, NOW);
            long email = tables.emails().create(new Email(0, "x", "x", "x", null, null, NOW));
            var content = new Job.Content(email, "x", "x", "x", null, "", "", "", true, true);
            job =
                    tables.jobs()
                            .create(
                                    new Job(
                                            0,
                                            Job.Kind.LISTS,
                                            content,
                                            false,
                                            false,
                                            NOW,
                                            NOW,
                                            NOW,
                                            JobState.COMPLETE,
                                            null));
            tables.recipients()
                    .create(
                            new Recipient(
                                    job, 0, ann, list, State.UNCERTAIN, NOW, null, null, Map.of()));
            return true;
        });
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
                            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS)
                        });
        server.start();
        user = server.setUser("bounces@example.org", "bounces", "s3cret");
    }

    @AfterEach
    void close() {
        server.stop();
        store.close();
    }

    private String report() {
        var id = "%d.0.%d.%s@example.org".formatted(job, ann, Tokens.of(store).tag(job, 0, ann));
        return Reports.delivery(
                Reports.failed("5.1.1", "smtp; 550 5.1.1 no"), "Message-ID: <" + id + ">");
    }

    private void deliver(String message) throws Exception {
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(message.getBytes(StandardCharsets.US_ASCII))));
    }

    private Duration run(String address) throws InterruptedException {
        var source = (BounceSource.Imap) BounceSource.parse(address, "s3cret");
        return new ImapMailbox(source, new Intake(store)).run().orElseThrow();
    }

    private String plain() {
        return "imap://bounces@localhost:%d/INBOX?starttls=never"
                .formatted(server.getImap().getPort());
    }

    private String encrypted(String options) {
        return "imaps://bounces@localhost:%d/INBOX%s"
                .formatted(server.getImaps().getPort(), options);
    }

    private List<Event> events() {
        var all = new ArrayList<Event>();
        store.read(tables -> {
            tables.events().each(job, Instant.EPOCH, NOW.plusSeconds(9), all::add);
            return all;
        });
        return all;
    }

    @Test
    void whatIsUnderstoodIsDeletedAndTheRestFlagged() throws Exception {
        deliver(report());
        deliver(report());
        deliver("From: a@example.org\nSubject: Away\n\nI am away.\n");
        assertThat(run(plain())).isEqualTo(Duration.ofMinutes(1));
        assertThat(events()).extracting(Event::type).containsExactly(EventType.BOUNCE);
        var left = server.getReceivedMessages();
        assertThat(left).hasSize(1);
        assertThat(left[0].getSubject()).isEqualTo("Away");
        assertThat(left[0].isSet(Flags.Flag.FLAGGED)).isTrue();

        deliver(report());
        run(plain());
        assertThat(events()).hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatCameBackHasGoneOut() throws Exception {
        deliver(report());
        run(plain());
        var row = store.read(tables -> tables.recipients().find(job, 0, ann)).orElseThrow();
        assertThat(row.state()).isEqualTo(State.SENT);
    }

    @Test
    void nothingIsSaidToOneWhoseCertificateNobodyTrusts() throws Exception {
        deliver(report());
        assertThat(run(encrypted(""))).isEqualTo(Duration.ofMinutes(5));
        assertThat(events()).isEmpty();
        assertThat(run(encrypted("?ca=" + tls.certificate()))).isEqualTo(Duration.ofMinutes(1));
        assertThat(events()).hasSize(1);
    }

    @Test
    void norToOneOfAnotherName() throws Exception {
        deliver(report());
        var other = encrypted("?ca=" + tls.certificate()).replace("localhost", "127.0.0.1");
        assertThat(run(other)).isEqualTo(Duration.ofMinutes(5));
        assertThat(events()).isEmpty();
    }

    @Test
    void withoutStartTlsNoPasswordIsSaid() throws Exception {
        deliver(report());
        assertThat(run(plain().replace("?starttls=never", ""))).isEqualTo(Duration.ofMinutes(5));
        assertThat(events()).isEmpty();
    }
}
