package io.mailwright.server.engine.sending.message;

import io.mailwright.server.engine.sending.delivery.Outgoing;
import io.mailwright.server.store.QueueTable.Queued;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.RecipientTable.State;
import io.mailwright.server.store.Store;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes messages that were sent once more, to be looked at or handed on: with the e-mail, what was
 * fetched before and the date of the send, and the recipient's values as they are now, since
 * scripts run again ({@code personalisation.md} P5). Thread-safe.
 */
public final class SentMails {
    private static final int KEPT = 8;

    /** After that a change of the account's attributes is heeded. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Store store;
    private final JobMails mails;
    private final Map<Long, Kept> kept = new LinkedHashMap<>();

    private record Kept(JobMail mail, Instant until) {}

    public SentMails(Store store, JobMails mails) {
        this.store = store;
        this.mails = mails;
    }

    /** A message as HTML; nothing if it was not sent, or cannot be made any more. */
    public Optional<String> page(Recipient recipient) {
        try {
            var queued = sent(recipient);
            return queued.isEmpty()
                    ? Optional.empty()
                    : Optional.of(mail(recipient.job()).page(queued.get()));
        } catch (LeftOut | Unsendable _) {
            return Optional.empty();
        }
    }

    /** A message for somebody else; nothing if it was not sent, or cannot be made any more. */
    public Optional<Outgoing> forwarded(Recipient recipient, Forward forward) {
        try {
            var queued = sent(recipient);
            return queued.isEmpty()
                    ? Optional.empty()
                    : Optional.of(mail(recipient.job()).forwarded(queued.get(), forward));
        } catch (LeftOut | Unsendable _) {
            return Optional.empty();
        }
    }

    private Optional<Queued> sent(Recipient recipient) {
        return store.read(tables -> {
            var row =
                    tables.queue().find(recipient.job(), recipient.batch(), recipient.subscriber());
            // One who was deleted has no values any more to make it of.
            return row.filter(queued -> queued.recipient().state() == State.SENT)
                    .filter(_ -> tables.subscribers().find(recipient.subscriber()).isPresent());
        });
    }

    private JobMail mail(long id) throws Unsendable {
        var job = store.read(tables -> tables.jobs().find(id)).orElseThrow();
        var now = store.clock().instant();
        synchronized (kept) {
            var found = kept.get(id);
            if (found != null && found.until().isAfter(now) && found.mail().isOf(job)) {
                return found.mail();
            }
        }
        var mail = mails.of(job);
        synchronized (kept) {
            kept.remove(id);
            kept.put(id, new Kept(mail, now.plus(FRESH)));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return mail;
    }
}
