package io.mailwright.ui.reports;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** What the entries of a choice are called. */
final class ChoiceWords<T> extends StringConverter<T> {
    private final Function<T, String> words;

    ChoiceWords(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T entry) {
        return entry == null ? "" : words.apply(entry);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException(typed);
    }
}
