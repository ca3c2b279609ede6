package io.mailwright.service.check;

import io.mailwright.domain.OneLine;
import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;
import io.mailwright.domain.content.HeadingLimits;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether a subject is there, one line, short enough to be read whole, and not shouted. */
final class SubjectCheck implements Check {
    /** What most mail programs show of it. */
    private static final int SHOWN = 60;

    /** Words in capitals, with what stands between them; one alone may be an abbreviation. */
    private static final Pattern CAPITALS =
            Pattern.compile("\\b\\p{Lu}[\\p{Lu}'’-]{2,}(?:[^\\p{L}%]+\\p{Lu}[\\p{Lu}'’-]*)+\\b");

    private static final Pattern MARKS = Pattern.compile("[!?]{2,}|!(?=.*!)");

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        var subject = view.mail().subject();
        if (subject == null) {
            return;
        }
        if (subject.isBlank()) {
            found.accept(
                    new Finding(
                            Rule.SUBJECT_MISSING,
                            Severity.ERROR,
                            Place.ofWhole(MailPart.SUBJECT),
                            "There is no subject",
                            List.of()));
            return;
        }
        lines(view, subject, found);
        length(view, subject, found);
        shouting(view, subject, found);
    }

    private static void lines(MailView view, String subject, Consumer<Finding> found) {
        for (var gap : OneLine.breaks(subject)) {
            found.accept(
                    new Finding(
                            Rule.SUBJECT_LINES,
                            Severity.ERROR,
                            view.place(MailPart.SUBJECT, gap.start(), gap.end()),
                            "A line break or another control character: a subject is one line",
                            List.of(
                                    new Fix(
                                            "Write a blank",
                                            MailPart.SUBJECT,
                                            gap.start(),
                                            gap.end(),
                                            " "))));
        }
    }

    private static void length(MailView view, String subject, Consumer<Finding> found) {
        int length = subject.codePointCount(0, subject.length());
        if (length <= SHOWN) {
            return;
        }
        boolean isRefused = length > HeadingLimits.SUBJECT;
        int most = isRefused ? HeadingLimits.SUBJECT : SHOWN;
        found.accept(
                new Finding(
                        Rule.SUBJECT_LONG,
                        isRefused ? Severity.ERROR : Severity.ADVICE,
                        view.place(
                                MailPart.SUBJECT,
                                subject.offsetByCodePoints(0, most),
                                subject.length()),
                        isRefused
                                ? "It has %d characters: the account takes %d"
                                        .formatted(length, HeadingLimits.SUBJECT)
                                : "It has %d characters: most mail programs show about %d"
                                        .formatted(length, SHOWN),
                        List.of()));
    }

    private static void shouting(MailView view, String subject, Consumer<Finding> found) {
        // What is filled in shouts, if at all, by itself.
        var masked = Masked.of(subject);
        var words = CAPITALS.matcher(masked);
        if (words.find()) {
            var calm =
                    words.group().charAt(0) + words.group().substring(1).toLowerCase(Locale.ROOT);
            found.accept(
                    shouted(view, words.start(), words.end(), "Words in capitals shout", calm));
        }
        var marks = MARKS.matcher(masked);
        if (marks.find()) {
            found.accept(
                    shouted(
                            view,
                            marks.start(),
                            marks.end(),
                            "One exclamation mark is the most a subject bears",
                            marks.group().contains("?") ? "?" : "."));
        }
    }

    private static Finding shouted(
            MailView view, int start, int end, String words, String replacement) {
        return new Finding(
                Rule.SUBJECT_SHOUTING,
                Severity.WARNING,
                view.place(MailPart.SUBJECT, start, end),
                words + ", and are taken for spam",
                List.of(
                        new Fix(
                                "Write " + replacement,
                                MailPart.SUBJECT,
                                start,
                                end,
                                replacement)));
    }
}
