package io.mailwright.personalisation;

import org.jspecify.annotations.Nullable;

/**
 * The content areas of an account ({@code personalisation.md} P7), which e-mails bring in by
 * script. What they hold may be personalised itself. Implementations are thread-safe.
 */
public interface ContentAreas {
    /** The content of an id; nothing if there is none. */
    @Nullable String byId(String id);

    /** The content of a name with its path, without case; nothing if there is none. */
    @Nullable String byName(String name);

    /** For an account that has none. */
    static ContentAreas none() {
        return new ContentAreas() {
            @Override
            public @Nullable String byId(String id) {
                return null;
            }

            @Override
            public @Nullable String byName(String name) {
                return null;
            }
        };
    }
}
