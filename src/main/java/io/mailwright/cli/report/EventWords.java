package io.mailwright.cli.report;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.Detail;

import org.jspecify.annotations.Nullable;

/** What an event tells beyond its time; {@code null} is what it does not. */
record EventWords(
        @Nullable String url,
        @Nullable String alias,
        @Nullable String category,
        @Nullable String reason) {
    static final EventWords NONE = new EventWords(null, null, null, null);

    /** Where only a reason may be told. */
    static EventWords because(String reason) {
        return new EventWords(null, null, null, told(reason));
    }

    static EventWords of(Detail detail) {
        return switch (detail) {
            case Detail.None _, Detail.Forward _ -> NONE;
            case Detail.NotSent notSent -> because(notSent.reason());
            case Detail.Click click ->
                    new EventWords(told(click.url()), told(click.alias()), null, null);
            case Detail.Bounce bounce ->
                    new EventWords(null, null, Words.of(bounce.category()), told(bounce.reason()));
            case Detail.Unsubscribe unsubscribe -> because(unsubscribe.reason());
            case Detail.Conversion conversion ->
                    new EventWords(null, told(conversion.alias()), null, null);
        };
    }

    private static @Nullable String told(String text) {
        return text.isEmpty() ? null : text;
    }

    /** In one cell. */
    String cell() {
        if (category != null) {
            return reason == null ? category : category + ": " + reason;
        }
        if (reason != null) {
            return reason;
        }
        return url != null ? url : alias != null ? alias : "";
    }
}
