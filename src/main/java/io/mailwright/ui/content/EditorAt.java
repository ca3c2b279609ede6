package io.mailwright.ui.content;

import io.mailwright.domain.check.Place;

import org.jspecify.annotations.Nullable;

/**
 * What the editor is to be opened on.
 *
 * @param place what is to be marked in it; {@code null} for its beginning
 */
public record EditorAt(long item, @Nullable Place place) {
    /** At its beginning. */
    public static EditorAt of(long item) {
        return new EditorAt(item, null);
    }
}
