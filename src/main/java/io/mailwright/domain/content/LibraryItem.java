package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An e-mail or a block in a listing of the content library.
 *
 * @param folder {@code null} for none
 * @param version the number of the last one
 * @param hasDraft whether there is something typed and not saved
 * @param published the account's e-mail of the last version that became one; {@code null} for none
 * @param publishedVersion which version that was; 0 for none
 * @param isStarred whether somebody wants to find it soon
 * @param isArchived whether it is out of the way, without being thrown away
 */
public record LibraryItem(
        long id,
        ItemKind kind,
        @Nullable Long folder,
        String name,
        String subject,
        int version,
        Instant savedAt,
        boolean hasDraft,
        @Nullable Long published,
        int publishedVersion,
        boolean isStarred,
        boolean isArchived) {
    /** How far it is. */
    public State state() {
        if (published == null) {
            return State.DRAFT;
        }
        return publishedVersion < version ? State.CHANGED : State.PUBLISHED;
    }

    /** What became of it. */
    public enum State {
        /** In no account yet. */
        DRAFT,
        /** An older version is in the account. */
        CHANGED,
        /** The account has it as it is. */
        PUBLISHED
    }
}
