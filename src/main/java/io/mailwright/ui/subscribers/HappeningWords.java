package io.mailwright.ui.subscribers;

import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.ui.text.Texts;

/** What happened to a person in words. */
final class HappeningWords {
    private HappeningWords() {}

    static String of(Happening happening, Texts texts) {
        return switch (happening) {
            case Entry entry -> EventWords.of(entry, texts);
            case Happening.Answered(_, var job, _, var question, var answer) when job == 0 ->
                    texts.get("happened.answered.alone", question, answer);
            case Happening.Answered(_, var job, var mail, var question, var answer) ->
                    texts.get(
                            "happened.answered",
                            mail.isEmpty() ? String.valueOf(job) : mail,
                            question,
                            answer);
            case Happening.Changed(_, var before, var after) ->
                    before.isEmpty()
                            ? texts.get("happened.changed", after)
                            : texts.get("happened.changed.from", before, after);
            case Happening.Joined(_, var list, var how) ->
                    list.isEmpty()
                            ? texts.get("happened.created")
                            : with(texts.get("happened.joined", list), how, texts);
            case Happening.Left(_, var list, var reason) ->
                    with(
                            list.isEmpty()
                                    ? texts.get("happened.unsubscribed")
                                    : texts.get("happened.left", list),
                            reason,
                            texts);
        };
    }

    private static String with(String words, String detail, Texts texts) {
        return detail.isEmpty() ? words : texts.get("event.detail", words, detail);
    }
}
