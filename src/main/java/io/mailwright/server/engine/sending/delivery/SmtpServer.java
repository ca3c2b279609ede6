package io.mailwright.server.engine.sending.delivery;

/**
 * A mail server and how it wants to be spoken to.
 *
 * @param user empty for no login
 * @param rate messages a second at most; 0 for as many as it takes
 * @param connections at a time
 */
public record SmtpServer(
        String host, int port, String user, String password, Tls tls, int rate, int connections) {
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
