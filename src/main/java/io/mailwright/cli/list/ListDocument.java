package io.mailwright.cli.list;

import io.mailwright.cli.frame.Table;
import io.mailwright.cli.frame.Words;
import io.mailwright.domain.MailList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A list as {@code --json} shows it. */
record ListDocument(
        long id,
        String name,
        String type,
        long subscribers,
        long active,
        long unsubscribed,
        long bounced,
        long held,
        @Nullable String modified,
        String asOf) {
    static ListDocument of(MailList list) {
        var counts = list.counts();
        return new ListDocument(
                list.id(),
                list.name(),
                Words.of(list.type()),
                counts.subscribers(),
                counts.active(),
                counts.unsubscribed(),
                counts.bounced(),
                counts.held(),
                list.modified() == null ? null : Words.of(list.modified()),
                Words.of(list.asOf()));
    }

    static Table table(List<ListDocument> lists) {
        var table =
                new Table(
                        "ID",
                        "NAME",
                        "TYPE",
                        "PEOPLE",
                        "ACTIVE",
                        "UNSUBSCRIBED",
                        "BOUNCED",
                        "HELD",
                        "AS OF");
        for (var list : lists) {
            table.row(
                    list.id,
                    list.name,
                    list.type,
                    list.subscribers,
                    list.active,
                    list.unsubscribed,
                    list.bounced,
                    list.held,
                    list.asOf);
        }
        return table;
    }
}
