package io.mailwright.domain.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;

/** What an account takes as the name and the subject of an e-mail ({@code email-send.md} M1, X). */
public final class HeadingLimits {
    /** Characters, each counted as one. */
    public static final int NAME = 100;

    /** Characters, each counted as one. */
    public static final int SUBJECT = 200;

    private HeadingLimits() {}

    /**
     * Makes sure that an account would take an e-mail of that name and subject.
     *
     * @throws Failure.Invalid if it would not
     */
    public static void require(ItemContent content) {
        require("The e-mail's name", content.name(), NAME);
        require("The subject", content.subject(), SUBJECT);
    }

    private static void require(String what, String text, int most) {
        OneLine.require(what, text);
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            throw new Failure.Invalid(what + " is empty: the account takes none without it.");
        }
        if (length > most) {
            throw new Failure.Invalid(
                    "%s has %d characters: the account takes %d.".formatted(what, length, most));
        }
    }
}
