package io.mailwright.service.upload;

import io.mailwright.service.DataTable;

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
        DataTable.read(Synonyms.class, FILE, cells -> add(cells[0], cells[2], meanings));
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
