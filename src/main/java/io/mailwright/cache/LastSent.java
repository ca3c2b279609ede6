package io.mailwright.cache;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * When each person was last sent to, by the events of a load; for {@code reactions.sql}. Takes
 * sixteen bytes a place, so that millions of people fit. For one thread.
 */
final class LastSent {
    private static final int SMALLEST = 1 << 10;

    private final Connection connection;
    private long[] people = new long[SMALLEST];
    private long[] times = new long[SMALLEST];
    private int used;

    LastSent(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "create temp table if not exists sent(person_id integer primary key, at integer"
                            + " not null)");
            statement.executeUpdate("delete from temp.sent");
        }
    }

    /**
     * Takes note of a message.
     *
     * @param person 0 for nobody knows whom
     * @param at in seconds since 1970
     */
    void add(long person, long at) {
        if (person == 0) {
            return;
        }
        int place = place(people, person);
        if (people[place] == 0) {
            people[place] = person;
            used++;
        }
        times[place] = Math.max(times[place], at);
        if (used > people.length / 2) {
            grow();
        }
    }

    /** Where somebody is, or would be. */
    private static int place(long[] people, long person) {
        int place = Places.first(person, people.length);
        while (people[place] != 0 && people[place] != person) {
            place = (place + 1) & (people.length - 1);
        }
        return place;
    }

    private void grow() {
        var wider = new long[2 * people.length];
        var later = new long[2 * people.length];
        for (int i = 0; i < people.length; i++) {
            if (people[i] != 0) {
                int place = place(wider, people[i]);
                wider[place] = people[i];
                later[place] = times[i];
            }
        }
        people = wider;
        times = later;
    }

    /** Writes them into {@code temp.sent}, and forgets them. */
    void write() throws SQLException {
        var sorted = Arrays.stream(people).filter(person -> person != 0).sorted().toArray();
        try (var rows = new BulkInsert(connection, "insert into temp.sent", 2)) {
            for (long person : sorted) {
                rows.add(person, times[place(people, person)]);
            }
            rows.flush();
        }
        people = new long[SMALLEST];
        times = new long[SMALLEST];
        used = 0;
    }
}
