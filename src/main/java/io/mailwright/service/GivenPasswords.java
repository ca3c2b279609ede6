package io.mailwright.service;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Passwords given for this process, for whatever account of the user's own is opened; used instead
 * of those that are kept. An empty one is none.
 *
 * @param files of the user whom an address for files names
 */
public record GivenPasswords(@Nullable String api, @Nullable String files) {
    public static final GivenPasswords NONE = new GivenPasswords(null, null);

    Optional<String> ofApi() {
        return Optional.ofNullable(api).filter(given -> !given.isEmpty());
    }

    Optional<String> ofFiles() {
        return Optional.ofNullable(files).filter(given -> !given.isEmpty());
    }

    /** Without the passwords, so that they can never reach a log. */
    @Override
    public String toString() {
        return "GivenPasswords";
    }
}
