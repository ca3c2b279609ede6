package io.mailwright.ui.subscribers;

import org.jspecify.annotations.Nullable;

/**
 * Whose people the screen is opened for.
 *
 * @param list {@code null} for the whole account
 * @param upload whose created people alone are wanted; {@code null} for any
 */
public record PeopleWanted(@Nullable Long list, @Nullable CreatedBy upload) {
    static final PeopleWanted EVERYBODY = new PeopleWanted(null, null);

    /**
     * An upload.
     *
     * @param file its name, to be told by
     */
    public record CreatedBy(long uploadId, String file) {}

    /** The people of a list. */
    public static PeopleWanted of(long list) {
        return new PeopleWanted(list, null);
    }

    /** Whom an upload has created. */
    public static PeopleWanted createdBy(long uploadId, String file) {
        return new PeopleWanted(null, new CreatedBy(uploadId, file));
    }
}
