package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases that filters count against a mail, with the reason. The phrases are data: {@code
 * spam-phrases.tsv}.
 */
final class SpamPhrases implements Check {
    /** By the letters and digits they begin with, so that few are tried at each word. */
    private static final Map<String, List<Phrase>> BY_START =
            DataFile.rows("spam-phrases.tsv").stream()
                    .map(row ->
                            new Phrase(
                                    start(row.getFirst(), 0), pattern(row.getFirst()), row.get(1)))
                    .collect(Collectors.groupingBy(Phrase::start));

    private record Phrase(String start, Pattern pattern, String reason) {}

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        var places = new LinkedHashMap<Phrase, List<Place>>();
        find(view, MailPart.SUBJECT, view.mail().source(MailPart.SUBJECT), 0, places);
        for (var text : view.texts()) {
            var range = text.sourceRange();
            var source = view.masked().substring(range.startPos(), range.endPos());
            find(view, MailPart.HTML, source, range.startPos(), places);
        }
        places.forEach((phrase, where) -> found.accept(finding(view, where, phrase)));
    }

    private static void find(
            MailView view,
            MailPart part,
            String text,
            int offset,
            Map<Phrase, List<Place>> places) {
        for (int at = 0; at < text.length(); at++) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            for (var phrase : BY_START.getOrDefault(start(text, at), List.of())) {
                var matcher = phrase.pattern().matcher(text).region(at, text.length());
                if (matcher.useTransparentBounds(true).lookingAt()) {
                    places.computeIfAbsent(phrase, _ -> new ArrayList<>())
                            .add(view.place(part, offset + at, offset + matcher.end()));
                }
            }
        }
    }

    /** The letters and digits from a place on, else the one character that is there. */
    private static String start(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, Math.max(end, at + 1)).toLowerCase(Locale.ROOT);
    }

    /** Once for a phrase, at its first place. */
    private static Finding finding(MailView view, List<Place> places, Phrase phrase) {
        var first = places.getFirst();
        var written = view.mail().source(first.part()).substring(first.start(), first.end());
        var times = places.size() == 1 ? "" : " (%d times)".formatted(places.size());
        return new Finding(
                Rule.SPAM_PHRASE,
                Severity.ADVICE,
                first,
                "Filters count \"%s\"%s against a mail: %s"
                        .formatted(written.replaceAll("\\s+", " "), times, phrase.reason()),
                List.of());
    }

    private static Pattern pattern(String phrase) {
        var words = new ArrayList<String>();
        for (var word : phrase.split(" ", -1)) {
            words.add(Pattern.quote(word));
        }
        return Pattern.compile(
                String.join("\\s+", words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
