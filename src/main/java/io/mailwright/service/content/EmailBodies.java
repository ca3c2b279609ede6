package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailBody;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveEmailBody;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The HTML of the account's e-mails, fetched once each and then kept: the XML API changes none.
 * Thread-safe.
 */
public final class EmailBodies {
    private static final Logger LOG = LoggerFactory.getLogger(EmailBodies.class);

    /** The account is slow to tell one ({@code email-send.md} M4): the next sync goes on. */
    private static final int AT_A_TIME = 25;

    private final XmlApi api;
    private final EmailBodyStore store;

    public EmailBodies(XmlApi api, Database cache) {
        this.api = api;
        this.store = new EmailBodyStore(cache);
    }

    /** As it is kept here; nothing if it never was fetched. */
    public Optional<EmailBody> kept(long emailId) {
        return store.find(emailId);
    }

    /**
     * Asks the account, and keeps what it tells.
     *
     * @throws Failure.Refused if it has no such e-mail
     */
    public EmailBody fetch(long emailId) {
        var body = new EmailBody(emailId, api.send(new RetrieveEmailBody(emailId)), Instant.now());
        store.save(emailId, body.html(), body.asOf());
        return body;
    }

    /**
     * Fetches those of sends whose links were clicked, the latest first and some at a time. One
     * that the account does not tell is not asked for again.
     *
     * @throws CancellationException if the thread is interrupted
     */
    public void bringClicked(Progress progress) {
        var missing = store.clickedWithout(AT_A_TIME);
        long done = 0;
        for (long emailId : missing) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            progress.at(done++, missing.size(), Long.toString(emailId));
            try {
                fetch(emailId);
            } catch (Failure.Refused | Failure.Malformed untold) {
                LOG.info("The account does not tell e-mail {}: {}", emailId, untold.getMessage());
                store.save(emailId, null, Instant.now());
            } catch (Failure.Unreachable late) {
                // A large one takes long to tell; nothing else waits for it.
                LOG.info("E-mails are brought another time: {}", late.getMessage());
                return;
            }
        }
    }
}
