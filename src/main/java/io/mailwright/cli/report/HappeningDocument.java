package io.mailwright.cli.report;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * One thing that happened to a person, as {@code --json} shows it; {@code null} is what it does not
 * tell.
 *
 * @param reason why a message came back or somebody left, or how they came
 * @param list which they came onto or left; empty for the account itself
 * @param before their status, as {@code after}
 */
record HappeningDocument(
        @Nullable String at,
        @Nullable Long jobId,
        @Nullable String emailName,
        String event,
        @Nullable String url,
        @Nullable String alias,
        @Nullable String category,
        @Nullable String reason,
        boolean machine,
        @Nullable String list,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String before,
        @Nullable String after) {
    /** What only other things than events tell. */
    private record Beside(
            @Nullable String list,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String before,
            @Nullable String after) {
        static final Beside NONE = new Beside(null, null, null, null, null);

        static Beside of(String list) {
            return new Beside(list, null, null, null, null);
        }
    }

    static HappeningDocument of(Happening happening) {
        return switch (happening) {
            case SubscriberHistory.Entry entry ->
                    of(
                            Words.of(entry.event().type()),
                            entry,
                            EventWords.of(entry.event().detail()),
                            Beside.NONE);
            case Happening.Answered(_, _, _, var question, var answer) ->
                    of(
                            "survey",
                            happening,
                            EventWords.NONE,
                            new Beside(null, question, answer, null, null));
            case Happening.Changed(_, var before, var after) ->
                    of(
                            "status",
                            happening,
                            EventWords.NONE,
                            new Beside(null, null, null, before, after));
            case Happening.Joined(_, var list, var how) ->
                    of("joined", happening, EventWords.because(how), Beside.of(list));
            case Happening.Left(_, var list, var reason) ->
                    of("left", happening, EventWords.because(reason), Beside.of(list));
        };
    }

    private static HappeningDocument of(
            String event, Happening happening, EventWords words, Beside beside) {
        var at = happening.at();
        return new HappeningDocument(
                at == null ? null : Words.of(at),
                job(happening),
                mail(happening),
                event,
                words.url(),
                words.alias(),
                words.category(),
                words.reason(),
                happening instanceof SubscriberHistory.Entry entry && entry.machine(),
                beside.list,
                beside.question,
                beside.answer,
                beside.before,
                beside.after);
    }

    private static @Nullable Long job(Happening happening) {
        return switch (happening) {
            case SubscriberHistory.Entry entry -> (Long) entry.event().job();
            case Happening.Answered answered when answered.job() != 0 -> (Long) answered.job();
            default -> null;
        };
    }

    private static @Nullable String mail(Happening happening) {
        return switch (happening) {
            case SubscriberHistory.Entry entry -> entry.emailName();
            case Happening.Answered answered -> answered.emailName();
            default -> null;
        };
    }

    /** Time, job, e-mail, event and what it tells. */
    String[] cells() {
        return new String[] {
            at == null ? "" : at,
            jobId == null ? "" : jobId.toString(),
            emailName == null ? "" : emailName,
            event,
            what()
        };
    }

    private String what() {
        if (question != null) {
            return question + ": " + answer;
        }
        if (after != null) {
            return Objects.requireNonNullElse(before, "").isEmpty()
                    ? after
                    : before + " → " + after;
        }
        if (list != null) {
            var name = list.isEmpty() ? "the account" : list;
            return reason == null ? name : name + ": " + reason;
        }
        return new EventWords(url, alias, category, reason).cell();
    }
}
