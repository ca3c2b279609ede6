package io.mailwright.ui.subscribers;

import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.ui.text.Texts;

/** What became of a message in words: with the link that was clicked, and why it came back. */
final class EventWords {
    private EventWords() {}

    static String of(Entry entry, Texts texts) {
        var event = entry.event();
        var mail = entry.emailName().isEmpty() ? String.valueOf(event.job()) : entry.emailName();
        var words = texts.get("event." + event.type().name(), mail);
        var detail = detail(event.detail());
        var whole = detail.isEmpty() ? words : texts.get("event.detail", words, detail);
        return entry.machine() ? texts.get("event.machine", whole) : whole;
    }

    private static String detail(Detail detail) {
        return switch (detail) {
            case Detail.Click click -> click.alias().isEmpty() ? click.url() : click.alias();
            case Detail.Bounce bounce -> bounce.reason();
            case Detail.NotSent notSent -> notSent.reason();
            case Detail.Unsubscribe left -> left.reason();
            case Detail.Conversion made -> made.alias();
            case Detail.Forward _, Detail.None _ -> "";
        };
    }
}
