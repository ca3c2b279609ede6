package io.mailwright.service.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is left of a value without what people write now so, now otherwise: case, blanks, accents,
 * punctuation, the order of words, ü for ue, and names of towns and countries in other languages.
 * This is the key collision method of clustering. Thread-safe.
 */
final class Fingerprint {
    private static final String FILE = "place-names.tsv";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");
    private static final Map<String, String> PLACES = read();

    private Fingerprint() {}

    /** Empty for a value without letters and digits. */
    static String of(String value) {
        var plain = plain(value);
        return PLACES.getOrDefault(plain, plain);
    }

    private static String plain(String value) {
        var apart = Normalizer.normalize(value.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var bare = MARKS.matcher(apart).replaceAll("");
        var letters = bare.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("æ", "a");
        return Arrays.stream(BETWEEN.split(UMLAUT.matcher(letters).replaceAll("$1")))
                .filter(word -> !word.isEmpty())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> read() {
        var places = new HashMap<String, String>();
        try (var in = Fingerprint.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(names ->
                            Arrays.stream(names)
                                    .forEach(name -> places.put(plain(name), plain(names[0]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(places);
    }
}
