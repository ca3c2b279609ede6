package io.mailwright.service.content;

import io.mailwright.cache.AccountEmailStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.EmailBodyStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.xmlapi.XmlApi;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The e-mails of the account as they are known here: what they are called is brought by each
 * synchronisation, what they say when somebody wants to see it. Thread-safe.
 */
public final class AccountEmails {
    private static final Logger LOG = LoggerFactory.getLogger(AccountEmails.class);
    private final EmailService account;
    private final AccountEmailStore headings;
    private final EmailBodyStore kept;
    private final EmailBodies bodies;

    public AccountEmails(XmlApi api, Database copy) {
        this.account = new EmailService(api);
        this.headings = new AccountEmailStore(copy);
        this.kept = new EmailBodyStore(copy);
        this.bodies = new EmailBodies(api, copy);
    }

    /** Brings what they are called; where the account does not tell it, what was known stays. */
    public void bring() {
        try {
            headings.replaceAll(account.all());
        } catch (Failure.Refused | Failure.Malformed | Failure.Unreachable untold) {
            LOG.info("The account does not tell its e-mails: {}", untold.getMessage());
        }
    }

    /**
     * Those that hold a text in their name or subject or, if it is kept here, in what they say,
     * without case; the newest first; all for an empty one.
     */
    public List<EmailHeading> search(String text) {
        if (text.isEmpty()) {
            return headings.all();
        }
        var wanted = text.toLowerCase(Locale.ROOT);
        var bodies = new HashSet<>(kept.holding(text));
        return headings.all().stream()
                .filter(email ->
                        bodies.contains(email.id())
                                || email.name().toLowerCase(Locale.ROOT).contains(wanted)
                                || email.subject().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** What one says, if it is kept here. */
    public Optional<EmailBody> kept(long emailId) {
        return bodies.kept(emailId);
    }

    /**
     * What the account says at this moment that one says.
     *
     * @throws Failure.Refused if it has no such e-mail
     * @throws Failure.Unreachable if no answer came
     */
    public EmailBody now(long emailId) {
        return bodies.fetch(emailId);
    }

    /**
     * What one says: as it is kept here, else from the account.
     *
     * @throws Failure.Refused if the account has no such e-mail
     */
    public EmailBody body(long emailId) {
        return kept(emailId).orElseGet(() -> bodies.fetch(emailId));
    }
}
