package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every source file is in the house format; {@code -Pformat} rewrites those that are not. */
class FormatTest {
    private static final boolean REWRITE = Boolean.getBoolean("format.rewrite");

    @Test
    void everySourceFileIsInTheHouseFormat() throws Exception {
        var wrong = new ArrayList<Path>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var formatted = format(text);
            if (!text.equals(formatted)) {
                if (REWRITE) {
                    Files.writeString(file, formatted);
                } else {
                    wrong.add(file);
                }
            }
        }
        assertThat(wrong).as("run mvn -q -Pformat test -Dtest=FormatTest").isEmpty();
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
