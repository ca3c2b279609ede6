package io.mailwright.cache;

import io.mailwright.domain.Status;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps the counts of the lists right when one person's standing changes. */
final class Counts {
    private Counts() {}

    /** From the statuses by list as they were to those that are; answers the lists it changed. */
    static Set<Long> adjust(Handle handle, Map<Long, Status> before, Map<Long, Status> after) {
        var lists = new TreeSet<>(before.keySet());
        lists.addAll(after.keySet());
        lists.removeIf(list -> before.get(list) == after.get(list));
        for (long list : lists) {
            add(handle, list, before.get(list), -1);
            add(handle, list, after.get(list), 1);
        }
        return lists;
    }

    private static void add(Handle handle, long list, @Nullable Status status, int amount) {
        if (status == null || status == Status.DELETED) {
            return;
        }
        var column =
                switch (status) {
                    case ACTIVE -> "active";
                    case UNSUBSCRIBED -> "unsubscribed";
                    case BOUNCED -> "bounced";
                    case HELD -> "held";
                    case DELETED -> throw new IllegalStateException("counted nowhere");
                };
        for (var counted : Set.of("subscribers", column)) {
            Statements.execute(
                    handle,
                    "update list set %1$s = max(0, %1$s + ?) where id = ?".formatted(counted),
                    amount,
                    list);
        }
    }
}
