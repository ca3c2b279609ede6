package io.mailwright.ui.content;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.content.LibraryFile;
import io.mailwright.domain.content.LibraryItem;

import org.jspecify.annotations.Nullable;

/** What a card or a row of the Content screen stands for. */
sealed interface Piece {
    String name();

    /** Empty for what has none. */
    String subject();

    /**
     * Something that is written here.
     *
     * @param file what it is as a file; {@code null} for what is none
     */
    record Own(LibraryItem item, @Nullable LibraryFile file) implements Piece {
        @Override
        public String name() {
            return item.name();
        }

        @Override
        public String subject() {
            return item.subject();
        }
    }

    /** An e-mail of the account, which nobody can change. */
    record Theirs(EmailHeading email) implements Piece {
        @Override
        public String name() {
            return email.name();
        }

        @Override
        public String subject() {
            return email.subject();
        }
    }

    /** Whether both are of the same thing, however it has changed. */
    default boolean isOfSame(@Nullable Piece other) {
        return switch (this) {
            case Own own -> other instanceof Own same && own.item().id() == same.item().id();
            case Theirs theirs ->
                    other instanceof Theirs same && theirs.email().id() == same.email().id();
        };
    }
}
