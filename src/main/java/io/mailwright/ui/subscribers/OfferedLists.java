package io.mailwright.ui.subscribers;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Membership;

import java.util.List;

/** Which lists people can be put on and taken off. */
final class OfferedLists {
    private OfferedLists() {}

    /** Those made by hand; All Subscribers fills by itself. */
    static List<MailList> usable(List<MailList> all) {
        return all.stream()
                .filter(list -> list.type() == ListType.PUBLIC || list.type() == ListType.PRIVATE)
                .toList();
    }

    /** Those made by hand that somebody is not on. */
    static List<MailList> addable(List<MailList> all, List<Membership> memberships) {
        var on = memberships.stream().map(Membership::listId).toList();
        return usable(all).stream().filter(list -> !on.contains(list.id())).toList();
    }

    /** Whether this is All Subscribers, from which one is not removed. */
    static boolean isEverybody(Membership membership, List<MailList> all) {
        return all.stream()
                .anyMatch(
                        list -> list.id() == membership.listId() && list.type() == ListType.MASTER);
    }
}
