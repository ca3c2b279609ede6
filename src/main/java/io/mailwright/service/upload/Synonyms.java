package io.mailwright.service.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows the names that columns of the usual kinds have, in eight languages. */
final class Synonyms {
    private static final String FILE = "synonyms.tsv";
    private static final Map<String, String> MEANINGS = read();

    private Synonyms() {}

    /** Such as {@code city} for "Wohnort"; nothing for a name of no usual kind. */
    static Optional<String> meaning(String name) {
        return Optional.ofNullable(MEANINGS.get(PlainName.of(name)));
    }

    static boolean same(String name, String another) {
        var meaning = meaning(name);
        return meaning.isPresent() && meaning.equals(meaning(another));
    }

    private static Map<String, String> read() {
        var meanings = new HashMap<String, String>();
        try (var in = Synonyms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> add(cells[0], cells[2], meanings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(meanings);
    }

    private static void add(String meaning, String names, Map<String, String> meanings) {
        for (var name : names.split(",", -1)) {
            var other = meanings.put(PlainName.of(name), meaning);
            if (other != null && !other.equals(meaning)) {
                throw new IllegalStateException(name + " means " + other + " and " + meaning);
            }
        }
    }
}
