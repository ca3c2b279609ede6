package io.mailwright.settings;

import io.mailwright.domain.Failure;

/**
 * Whoever knows the passphrase of the passwords that are kept in a file. Asked away from the
 * window's thread; may wait for the user. The caller wipes what it gets. Thread-safe.
 */
public interface Passphrase {
    /**
     * A new one, for the first password that is kept.
     *
     * @throws Failure.NoPassword if none is given
     */
    char[] choose();

    /**
     * The one that was chosen.
     *
     * @param wrong whether the one given just now was another
     * @throws Failure.NoPassword if none is given, or not another one
     */
    char[] recall(boolean wrong);

    /** Typed once, when it is first needed; another one is not asked for. */
    static Passphrase typed(Prompt prompt) {
        return new TypedPassphrase(prompt);
    }

    /** Given with the process; {@code otherwise} is asked when it turns out to be wrong. */
    static Passphrase given(String given, Passphrase otherwise) {
        return new GivenPassphrase(given, otherwise);
    }
}
