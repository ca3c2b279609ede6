package io.mailwright.ui.subscribers;

import io.mailwright.domain.Status;
import io.mailwright.ui.text.Texts;

import java.util.Locale;

/** What the statuses are called, and the style class of their dot. */
final class StatusWords {
    private StatusWords() {}

    static String of(Status status, Texts texts) {
        return texts.get("status." + style(status));
    }

    static String style(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
