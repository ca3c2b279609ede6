package io.mailwright.cli.report;

import io.mailwright.cli.frame.Words;
import io.mailwright.domain.Membership;

/** A list somebody is or was on, as {@code --json} shows it. */
record OnList(long listId, String listName, String status) {
    static OnList of(Membership on) {
        return new OnList(on.listId(), on.listName(), Words.of(on.status()));
    }
}
