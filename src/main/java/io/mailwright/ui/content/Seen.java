package io.mailwright.ui.content;

import io.mailwright.service.content.PageChange;
import io.mailwright.service.content.SafePage;
import io.mailwright.ui.control.Preview;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What is to be seen of an e-mail.
 *
 * @param change what of the page is other than what was seen before, where that is a part of it
 * @param warning what its author should know; empty for nothing
 */
record Seen(
        SafePage page, Optional<PageChange> change, String subject, String text, String warning) {
    /** The same with another warning. */
    Seen with(String other) {
        return new Seen(page, Optional.empty(), subject, text, other);
    }

    /** The same as what comes after something that was seen. */
    Seen after(@Nullable Seen before) {
        if (before == null) {
            return this;
        }
        return page.isSameAs(before.page)
                ? new Seen(before.page, Optional.empty(), subject, text, warning)
                : new Seen(page, page.since(before.page), subject, text, warning);
    }

    void showOn(Preview preview) {
        preview.showNext(page, change);
    }
}
