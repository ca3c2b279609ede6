package io.mailwright.service.upload;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.upload.Finding;
import io.mailwright.service.upload.source.FileRow;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One row of a file, looked at by itself: fit to be sent, or refused. */
sealed interface Checked {
    FileRow row();

    /** The address as in the file, without blanks around it; empty if there is none. */
    String email();

    /** Whether another row of the file has the same address and is used instead. */
    default boolean isSuperseded() {
        return this instanceof Refused refused && refused.why().finding() == Finding.TWICE;
    }

    /**
     * A row whose values the account can take.
     *
     * @param attributes by the account's names and in its spelling; an empty one is taken away
     */
    record Fit(
            FileRow row,
            String email,
            @Nullable EmailType emailType,
            Map<String, String> attributes)
            implements Checked {
        long line() {
            return row.line();
        }

        /** How many values it has. */
        int filled() {
            int values = 0;
            for (var value : attributes.values()) {
                values += value.isEmpty() ? 0 : 1;
            }
            return values + (emailType == null ? 0 : 1);
        }

        /** As it is sent to be put on the list: of somebody new there is nothing to take away. */
        Fit added(Optional<Subscriber> known) {
            if (known.isPresent() || !attributes.containsValue("")) {
                return this;
            }
            var filled = new LinkedHashMap<>(attributes);
            filled.values().removeIf(String::isEmpty);
            return new Fit(row, email, emailType, filled);
        }

        String key() {
            return EmailAddress.key(email);
        }
    }

    /** A row that cannot be sent, or is left out by the recipe. */
    record Refused(FileRow row, String email, Refusal why) implements Checked {}

    /**
     * Why a row cannot be sent, or is not.
     *
     * @param column in the file's words; empty if it is no one column's fault
     * @param finding by which it is grouped with others
     */
    record Refusal(String column, String value, String reason, Finding finding) {
        /** Of no kind that others are grouped by. */
        Refusal(String column, String value, String reason) {
            this(column, value, reason, Finding.OTHER);
        }

        /** Why the recipe leaves a row out that has this problem. */
        static Refusal leftOut(Refusal why) {
            return new Refusal(
                    why.column,
                    why.value,
                    "Left out by the recipe: " + why.reason,
                    Finding.LEFT_OUT);
        }
    }
}
