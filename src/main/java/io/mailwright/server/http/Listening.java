package io.mailwright.server.http;

import java.net.InetAddress;
import java.time.Duration;

/**
 * Where to listen, and how patiently.
 *
 * @param port 0 for any free one
 * @param largestHeader in bytes; a GET has all it says there
 * @param idle after which a silent connection is closed
 * @param mostConnections at a time
 */
public record Listening(
        String name,
        InetAddress bind,
        int port,
        int largestHeader,
        Duration idle,
        int mostConnections) {
    /** For clients of the API, who have a login and send whole documents by GET. */
    public static Listening forClients(InetAddress bind, int port) {
        return new Listening("xml-api", bind, port, 256 * 1024, Duration.ofSeconds(60), 10_000);
    }

    /** For anybody. */
    public static Listening forRecipients(InetAddress bind, int port) {
        return new Listening("tracking", bind, port, 16 * 1024, Duration.ofSeconds(15), 1_000);
    }
}
