package io.mailwright.server.engine.tracking;

import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which lists people have chosen (X): the public ones are theirs to see, the others are not. One
 * change, within one transaction.
 */
public final class Preferences {
    private static final String REASON = "On the subscription page";

    private final Tables tables;
    private final Departures departures;

    public Preferences(Tables tables) {
        this.tables = tables;
        this.departures = new Departures(tables);
    }

    /** A list one may choose, and whether one has. */
    public record Choice(long list, String name, boolean chosen) {}

    /** The public lists, by their ids. */
    public List<Choice> choices(long subscriber) {
        return tables.lists().search("").stream()
                .map(id -> tables.lists().find(id, tables.now()))
                .flatMap(Optional::stream)
                .filter(list -> list.type() == ListType.PUBLIC)
                .map(list -> choice(list, subscriber))
                .toList();
    }

    private Choice choice(MailList list, long subscriber) {
        return new Choice(list.id(), list.name(), !departures.hasLeft(subscriber, list.id()));
    }

    /**
     * Joins the lists that were chosen, and leaves the others of those that were shown.
     *
     * @param recipient by whose message it was done
     */
    public void choose(Recipient recipient, Set<Long> shown, Set<Long> chosen) {
        for (var choice : choices(recipient.subscriber())) {
            if (shown.contains(choice.list())) {
                if (choice.chosen() && !chosen.contains(choice.list())) {
                    departures.leave(recipient, choice.list(), REASON);
                } else if (!choice.chosen() && chosen.contains(choice.list())) {
                    join(recipient.subscriber(), choice.list());
                }
            }
        }
    }

    /**
     * Puts one on a list. Who had left everything comes back to this one only. Does nothing for one
     * whom the account does not know any more.
     */
    public void join(long subscriber, long list) {
        var known = tables.subscribers().find(subscriber);
        if (known.isEmpty() || !tables.lists().exists(list)) {
            return;
        }
        if (departures.hasLeftAll(subscriber)) {
            tables.masterUnsubscribes().remove(known.get().email());
            tables.memberships()
                    .of(subscriber)
                    .forEach(other -> leaveOut(subscriber, other.listId()));
            put(subscriber, tables.lists().master(), Status.ACTIVE);
        }
        put(subscriber, list, Status.ACTIVE);
    }

    private void leaveOut(long subscriber, long list) {
        put(subscriber, list, Status.UNSUBSCRIBED);
    }

    private void put(long subscriber, long list, Status status) {
        tables.memberships().put(list, subscriber, status, null, tables.now());
    }
}
