package io.mailwright.server.engine.bounces;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.UriOptions;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where messages come back to, as one says it: a folder, or {@code imaps://USER@HOST/MAILBOX}. */
public sealed interface BounceSource {
    int IMAP = 143;
    int IMAPS = 993;

    /** Into which others drop them as files. */
    record Folder(Path folder) implements BounceSource {}

    /**
     * A mailbox.
     *
     * @param mailbox such as {@code INBOX}
     * @param ca a file of certificate authorities to be trusted instead of the usual ones
     */
    record Imap(String host, int port, Login login, Tls tls, String mailbox, Optional<Path> ca)
            implements BounceSource {}

    /** Whom a mailbox is of. */
    record Login(String user, String password) {
        /** Without the login, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Login[]";
        }
    }

    /** How what is said is encrypted; the other side's certificate is checked. */
    enum Tls {
        /** From the first word on: {@code imaps}. */
        IMPLICIT,
        /** By STARTTLS (RFC 9051 6.2.1), or nothing is said. */
        STARTTLS,
        NEVER
    }

    /**
     * Reads a folder's path or {@code
     * imap[s]://user[:pass]@HOST[:PORT][/MAILBOX][?starttls=never&ca=FILE]}; what is not plain in
     * user, password and mailbox is percent-encoded (X).
     *
     * @param password for a user without one in the address
     * @throws Failure.Invalid if it is neither; the message never holds the password
     */
    static BounceSource parse(String text, String password) {
        try {
            if (!Pattern.compile("^imaps?://", Pattern.CASE_INSENSITIVE).matcher(text).find()) {
                if (text.contains("://")) {
                    throw neither();
                }
                return new Folder(Path.of(text));
            }
            return imap(URI.create(text), password);
        } catch (IllegalArgumentException _) {
            // Without the text, in which there may be a password.
            throw neither();
        }
    }

    private static Imap imap(URI uri, String password) {
        var user = Objects.requireNonNullElse(uri.getRawUserInfo(), "");
        if (uri.getHost() == null || user.isEmpty()) {
            throw neither();
        }
        var options = UriOptions.of("Bounces have", uri.getRawQuery(), Set.of("starttls", "ca"));
        boolean isTls = uri.getScheme().equalsIgnoreCase("imaps");
        int port = uri.getPort() >= 0 ? uri.getPort() : isTls ? IMAPS : IMAP;
        var path = Objects.requireNonNullElse(uri.getRawPath(), "");
        var mailbox = UriOptions.decoded(path.replaceFirst("/", ""));
        return new Imap(
                uri.getHost(),
                port,
                login(user, password),
                isTls ? Tls.IMPLICIT : startTls(options.getOrDefault("starttls", "required")),
                mailbox.isEmpty() ? "INBOX" : mailbox,
                Optional.ofNullable(options.get("ca")).map(Path::of));
    }

    private static Tls startTls(String word) {
        return switch (word) {
            case "required" -> Tls.STARTTLS;
            case "never" -> Tls.NEVER;
            default ->
                    throw new Failure.Invalid(
                            "The option starttls of bounces is required or never, not " + word);
        };
    }

    private static Login login(String user, String password) {
        int colon = user.indexOf(':');
        return new Login(
                UriOptions.decoded(colon < 0 ? user : user.substring(0, colon)),
                colon < 0 ? password : UriOptions.decoded(user.substring(colon + 1)));
    }

    private static Failure.Invalid neither() {
        return new Failure.Invalid(
                "Bounces come from a folder or from imaps://USER@HOST/MAILBOX only");
    }
}
