package io.mailwright.server.engine.bounces;

import io.mailwright.server.engine.TrustedAuthorities;
import io.mailwright.server.engine.Worker;
import io.mailwright.server.engine.bounces.BounceSource.Imap;
import io.mailwright.server.engine.bounces.BounceSource.Tls;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;

import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * Takes reports out of a mailbox: deletes one only once what follows from it is stored, and flags
 * what it does not understand, for a person to look at. For one thread.
 */
final class ImapMailbox implements Worker.Task {
    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Whoever ends the server waits for it. */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final AndTerm NEW =
            new AndTerm(
                    new FlagTerm(new Flags(Flags.Flag.DELETED), false),
                    new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));

    private final Imap server;
    private final Intake intake;
    private final Session session;

    ImapMailbox(Imap server, Intake intake) {
        this.server = server;
        this.intake = intake;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(Imap server) {
        var properties = new Properties();
        for (var protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.put(protocol + "connectiontimeout", millis(CONNECT));
            properties.put(protocol + "timeout", millis(ANSWER));
            properties.put(protocol + "writetimeout", millis(ANSWER));
            properties.put(protocol + "ssl.checkserveridentity", "true");
            properties.put(protocol + "peek", "true");
            server.ca()
                    .map(TrustedAuthorities::in)
                    .ifPresent(trusted -> properties.put(protocol + "ssl.socketFactory", trusted));
        }
        var startTls = Boolean.toString(server.tls() == Tls.STARTTLS);
        properties.put("mail.imap.starttls.enable", startTls);
        properties.put("mail.imap.starttls.required", startTls);
        return properties;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        try (var store = session.getStore(server.tls() == Tls.IMPLICIT ? "imaps" : "imap")) {
            var login = server.login();
            store.connect(server.host(), server.port(), login.user(), login.password());
            takeAll(store);
            return Optional.of(LOOK);
        } catch (MessagingException | IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            // Not its words, in which there may be a name.
            LOG.warn(
                    "The mailbox of bounces at {}:{} cannot be read ({}); tried again in {} min",
                    server.host(),
                    server.port(),
                    e.getClass().getSimpleName(),
                    AFTER_TROUBLE.toMinutes());
            return Optional.of(AFTER_TROUBLE);
        }
    }

    private void takeAll(Store store) throws MessagingException, IOException, InterruptedException {
        var folder = store.getFolder(server.mailbox());
        folder.open(Folder.READ_WRITE);
        int done = 0;
        var messages = folder.search(NEW);
        for (var message : messages) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean isUnderstood = take(message);
            message.setFlag(isUnderstood ? Flags.Flag.DELETED : Flags.Flag.FLAGGED, true);
            done += isUnderstood ? 1 : 0;
        }
        folder.close(true);
        if (messages.length > 0) {
            LOG.info("{} reports taken in, {} not understood", done, messages.length - done);
        }
    }

    private boolean take(Message message) throws MessagingException, IOException {
        if (message.getSize() > ReportReader.LARGEST || !(message instanceof IMAPMessage imap)) {
            return false;
        }
        try (var in = imap.getMimeStream()) {
            var bytes = in.readNBytes(ReportReader.LARGEST + 1);
            return bytes.length <= ReportReader.LARGEST && intake.take(bytes);
        }
    }
}
