package io.mailwright.settings;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * How to reach one account. Holds no password.
 *
 * @param name the user's own, unique without case, at most {@value #LONGEST_NAME} characters
 * @param url the whole endpoint; nothing is added to it
 * @param ftp where files go, {@code null} if unknown; {@code ?plain=allowed} at its end lets the
 *     password go unencrypted
 * @param connections calls at a time, 1 to 8; the service recommends 1
 */
public record Account(String name, URI url, String username, @Nullable URI ftp, int connections) {
    public static final String SAMPLE = "Sample account";
    public static final int LONGEST_NAME = 60;
    private static final int MOST_CONNECTIONS = 8;

    /**
     * Checks what can be said without asking anybody. Connections out of range are brought into it.
     *
     * @throws Failure.Invalid in words, if name or user is empty or the name too long
     */
    public Account {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Failure.Invalid(
                    "An account's name has 1 to %d characters".formatted(LONGEST_NAME));
        }
        if (username.isBlank()) {
            throw new Failure.Invalid("The account %s needs a username".formatted(name));
        }
        connections = Math.clamp(connections, 1, MOST_CONNECTIONS);
    }

    /** Whether the address for files names a user, who may have a password of their own. */
    public boolean namesFileUser() {
        return ftp != null && ftp.getUserInfo() != null;
    }

    /** Whether this is the account that is served from inside the program. */
    public boolean isSample() {
        return name.equalsIgnoreCase(SAMPLE);
    }
}
