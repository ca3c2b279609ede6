package io.mailwright.cache;

import io.mailwright.domain.tracking.EventType;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes events that come in order, with all that is counted of them, within a transaction of the
 * caller. Those that are there already are passed over: where there are some of a type of a job,
 * those of each person are looked up.
 */
final class EventWriter implements AutoCloseable {
    private static final int CLICK = EventCode.of(EventType.CLICK);
    private static final int SENT = EventCode.of(EventType.SENT);

    private final long[] links;
    private final long[] details;
    private final long[] origins;
    private final EventInsert events;
    private final RollUps rollUps;
    private final Domains domains;
    private final LastSent lastSent;
    private final PreparedStatement anyOfSeries;
    private final PreparedStatement ofPerson;
    private final PreparedStatement originOf;
    private final Set<Key> known = new HashSet<>();
    private final Set<Long> clicked = new HashSet<>();
    private final Set<Long> mailedBy = new HashSet<>();
    private SeriesCounts counts = new SeriesCounts(0, 0);
    private @Nullable EventRow before;
    private boolean isNewSeries;
    private boolean isNewPerson;
    private long number;
    private long written;

    /** What tells the events of one type of one person in one job apart. */
    private record Key(long at, long link, long number) {}

    /**
     * @param links the ids of links, by their numbers within the load; so with {@code details} and
     *     {@code origins}
     */
    EventWriter(Connection connection, long[] links, long[] details, long[] origins)
            throws SQLException {
        this.links = links;
        this.details = details;
        this.origins = origins;
        events = new EventInsert(connection);
        rollUps = new RollUps(connection);
        domains = new Domains(connection);
        lastSent = new LastSent(connection);
        anyOfSeries =
                connection.prepareStatement(
                        "select 1 from event where job_id = ? and type = ? limit 1");
        ofPerson =
                connection.prepareStatement(
                        "select at, link_id, number, list_id from event"
                                + " where job_id = ? and type = ? and person_id = ?");
        originOf =
                connection.prepareStatement(
                        "update event set origin_id = ? where job_id = ? and type = ?"
                                + " and person_id = ? and at = ? and link_id = ? and number = ?"
                                + " and origin_id = 0");
    }

    void write(EventRow row) throws SQLException, IOException {
        var last = before;
        before = row;
        if (last == null || !row.isOfSameSeries(last)) {
            beginSeries(row);
            beginPerson(row);
        } else if (row.person() != last.person()) {
            beginPerson(row);
        }
        number = last != null && row.compareTo(last) == 0 ? number + 1 : 0;
        long link = links[row.link()];
        if (isNewSeries || !known.contains(new Key(row.at(), link, number))) {
            insert(row, link);
        } else if (row.origin() > 0) {
            tell(row, link);
        }
    }

    /** What was brought before without its origin is told of it. */
    private void tell(EventRow row, long link) throws SQLException {
        set(
                originOf,
                origins[row.origin()],
                row.job(),
                row.type(),
                row.person(),
                row.at(),
                link,
                number);
        if (originOf.executeUpdate() > 0) {
            rollUps.recount(row.job());
        }
    }

    private void beginSeries(EventRow row) throws SQLException, IOException {
        endSeries();
        events.begin(row.job(), row.type());
        counts = new SeriesCounts(row.job(), row.type());
        set(anyOfSeries, row.job(), row.type());
        try (var rows = anyOfSeries.executeQuery()) {
            isNewSeries = !rows.next();
        }
    }

    private void beginPerson(EventRow row) throws SQLException {
        known.clear();
        clicked.clear();
        mailedBy.clear();
        if (!isNewSeries) {
            set(ofPerson, row.job(), row.type(), row.person());
            try (var rows = ofPerson.executeQuery()) {
                while (rows.next()) {
                    known.add(new Key(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                    clicked.add(rows.getLong(2));
                    mailedBy.add(rows.getLong(4));
                }
            }
        }
        isNewPerson = known.isEmpty();
    }

    private void insert(EventRow row, long link) throws SQLException, IOException {
        events.add(row, link, number, details[row.detail()], origins[row.origin()]);
        counts.add(row.at());
        if (isNewPerson) {
            counts.person(domains.of(row.person()));
            isNewPerson = false;
        }
        if (mailedBy.add(row.list())) {
            counts.list(row.list());
        }
        if (row.type() == CLICK) {
            counts.click(link, clicked.add(link));
        } else if (row.type() == SENT) {
            lastSent.add(row.person(), row.at());
        }
    }

    private static void set(PreparedStatement statement, long... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setLong(i + 1, values[i]);
        }
    }

    /** Writes what is still waiting; answers how many were not there before. */
    long finish() throws SQLException, IOException {
        endSeries();
        counts = new SeriesCounts(0, 0);
        rollUps.flush();
        lastSent.write();
        return written;
    }

    private void endSeries() throws SQLException, IOException {
        events.flush();
        rollUps.add(counts);
        written += counts.total();
    }

    @Override
    public void close() throws SQLException {
        events.close();
        rollUps.close();
        domains.close();
        anyOfSeries.close();
        ofPerson.close();
        originOf.close();
    }
}
