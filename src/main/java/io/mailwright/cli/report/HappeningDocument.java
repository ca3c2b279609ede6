package io.mailwright.cli.report;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One thing that happened to a person, as {@code --json} shows it; {@code null} is what it does not
 * tell.
 *
 * @param reason why a message came back or somebody left, or how they came
 * @param list which they came onto or left; empty for the account itself
 * @param before their status, as {@code after}
 */
record HappeningDocument(
        String at,
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
    static HappeningDocument of(Happening happening) {
        return switch (happening) {
            case SubscriberHistory.Entry entry -> of(entry);
            case Happening.Answered answered -> of(answered);
            case Happening.Changed changed -> of(changed);
            case Happening.Joined(var at, var list, var how) -> of("joined", at, list, how);
            case Happening.Left(var at, var list, var reason) -> of("left", at, list, reason);
        };
    }

    private static HappeningDocument of(SubscriberHistory.Entry entry) {
        var event = entry.event();
        var words = EventWords.of(event.detail());
        return new HappeningDocument(
                Words.of(event.at()),
                event.job(),
                entry.emailName(),
                Words.of(event.type()),
                words.url(),
                words.alias(),
                words.category(),
                words.reason(),
                entry.machine(),
                null,
                null,
                null,
                null,
                null);
    }

    private static HappeningDocument of(Happening.Answered answered) {
        return new HappeningDocument(
                Words.of(answered.at()),
                answered.job(),
                answered.emailName(),
                "survey",
                null,
                null,
                null,
                null,
                false,
                null,
                answered.question(),
                answered.answer(),
                null,
                null);
    }

    private static HappeningDocument of(Happening.Changed changed) {
        return new HappeningDocument(
                Words.of(changed.at()),
                null,
                null,
                "status",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                changed.before(),
                changed.after());
    }

    private static HappeningDocument of(String event, Instant at, String list, String reason) {
        return new HappeningDocument(
                Words.of(at),
                null,
                null,
                event,
                null,
                null,
                null,
                reason.isEmpty() ? null : reason,
                false,
                list,
                null,
                null,
                null,
                null);
    }

    /** Time, job, e-mail, event and what it tells. */
    String[] cells() {
        return new String[] {
            at,
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
            return before + " → " + after;
        }
        if (list != null) {
            var name = list.isEmpty() ? "the account" : list;
            return reason == null ? name : name + ": " + reason;
        }
        return new EventWords(url, alias, category, reason).cell();
    }
}
