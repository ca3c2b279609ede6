package io.mailwright.server.engine.sending.delivery;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail server and how it wants to be spoken to.
 *
 * @param user empty for no login
 * @param rate messages a second at most; 0 for as many as it takes
 * @param connections at a time
 * @param bounces whereto messages come back; empty for the sender's address
 * @param ca a file of certificate authorities to be trusted instead of the usual ones
 */
public record SmtpServer(
        String host,
        int port,
        String user,
        String password,
        Tls tls,
        int rate,
        int connections,
        String bounces,
        Optional<Path> ca) {
    /** Whether what is said is encrypted by STARTTLS (RFC 3207). */
    public enum Tls {
        /** If the other side offers it. */
        OFFERED,
        REQUIRED,
        NEVER
    }

    /** Without the login, so that it can never reach a log. */
    @Override
    public String toString() {
        return "smtp://" + host + ":" + port;
    }
}
