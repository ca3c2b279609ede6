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

    private final PreparedStatement find;
    private final PreparedStatement note;
    private final Map<String, String> names = new HashMap<>();
    private final long[] met = new long[PLACES];
    private final @Nullable String[] domains = new String[PLACES];
    private int remembered;

    Domains(Connection connection) throws SQLException {
        find = connection.prepareStatement("select domain from tracked_person where id = ?");
        note =
                connection.prepareStatement(
                        "insert into tracked_person(id, email, email_key)"
                                + " select id, email, email_key from subscriber where id = ?"
                                + " returning domain");
    }

    /** Empty where no address is known. */
    String of(long person) throws SQLException {
        int place = Long.hashCode(person * 0x9E3779B97F4A7C15L) & (PLACES - 1);
        var known = domains[place];
        while (known != null && met[place] != person) {
            place = (place + 1) & (PLACES - 1);
            known = domains[place];
        }
        return known == null ? remember(person, place) : known;
    }

    private String remember(long person, int place) throws SQLException {
        var domain = only(find, person);
        if (domain == null) {
            domain = only(note, person);
        }
        var name = domain == null ? "" : names.computeIfAbsent(domain, same -> same);
        if (++remembered > PLACES / 4 * 3) {
            Arrays.fill(domains, null);
            remembered = 0;
        } else {
            met[place] = person;
            domains[place] = name;
        }
        return name;
    }

    private static @Nullable String only(PreparedStatement statement, long person)
            throws SQLException {
        statement.setLong(1, person);
        try (var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        note.close();
    }
}
