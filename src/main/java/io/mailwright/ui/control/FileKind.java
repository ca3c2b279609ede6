package io.mailwright.ui.control;

import javafx.stage.FileChooser.ExtensionFilter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files of a kind, by how their names end, in small letters or in capitals: the dialogs of some
 * systems know the one from the other, and would not show PEOPLE.CSV.
 */
public final class FileKind {
    private FileKind() {}

    /**
     * What a dialog shows.
     *
     * @param endings such as {@code .csv}
     */
    public static ExtensionFilter of(String words, String... endings) {
        return new ExtensionFilter(
                words,
                Arrays.stream(endings)
                        .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
                        .map(ending -> "*" + ending)
                        .toList());
    }
}
