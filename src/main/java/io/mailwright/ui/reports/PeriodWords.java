package io.mailwright.ui.reports;

import io.mailwright.ui.text.Texts;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** A period in words. */
final class PeriodWords extends StringConverter<Period> {
    private final Texts texts;

    PeriodWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(@Nullable Period period) {
        return period == null ? "" : texts.get("period." + period.name());
    }

    @Override
    public Period fromString(String words) {
        throw new UnsupportedOperationException(words);
    }
}
