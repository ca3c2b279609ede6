package io.mailwright.ui.triggered;

import io.mailwright.domain.content.EmailHeading;

import org.jspecify.annotations.Nullable;

/**
 * A definition as somebody has typed it.
 *
 * @param list that new people join
 * @param isThere whether the account has it already, so that it is only written down here
 */
record NewDefinition(
        String key,
        String name,
        @Nullable EmailHeading email,
        @Nullable ListChoice list,
        boolean isThere) {
    /** A list that can be chosen. */
    record ListChoice(long id, String name) {}
}
