package io.mailwright.ui.subscribers;

import org.jspecify.annotations.Nullable;

/**
 * Whose people the screen is opened for.
 *
 * @param list {@code null} for the whole account
 * @param upload whose created people alone are wanted; {@code null} for any
 * @param person who alone is wanted, in the drawer; {@code null} for everybody
 */
public record PeopleWanted(
        @Nullable Long list, @Nullable CreatedBy upload, @Nullable Somebody person) {
    static final PeopleWanted EVERYBODY = new PeopleWanted(null, null, null);

    /**
     * An upload.
     *
     * @param file its name, to be told by
     */
    public record CreatedBy(long uploadId, String file) {}

    /**
     * One person.
     *
     * @param email to be found by
     */
    public record Somebody(long subscriberId, String email) {}

    /** The people of a list. */
    public static PeopleWanted of(long list) {
        return new PeopleWanted(list, null, null);
    }

    /** Whom an upload has created. */
    public static PeopleWanted createdBy(long uploadId, String file) {
        return new PeopleWanted(null, new CreatedBy(uploadId, file), null);
    }

    /** One person, in the drawer. */
    public static PeopleWanted one(long subscriberId, String email) {
        return new PeopleWanted(null, null, new Somebody(subscriberId, email));
    }
}
