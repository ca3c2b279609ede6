package io.mailwright.settings;

import io.mailwright.domain.Failure;

import java.util.Optional;

/** Where passwords are kept, by account name without case. Thread-safe. */
public interface Secrets {
    /**
     * The password kept for that account.
     *
     * @throws Failure.NoPassword if the place cannot be opened
     */
    Optional<String> password(String account);

    /**
     * Keeps a password, in place of an older one.
     *
     * @throws Failure.NoPassword if the place cannot be opened
     */
    void keep(String account, String password);

    /** Forgets the password, if there is one. */
    void forget(String account);

    /** Where passwords go, in words for the user: the system's keychain, or the encrypted file. */
    String place();
}
