package io.mailwright.server.engine;

import io.mailwright.server.store.MembershipTable.Joining;
import io.mailwright.server.store.SubscriberTable.Stored;
import io.mailwright.server.store.Tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Some addresses of the account and how they stand on some lists: read at once, changed here, and
 * written at once, all in the order of the indexes. Not thread-safe.
 */
public final class People {
    /** The place of All Subscribers. */
    static final int MASTER = 0;

    private final List<Long> lists;
    private final List<Person> inOrder;
    private final Map<String, Person> byKey;

    private People(List<Long> lists, int size) {
        this.lists = lists;
        this.inOrder = new ArrayList<>(size);
        this.byKey = HashMap.newHashMap(size);
    }

    /**
     * Reads them.
     *
     * @param lists whose standings matter; All Subscribers need not be among them
     * @param keys of their addresses, in order, none twice
     */
    public static People of(Tables tables, List<Long> lists, List<String> keys) {
        var places = new ArrayList<Long>();
        places.add(tables.lists().master());
        lists.stream().filter(list -> !places.contains(list)).forEach(places::add);
        var people = new People(places, keys.size());
        people.read(tables, keys);
        int first = lists.contains(places.getFirst()) ? 0 : 1;
        people.readStandings(tables, first);
        return people;
    }

    private void read(Tables tables, List<String> keys) {
        var blocked = new HashSet<String>();
        tables.masterUnsubscribes().each(keys, blocked::add);
        for (var key : keys) {
            var person = new Person(key, blocked.contains(key), lists.size());
            inOrder.add(person);
            byKey.put(key, person);
        }
        tables.subscribers().each(keys, stored -> person(stored.key()).isStoredAs(stored));
    }

    private void readStandings(Tables tables, int first) {
        var byId = new HashMap<Long, Person>();
        inOrder.stream().filter(Person::isKnown).forEach(p -> byId.put(p.id(), p));
        var ids = byId.keySet().stream().sorted().toList();
        for (int i = first; i < lists.size(); i++) {
            int place = i;
            tables.memberships()
                    .standings(
                            lists.get(i),
                            ids,
                            (id, status) ->
                                    Objects.requireNonNull(byId.get(id)).stands(place, status));
        }
    }

    Person person(String key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    int place(long list) {
        return lists.indexOf(list);
    }

    /** Writes what has changed; new ones get ids in the order of their addresses. */
    public void save(Tables tables) {
        var fresh = inOrder.stream().filter(Person::isNew).toList();
        long next = fresh.isEmpty() ? 0 : tables.subscribers().nextId();
        for (var person : fresh) {
            person.id(next++);
        }
        tables.subscribers().createAll(fresh.stream().map(Person::row).toList());
        tables.subscribers()
                .replaceAll(
                        inOrder.stream()
                                .filter(Person::isChanged)
                                .map(Person::row)
                                .sorted(Comparator.comparingLong(Stored::id))
                                .toList());
        for (int i = 0; i < lists.size(); i++) {
            int place = i;
            Predicate<Person> wasOff = person -> person.wasOff(place);
            long list = lists.get(i);
            tables.memberships().addAll(list, joinings(wasOff, place, tables.now()));
            tables.memberships().putAll(list, joinings(wasOff.negate(), place, tables.now()));
        }
    }

    private List<Joining> joinings(Predicate<Person> which, int place, Instant at) {
        return inOrder.stream()
                .filter(which)
                .flatMap(person -> person.joining(place, at).stream())
                .sorted(Comparator.comparingLong(Joining::subscriber))
                .toList();
    }
}
