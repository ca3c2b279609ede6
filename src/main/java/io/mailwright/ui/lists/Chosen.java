package io.mailwright.ui.lists;

import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.ui.text.TabbedText;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** The lists marked in the table, with their sums. */
record Chosen(List<MailList> lists) {
    static final Chosen NOTHING = new Chosen(List.of());

    boolean isNone() {
        return lists.isEmpty();
    }

    /** The one list, or {@code null} if none or several are marked. */
    @Nullable MailList one() {
        return lists.size() == 1 ? lists.getFirst() : null;
    }

    /** Whether it is one list that may be renamed and deleted. */
    boolean isOurs() {
        var one = one();
        return one != null && (one.type() == ListType.PUBLIC || one.type() == ListType.PRIVATE);
    }

    /** With their counts, as text for the clipboard. */
    String text(Texts texts) {
        var text =
                new TabbedText()
                        .row(
                                Stream.of("name", "active", "unsubscribed", "held", "bounced")
                                        .map(column -> texts.get("column." + column))
                                        .toList());
        for (var list : lists) {
            var counts = list.counts();
            text.row(
                    List.of(
                            list.name(),
                            Long.toString(counts.active()),
                            Long.toString(counts.unsubscribed()),
                            Long.toString(counts.held()),
                            Long.toString(counts.bounced())));
        }
        return text.toString();
    }

    /** Memberships; somebody on two of the lists counts twice here. */
    ListCounts sum() {
        return lists.stream().map(MailList::counts).reduce(ListCounts.NONE, Chosen::plus);
    }

    private static ListCounts plus(ListCounts one, ListCounts other) {
        return new ListCounts(
                one.subscribers() + other.subscribers(),
                one.active() + other.active(),
                one.unsubscribed() + other.unsubscribed(),
                one.bounced() + other.bounced(),
                one.held() + other.held());
    }
}
