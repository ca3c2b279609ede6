package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every source file is in the house format; {@code -Pformat} rewrites those that are not. */
class FormatTest {
    private static final boolean REWRITE = Boolean.getBoolean("format.rewrite");

    @Test
    void everySourceFileIsInTheHouseFormat() throws Exception {
        var wrong = sources().parallelStream().filter(FormatTest::isWrong).toList();
        assertThat(wrong).as("run mvn -q -Pformat test -Dtest=FormatTest").isEmpty();
    }

    /** Whether it is not in the format, and is not to be brought into it. */
    private static boolean isWrong(Path file) {
        try {
            var text = Files.readString(file);
            var formatted = format(text);
            if (REWRITE && !text.equals(formatted)) {
                Files.writeString(file, formatted);
            }
            return !REWRITE && !text.equals(formatted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static String format(String text) throws FormatterException {
        var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        var ordered = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.AOSP);
        return new Formatter(options)
                .formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
