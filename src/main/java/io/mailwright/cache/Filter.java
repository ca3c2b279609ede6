package io.mailwright.cache;

import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;

import org.jdbi.v3.core.Handle;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The list and the statuses of a query, in SQL. The subscriber is {@code s}, the membership {@code
 * m}. All Subscribers is no list here: everybody is on it.
 */
record Filter(Optional<Long> list, String statuses, boolean unusual) {
    static Filter of(Handle handle, SubscriberQuery query) {
        var list = Optional.ofNullable(query.listId()).filter(id -> id != Master.id(handle));
        var names =
                query.statuses().stream()
                        .map(status -> "'" + status.name() + "'")
                        .sorted()
                        .collect(Collectors.joining(", "));
        boolean unusual = !query.statuses().isEmpty() && !query.statuses().contains(Status.ACTIVE);
        return new Filter(list, names, unusual);
    }

    boolean onList() {
        return list.isPresent();
    }

    /** Whether it leaves out anybody at all that an index knows of. */
    boolean narrows() {
        return onList() || unusual;
    }

    private String status() {
        return onList() ? "m.status" : "s.status";
    }

    /**
     * A condition, or nothing. That a status is unusual is said by itself too, since only then are
     * the indexes of those used. The names of enum constants need no parameters.
     */
    String condition() {
        if (statuses.isEmpty()) {
            return "";
        }
        var wanted = " and " + status() + " in (" + statuses + ")";
        return unusual ? wanted + " and " + status() + " <> 'ACTIVE'" : wanted;
    }

    /** Those it leaves, in no order, by indexes alone. */
    String rows() {
        if (onList()) {
            return "from membership m where m.list_id = :list" + condition();
        }
        var index = unusual ? index() : " indexed by subscriber_by_email";
        return "from subscriber s" + index + " where true" + condition();
    }

    /** For {@code s}: the small index of unusual statuses, if those are wanted. */
    String index() {
        return unusual ? " indexed by subscriber_unusual" : "";
    }

    /** What the id is in {@link #rows}. */
    String id() {
        return onList() ? "m.subscriber_id" : "s.id";
    }

    /** Whether it leaves no more than this many, and no index serves as well. */
    boolean leavesAtMost(long most, Handle handle) {
        if (!narrows()) {
            return false;
        }
        var query =
                handle.createQuery(
                                "select count(*) from (select 1 %s limit :most)".formatted(rows()))
                        .bind("most", most + 1);
        list.ifPresent(id -> query.bind("list", id));
        return query.mapTo(Long.class).one() <= most;
    }

    /** Takes the membership of those whose id this is, on the list if there is one. */
    String joined(String id) {
        return onList()
                ? " cross join membership m on m.list_id = :list and m.subscriber_id = " + id
                : "";
    }
}
