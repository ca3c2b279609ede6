package io.mailwright.server.engine.sending.delivery;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Addresses;
import io.mailwright.server.engine.UriOptions;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where messages are to go, as one says it: {@code simulate}, {@code hold} or {@code
 * smtp://HOST:PORT}.
 */
public sealed interface DeliverTo {
    Set<String> SMTP_OPTIONS = Set.of("starttls", "rate", "connections", "bounces", "ca");

    /**
     * Nowhere; what people do is invented.
     *
     * @param speed how many times faster than the clock time passes for them
     */
    record Simulate(int seed, int speed) implements DeliverTo {
        /** An hour passes in a minute. */
        public static final Simulate USUAL = new Simulate(1, 60);
    }

    /** Into files in the server's folder. */
    record Hold() implements DeliverTo {}

    /** To a mail server. */
    record Smtp(SmtpServer server) implements DeliverTo {}

    /**
     * Reads {@code simulate[?seed=1&speed=60]}, {@code hold} or {@code
     * smtp://[user[:pass]@]HOST[:PORT][?starttls=offered|required|never&rate=50&connections=4&bounces=ADDRESS&ca=FILE]};
     * what is not plain in user and password is percent-encoded. What stands after the question
     * mark is X.
     *
     * @param password for a user without one in the address
     * @throws Failure.Invalid if it is none of these; the message never holds the password
     */
    static DeliverTo parse(String text, String password) {
        if (text.equals("hold")) {
            return new Hold();
        }
        try {
            var uri = URI.create(text);
            if ("simulate".equals(uri.getRawPath())) {
                return simulate(
                        UriOptions.of("Delivery has", uri.getRawQuery(), Set.of("seed", "speed")));
            }
            if ("smtp".equals(uri.getScheme()) && uri.getHost() != null) {
                return new Smtp(server(uri, password));
            }
        } catch (IllegalArgumentException _) {
            // Told below, without the text, in which there may be a password.
        }
        throw new Failure.Invalid(
                "Messages can be delivered to simulate, hold or smtp://HOST:PORT only");
    }

    private static DeliverTo simulate(Map<String, String> options) {
        return new Simulate(
                number("seed", options.getOrDefault("seed", "1"), 0, 999_999),
                number("speed", options.getOrDefault("speed", "60"), 1, 100_000));
    }

    private static SmtpServer server(URI uri, String password) {
        var options = UriOptions.of("Delivery has", uri.getRawQuery(), SMTP_OPTIONS);
        var login = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = login.indexOf(':');
        return new SmtpServer(
                uri.getHost(),
                uri.getPort() < 0 ? 25 : uri.getPort(),
                UriOptions.decoded(colon < 0 ? login : login.substring(0, colon)),
                colon < 0 ? password : UriOptions.decoded(login.substring(colon + 1)),
                tls(options.getOrDefault("starttls", "offered")),
                number("rate", options.getOrDefault("rate", "0"), 0, 100_000),
                number("connections", options.getOrDefault("connections", "4"), 1, 50),
                bounces(options.getOrDefault("bounces", "")),
                Optional.ofNullable(options.get("ca")).map(Path::of));
    }

    private static String bounces(String address) {
        if (!address.isEmpty() && !Addresses.isValid(address)) {
            throw new Failure.Invalid("The option bounces of delivery is an address");
        }
        return address;
    }

    private static SmtpServer.Tls tls(String word) {
        return switch (word) {
            case "offered" -> SmtpServer.Tls.OFFERED;
            case "required" -> SmtpServer.Tls.REQUIRED;
            case "never" -> SmtpServer.Tls.NEVER;
            default ->
                    throw new Failure.Invalid(
                            "The option starttls of delivery is offered, required or never, not "
                                    + word);
        };
    }

    private static int number(String name, String text, int least, int most) {
        if (!text.matches("\\d{1,6}")
                || Integer.parseInt(text) < least
                || Integer.parseInt(text) > most) {
            throw new Failure.Invalid(
                    "The option %s of delivery is a number from %d to %d, not %s"
                            .formatted(name, least, most, text));
        }
        return Integer.parseInt(text);
    }
}
