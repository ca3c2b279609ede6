package io.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every key that FXML or code asks for is there, and none is there that nobody asks for. */
class TextsTest {
    private static final Path PRODUCT = Path.of("src/main/java/io/mailwright");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z][\\w.]*)\"");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:texts|TEXTS)\\s*\\.get\\(\\s*\"([a-z][\\w.]*)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");

    @TestFactory
    Stream<DynamicTest> keys() throws IOException {
        try (var files = Files.walk(PRODUCT)) {
            return files
                    .filter(file -> file.endsWith("texts.properties"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
        }
    }

    private static void check(Path texts) throws IOException {
        var keys = new Properties();
        try (var in = Files.newBufferedReader(texts)) {
            keys.load(in);
        }
        var there = new TreeSet<>(keys.stringPropertyNames());
        var asked = new TreeSet<String>();
        var named = new TreeSet<String>();
        try (var files = Files.list(texts.getParent())) {
            for (var file : files.toList()) {
                find(file, asked, named);
            }
        }
        var missing = new TreeSet<>(asked);
        missing.removeAll(there);
        assertThat(missing).as("missing").isEmpty();
        there.removeIf(key -> asked.contains(key) || isNamed(key, named));
        assertThat(there).as("unused").isEmpty();
    }

    private static void find(Path file, Set<String> asked, Set<String> named) {
        var name = file.getFileName().toString();
        if (name.endsWith(".fxml")) {
            IN_FXML.matcher(read(file)).results().forEach(hit -> asked.add(hit.group(1)));
        } else if (name.endsWith(".java")) {
            var code = read(file);
            IN_CODE.matcher(code).results().forEach(hit -> asked.add(hit.group(1)));
            LITERAL.matcher(code).results().forEach(hit -> named.add(hit.group(1)));
        }
    }

    /** Keys put together from a literal and a variable, as {@code "status." + name}. */
    private static boolean isNamed(String key, Set<String> named) {
        return named.contains(key)
                || named.stream()
                        .anyMatch(part ->
                                (part.endsWith(".") && key.startsWith(part))
                                        || (part.startsWith(".") && key.endsWith(part))
                                        || (key.startsWith("key.")
                                                && part.equals(key.substring(4))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
