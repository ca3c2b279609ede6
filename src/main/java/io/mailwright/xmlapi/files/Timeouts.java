package io.mailwright.xmlapi.files;

import java.time.Duration;

/**
 * How long is waited for a server.
 *
 * @param connect for a connection
 * @param silence for each answer, and for each part of a file to be sent or received
 * @param pause before the second try; before the third it is longer
 */
record Timeouts(Duration connect, Duration silence, Duration pause) {
    static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMillis(500));
}
