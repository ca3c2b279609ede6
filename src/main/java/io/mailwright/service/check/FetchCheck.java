package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Whether no more is fetched while sending than is wise ({@code personalisation.md} P4, grade V).
 */
final class FetchCheck implements Check {
    private static final int WISE = 3;

    /** An {@code httpget} with its address, which has to be fetched from as it stands. */
    static final Pattern FETCH =
            Pattern.compile(
                    "%%\\s*+(?:(?:before|after)\\s*+;\\s*+)?+httpget\\b(?:\\s*+;\\s*+\\d++)?+\\s*+[\"']?+([^\"'%\\s]*+)",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        var source = view.mail().html();
        var fetches = FETCH.matcher(source).results().toList();
        if (fetches.size() > WISE) {
            var first = fetches.get(WISE);
            found.accept(
                    new Finding(
                            Rule.FETCH_MANY,
                            Severity.ADVICE,
                            view.place(MailPart.HTML, first.start(), first.end()),
                            "%d contents are fetched: more than three make a send slow and frail"
                                    .formatted(fetches.size()),
                            List.of()));
        }
    }
}
