package io.mailwright.server.engine.bounces;

import io.mailwright.server.engine.tracking.Tokens;

import jakarta.mail.internet.InternetHeaders;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which message of the account headers speak of: by its id, the address it was to come back
 * to, or the link it is left by, each of which only the account can have made. Thread-safe.
 */
final class References {
    /** In message ids and return addresses, see {@code TrackingLinks}. */
    private static final Pattern ID =
            Pattern.compile("(?<![\\w.])(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})\\.([0-9a-f]{16})@");

    private static final Pattern LEAVE = Pattern.compile("/u/([\\w-]{20,120})>");

    private final Tokens tokens;

    References(Tokens tokens) {
        this.tokens = tokens;
    }

    /** By headers of the message that came back. */
    Optional<Reference> ofOriginal(InternetHeaders headers) {
        return values(headers, "Message-ID", "Return-Path")
                .flatMap(this::ids)
                .findFirst()
                .or(() -> values(headers, "List-Unsubscribe").flatMap(this::leaving).findFirst());
    }

    /** By headers of the report about it. */
    Optional<Reference> ofReport(InternetHeaders headers) {
        return values(
                        headers,
                        "To",
                        "Delivered-To",
                        "X-Original-To",
                        "Envelope-To",
                        "In-Reply-To",
                        "References",
                        "X-Failed-Message-ID")
                .flatMap(this::ids)
                .findFirst();
    }

    private static Stream<String> values(InternetHeaders headers, String... names) {
        return Stream.of(names)
                .map(headers::getHeader)
                .filter(values -> values != null)
                .flatMap(Stream::of);
    }

    private Stream<Reference> ids(String value) {
        return ID.matcher(value).results().flatMap(hit -> checked(hit).stream());
    }

    private Optional<Reference> checked(MatchResult hit) {
        var reference = new Reference(number(hit, 1), number(hit, 2), number(hit, 3));
        return tokens.isTag(
                        hit.group(4), reference.job(), reference.batch(), reference.subscriber())
                ? Optional.of(reference)
                : Optional.empty();
    }

    private Stream<Reference> leaving(String value) {
        return LEAVE.matcher(value)
                .results()
                .flatMap(hit -> tokens.verify(hit.group(1)).stream())
                .map(token -> new Reference(token.job(), token.batch(), token.subscriber()));
    }

    private static long number(MatchResult hit, int group) {
        return Long.parseLong(hit.group(group));
    }
}
