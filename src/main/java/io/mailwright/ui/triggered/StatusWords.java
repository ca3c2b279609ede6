package io.mailwright.ui.triggered;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.ui.control.StatusLabel;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

/** Shows where a definition stands as dot and word. */
final class StatusWords {
    private static final Texts TEXTS = Texts.of(StatusWords.class);

    private StatusWords() {}

    static void show(StatusLabel label, @Nullable DefinitionStatus status) {
        var level =
                switch (status) {
                    case ACTIVE -> "active";
                    case INACTIVE -> "paused";
                    case CANCELED -> "unsubscribed";
                    case NEW -> "draft";
                    case null -> "draft";
                };
        label.show(level, TEXTS.get("status." + (status == null ? "UNKNOWN" : status.name())));
    }
}
