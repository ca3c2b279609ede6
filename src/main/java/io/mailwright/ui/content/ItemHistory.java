package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemVersion;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Publication;
import io.mailwright.service.content.Content;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that was ever saved of an item, and what became of it. Immutable.
 *
 * @param versions the last first
 * @param uses the e-mails and blocks that it is a part of
 */
record ItemHistory(
        List<ItemVersion> versions, List<Publication> publications, List<LibraryItem> uses) {
    static final ItemHistory NONE = new ItemHistory(List.of(), List.of(), List.of());

    /** Reads it from this computer. */
    static ItemHistory read(Content content, LibraryItem item) {
        return new ItemHistory(
                content.library().versions(item.id()),
                content.publisher().history(item.id()),
                content.library().usedIn(item));
    }

    /** The e-mail of the account that a version is; {@code null} for none. */
    @Nullable Long emailOf(int version) {
        return publications.stream()
                .filter(one -> one.version() == version && one.emailId() != null)
                .map(Publication::emailId)
                .findFirst()
                .orElse(null);
    }
}
