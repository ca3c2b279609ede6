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
        @Nullable Long published) {}
