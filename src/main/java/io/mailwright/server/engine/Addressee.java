package io.mailwright.server.engine;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.send.SendCode;
import io.mailwright.server.store.Tables;

import java.util.Optional;

/**
 * Who is meant by the recipient of a triggered send. A key is an address, or a SUBID, or the
 * caller's own name for whoever has the address; only the first two are on record here, so only
 * they can be found to be another's (X).
 *
 * @param known nobody, if the account has nobody of that address
 */
record Addressee(Optional<Subscriber> known, String email) {
    private static final int LONGEST_KEY = 255;

    /**
     * Finds the person.
     *
     * @throws NotQueued 4, 5, 8, 13, 14, 29, 30
     */
    static Addressee of(Tables tables, TriggeredRecipient recipient) {
        requireKey(recipient);
        var byKey = byKey(tables, recipient.key());
        var byEmail = tables.subscribers().find(recipient.email());
        if (recipient.email().isEmpty()) {
            var known = byKey.orElseThrow(() -> new NotQueued(SendCode.MISSING_EMAIL_ADDRESS));
            return new Addressee(byKey, known.email());
        }
        if (!Addresses.isValid(recipient.email())) {
            throw new NotQueued(SendCode.INVALID_EMAIL_ADDRESS);
        }
        if (byKey.isPresent() && !byKey.equals(byEmail)) {
            throw new NotQueued(SendCode.EMAIL_ADDRESS_MISMATCH);
        }
        if (byEmail.isPresent() && isAnother(recipient.key(), byEmail.get())) {
            throw new NotQueued(SendCode.SUBSCRIBER_KEY_MISMATCH);
        }
        return new Addressee(byEmail, recipient.email());
    }

    private static void requireKey(TriggeredRecipient recipient) {
        if (recipient.key().isEmpty()) {
            throw new NotQueued(
                    recipient.email().isEmpty()
                            ? SendCode.MISSING_SUBSCRIBER_ID
                            : SendCode.MISSING_SUBSCRIBER_KEY_VALUE);
        }
        if (recipient.key().length() > LONGEST_KEY) {
            throw new NotQueued(SendCode.SUBSCRIBER_KEY_TOO_LONG);
        }
    }

    private static Optional<Subscriber> byKey(Tables tables, String key) {
        return key.matches("[0-9]{1,18}")
                ? tables.subscribers().find(Long.parseLong(key))
                : tables.subscribers().find(key);
    }

    private static boolean isAnother(String key, Subscriber subscriber) {
        return key.contains("@")
                && !EmailAddress.key(key).equals(EmailAddress.key(subscriber.email()));
    }
}
