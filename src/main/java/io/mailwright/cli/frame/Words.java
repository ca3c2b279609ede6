package io.mailwright.cli.frame;

import static java.util.Objects.requireNonNullElseGet;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How things are said on the command line. */
public final class Words {
    private Words() {}

    /** One line: what happened, why, what to do. */
    public static String of(Failure failure) {
        var said = sentence(failure);
        return switch (failure) {
            case Failure.Refused refused ->
                    "The account refused: %s (error %d)".formatted(said, refused.code());
            case Failure.NotOne several when !several.candidates().isEmpty() ->
                    said + " Give one of: " + String.join(", ", several.candidates()) + ".";
            case Failure.QuotesMisplaced _ ->
                    said + " Or take such quotes as they stand: --quotes lenient.";
            case Failure.QuoteUnclosed _ -> said + " That is --quotes in-line.";
            default -> said;
        };
    }

    /** What could not be used, where it is now, and what that means. */
    static String of(SetAside old) {
        var what =
                switch (old.kind()) {
                    case LOCAL_COPY, LOCAL_COPY_WITH_UPLOADS -> "The local copy of this account";
                    case UPLOAD_LEDGER -> "The ledger of this account's uploads and sends";
                    case LIBRARY -> "The content library of this account";
                };
        var why =
                switch (old.reason()) {
                    case DAMAGED -> " was damaged. It was moved to %s";
                    case NEWER ->
                            " was made by a newer Mailwright. It was moved to %s, for a newer one to"
                                    + " use again";
                };
        var then =
                switch (old.kind()) {
                    case LOCAL_COPY ->
                            ", and a new copy is begun: 'mailwright sync' fills it. Nothing else is"
                                    + " lost.";
                    case LOCAL_COPY_WITH_UPLOADS ->
                            ", and a new copy is begun: 'mailwright sync' fills it. Past uploads,"
                                    + " which older versions kept in it, are not known any more.";
                    case UPLOAD_LEDGER ->
                            ", and a new one is begun. Uploads from before are not known any more:"
                                    + " one that was not finished has to be uploaded again, which"
                                    + " adds nobody twice. Nor are sends: look in the account"
                                    + " before you repeat one.";
                    case LIBRARY ->
                            ", and a new one is begun. E-mails written here are in the old file;"
                                    + " those that were published are in the account too.";
                };
        return what + why.formatted(old.file()) + then;
    }

    static String message(Throwable trouble) {
        var message = requireNonNullElseGet(trouble.getMessage(), trouble::toString);
        return message.strip().replaceAll("\\p{Cntrl}+", " ");
    }

    static String sentence(Throwable trouble) {
        var line = message(trouble);
        return line.matches(".*[.!?:]") ? line : line + ".";
    }

    /** A status, type or state as it is typed and as JSON has it. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An e-mail type as the account writes it. */
    public static String of(EmailType type) {
        return switch (type) {
            case HTML -> "HTML";
            case TEXT -> "Text";
        };
    }

    /** To the second, in UTC, as ISO 8601 has it. */
    public static String of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
