package io.mailwright.cache;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The domains of the addresses of people with events. Who is known by the lists only is noted among
 * the tracked people. For one thread.
 */
final class Domains implements AutoCloseable {
    /** A power of 2. Of three quarters of so many people the domain is remembered, in 12 MB. */
    private static final int PLACES = 1 << 20;

    /** So many are looked up at a time where people follow each other, as most do in a series. */
    private static final int AHEAD = 32;

    private static final int NEAR = 2 * AHEAD;

    private final PreparedStatement find;
    private final PreparedStatement note;
    private final Map<String, String> names = new HashMap<>();
    private final long[] met;
    private final @Nullable String[] domains;
    private int remembered;
    private long missed;

    Domains(Connection connection) throws SQLException {
        this(connection, PLACES);
    }

    /**
     * @param places a power of 2, {@link #AHEAD} four times at least
     */
    Domains(Connection connection, int places) throws SQLException {
        met = new long[places];
        domains = new String[places];
        find =
                connection.prepareStatement(
                        "select id, domain from tracked_person where id >= ? order by id limit ?");
        note =
                connection.prepareStatement(
                        "insert into tracked_person(id, email, email_key)"
                                + " select id, email, email_key from subscriber where id = ?"
                                + " returning id, domain");
    }

    /** Empty where no address is known. */
    String of(long person) throws SQLException {
        var known = domains[place(person)];
        if (known == null) {
            makeRoom();
            find.setInt(2, person > missed && person - missed <= NEAR ? AHEAD : 1);
            remember(find, person);
            missed = person;
            known = domains[place(person)];
        }
        if (known == null) {
            remember(note, person);
            known = domains[place(person)];
        }
        return known == null ? remember(person, "") : known;
    }

    private void makeRoom() {
        if (remembered + AHEAD > domains.length / 4 * 3) {
            Arrays.fill(domains, null);
            remembered = 0;
        }
    }

    /** Where somebody is, or would be. */
    private int place(long person) {
        int place = Places.first(person, domains.length);
        while (domains[place] != null && met[place] != person) {
            place = (place + 1) & (domains.length - 1);
        }
        return place;
    }

    private void remember(PreparedStatement statement, long person) throws SQLException {
        statement.setLong(1, person);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var domain = rows.getString(2);
                remember(rows.getLong(1), names.computeIfAbsent(domain, same -> same));
            }
        }
    }

    private String remember(long person, String domain) {
        int place = place(person);
        remembered += domains[place] == null ? 1 : 0;
        met[place] = person;
        domains[place] = domain;
        return domain;
    }

    @Override
    public void close() throws SQLException {
        find.close();
        note.close();
    }
}
