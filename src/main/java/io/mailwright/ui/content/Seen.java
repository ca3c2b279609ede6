package io.mailwright.ui.content;

import io.mailwright.service.content.SafePage;
import io.mailwright.ui.control.Preview;

/**
 * What is to be seen of an e-mail.
 *
 * @param warning what its author should know; empty for nothing
 */
record Seen(SafePage page, String subject, String text, String warning) {
    /** The same with another warning. */
    Seen with(String other) {
        return new Seen(page, subject, text, other);
    }

    void showOn(Preview preview) {
        preview.show(page, () -> {});
    }
}
