package io.mailwright.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.tracking.BounceCategory;
import io.mailwright.domain.tracking.Detail;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.EventType;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory.Entry;
import io.mailwright.ui.text.Texts;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** Words of the timeline of a person. */
class EventWordsTest {
    private static String words(EventType type, Detail detail, String mail, boolean machine) {
        var event = new Event(type, 700, 1, 7, 0, Instant.EPOCH, detail);
        return EventWords.of(new Entry(event, mail, machine), Texts.of(SubscribersScreen.class));
    }

    @Test
    void tellWhatWasClickedAndWhyItCameBack() {
        var named = new Detail.Click(1, "https://example.org/", "Voucher");
        var unnamed = new Detail.Click(1, "https://example.org/", "");
        var full = new Detail.Bounce(BounceCategory.SOFT, 3001, 452, "4.2.2 mailbox full");
        assertThat(words(EventType.CLICK, named, "March", false))
                .isEqualTo("March: clicked · Voucher");
        assertThat(words(EventType.CLICK, unnamed, "March", true))
                .isEqualTo("March: clicked · https://example.org/ by a machine");
        assertThat(words(EventType.BOUNCE, full, "March", false)).endsWith(" · 4.2.2 mailbox full");
        assertThat(words(EventType.OPEN, Detail.NONE, "", false)).isEqualTo("700: opened");
    }

    private static String words(Happening happening) {
        return HappeningWords.of(happening, Texts.of(SubscribersScreen.class));
    }

    @Test
    void tellWhatExtractsTell() {
        var at = Instant.EPOCH;
        assertThat(words(new Happening.Answered(at, 7, "March", "Milk?", "Yes")))
                .isEqualTo("March: Milk? · Yes");
        assertThat(words(new Happening.Answered(at, 7, "", "Milk?", "Yes"))).startsWith("7: ");
        assertThat(words(new Happening.Answered(null, 0, "", "Milk?", "Yes")))
                .isEqualTo("Milk? · Yes");
        assertThat(words(new Happening.Changed(at, "Active", "Held")))
                .isEqualTo("Status: Active, then Held");
        assertThat(words(new Happening.Changed(at, "", "Held"))).isEqualTo("Status: Held");
        assertThat(words(new Happening.Joined(at, "Teas", "Form")))
                .isEqualTo("Came onto Teas · Form");
        assertThat(words(new Happening.Joined(at, "", ""))).isEqualTo("Came into the account");
        assertThat(words(new Happening.Left(at, "Teas", "Enough"))).isEqualTo("Left Teas · Enough");
        assertThat(words(new Happening.Left(at, "", ""))).startsWith("Unsubscribed from every");
    }
}
