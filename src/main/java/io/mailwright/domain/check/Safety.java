package io.mailwright.domain.check;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * How safe a send is.
 *
 * @param score 0 to 100; below 50 if the account would refuse it
 * @param items what was looked at, what is amiss first, worst first
 */
public record Safety(int score, List<Item> items) {
    private static final int MOST_WITH_ERROR = 49;
    private static final int ERROR = 40;
    private static final int WARNING = 9;
    private static final int ADVICE = 3;
    private static final Comparator<Item> WORST_FIRST =
            Comparator.comparing(
                    Item::severity, Comparator.nullsLast(Comparator.<Severity>naturalOrder()));

    /** What is looked at before a send. */
    public enum Topic {
        FOOTER,
        PERSONALISATION,
        SUBJECT,
        LINKS,
        PICTURES,
        PARTS,
        MAIL_PROGRAMS,
        WORDS,
        VALUES,
        AUDIENCE,
        LIST_AGE,
        LAST_SEND,
        REHEARSAL;

        /** The one that tells of what a rule finds. */
        public static Topic of(Rule rule) {
            return switch (rule) {
                case UNSUBSCRIBE_MISSING, ADDRESS_MISSING -> FOOTER;
                case UNKNOWN_NAME, SCRIPT_SYNTAX, FETCH_MANY, FETCH_UNREACHABLE -> PERSONALISATION;
                case SUBJECT_MISSING, SUBJECT_LINES, SUBJECT_LONG, SUBJECT_SHOUTING -> SUBJECT;
                case LINK_BROKEN,
                        LINK_TO_FILE,
                        LINK_PLAIN_HTTP,
                        LINK_WITHOUT_ALIAS,
                        LINK_UNREACHABLE ->
                        LINKS;
                case IMAGE_BROKEN,
                        IMAGE_PLAIN_HTTP,
                        IMAGE_HEAVY,
                        IMAGE_UNREACHABLE,
                        ALT_MISSING,
                        MOSTLY_IMAGES ->
                        PICTURES;
                case TEXT_MISSING, MESSAGE_LARGE -> PARTS;
                case CLIENT_SUPPORT -> MAIL_PROGRAMS;
                case SPAM_PHRASE -> WORDS;
            };
        }

        /** Whether it is about the e-mail alone. */
        public boolean isOfEmail() {
            return compareTo(WORDS) <= 0;
        }
    }

    /**
     * One thing that was looked at.
     *
     * @param severity {@code null} if nothing is amiss
     * @param attribute of which people have no value; {@code null} where it is about something else
     */
    public record Item(
            Topic topic, @Nullable Severity severity, String words, @Nullable String attribute) {
        public Item(Topic topic, @Nullable Severity severity, String words) {
            this(topic, severity, words, null);
        }

        int penalty() {
            return switch (severity) {
                case null -> 0;
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case ADVICE -> ADVICE;
            };
        }
    }

    public Safety {
        items = List.copyOf(items);
    }

    public static Safety of(List<Item> items) {
        int lost = items.stream().mapToInt(Item::penalty).sum();
        boolean blocks = items.stream().anyMatch(item -> item.severity() == Severity.ERROR);
        int score = Math.max(0, 100 - lost);
        return new Safety(
                blocks ? Math.min(score, MOST_WITH_ERROR) : score,
                items.stream().sorted(WORST_FIRST).toList());
    }

    /** Whether the account would refuse it, or nobody would get it. */
    public boolean blocks() {
        return items.stream().anyMatch(item -> item.severity() == Severity.ERROR);
    }

    /** How many things are amiss. */
    public long amiss() {
        return items.stream().filter(item -> item.severity() != null).count();
    }
}
