package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that is expected to go wrong. What is not a {@code Failure} is a bug. Messages are for
 * logs and the command line and hold no passwords; the window has its own words for each kind.
 */
public abstract sealed class Failure extends RuntimeException {
    private Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No usable answer came: offline, refused connection, time-out, HTTP error. Worth a retry. */
    public static final class Unreachable extends Failure {
        public Unreachable(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** The account answered that it will not; {@code code} and text are the account's own. */
    public static final class Refused extends Failure {
        private final int code;

        public Refused(int code, String text) {
            super(text, null);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /**
     * A server may not be the one it says it is, so nothing was said to it. {@code fingerprint} is
     * what it shows; {@code changed} if it was known by another.
     */
    public static final class Untrusted extends Failure {
        private final String fingerprint;
        private final boolean changed;

        private Untrusted(String message, String fingerprint, boolean changed) {
            super(message, null);
            this.fingerprint = fingerprint;
            this.changed = changed;
        }

        /** Nobody vouches for it, and it was never seen. */
        public static Untrusted unknown(String server, String fingerprint) {
            return new Untrusted(
                    "%s is not known yet; nothing was sent to it. Its key has the fingerprint %s: ask who runs it whether that is right, then agree to it"
                            .formatted(server, fingerprint),
                    fingerprint,
                    false);
        }

        /**
         * It was known by another key or certificate.
         *
         * @param memory the file that says by which
         */
        public static Untrusted changed(String server, String fingerprint, Path memory) {
            return new Untrusted(
                    "WARNING: %s shows another key than before (%s); somebody may have put himself in its place, so nothing was sent. Ask who runs it; only if the key was really changed, remove its line from %s and test the account again"
                            .formatted(server, fingerprint, memory),
                    fingerprint,
                    true);
        }

        public String fingerprint() {
            return fingerprint;
        }

        public boolean changed() {
            return changed;
        }
    }

    /** Something answered, but not in the language of the XML API. */
    public static final class Malformed extends Failure {
        public Malformed(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** The local copy, or the local server's store, cannot be read or written. */
    public static final class CacheUnusable extends Failure {
        public CacheUnusable(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }

    /** A file the user named cannot be used; {@code reason} says why, without the path. */
    public static sealed class FileUnusable extends Failure {
        private final Path file;
        private final String reason;

        public FileUnusable(Path file, String reason, @Nullable Throwable cause) {
            super(file + ": " + reason, cause);
            this.file = file;
            this.reason = reason;
        }

        public Path file() {
            return file;
        }

        public String reason() {
            return reason;
        }
    }

    /** A table as text with quotes in wrong places, which could be taken as they stand. */
    public static final class QuotesMisplaced extends FileUnusable {
        public QuotesMisplaced(Path file, String reason, @Nullable Throwable cause) {
            super(file, reason, cause);
        }
    }

    /** A table as text with a quote that is never closed, which could be read line by line. */
    public static final class QuoteUnclosed extends FileUnusable {
        public QuoteUnclosed(Path file, String reason, @Nullable Throwable cause) {
            super(file, reason, cause);
        }
    }

    /** What the user asked for cannot be; the message says what and what to do instead. */
    public static final class Invalid extends Failure {
        public Invalid(String message) {
            super(message, null);
        }
    }

    /** Nothing, or more than one thing, has the name; {@code candidates} is empty for nothing. */
    public static final class NotOne extends Failure {
        private final List<String> candidates;

        public NotOne(String message, List<String> candidates) {
            super(message, null);
            this.candidates = List.copyOf(candidates);
        }

        public List<String> candidates() {
            return candidates;
        }
    }

    /** The password cannot be had: no keychain, wrong passphrase, never stored. */
    public static final class NoPassword extends Failure {
        public NoPassword(String what, @Nullable Throwable cause) {
            super(what, cause);
        }
    }
}
