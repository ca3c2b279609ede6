package io.mailwright.cache;

import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Event;
import io.mailwright.domain.tracking.Origin;
import io.mailwright.domain.tracking.Told;
import io.mailwright.domain.tracking.ToldList;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings jobs and events into the local copy: takes them in any order and number, keeps them beside
 * it, and takes all over in one transaction, roll-ups included; whatever breaks off before leaves
 * the local copy as it was. What is there already is not written twice. Memory does not grow with
 * the number of events. For one thread.
 */
public final class TrackingLoad implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrackingLoad.class);

    private final Database db;
    private final Handle handle;
    private final TrackedPeople people;
    private final ToldRows told;
    private final List<ToldJob> jobs = new ArrayList<>();
    private final Map<Long, ToldList> lists = new HashMap<>();
    private final Numbered<DetailRow.LinkRow> links = new Numbered<>();
    private final Numbered<DetailRow> details = new Numbered<>();
    private final Numbered<Origin> origins = new Numbered<>(Origin::shared);
    private EventRuns events;

    private TrackingLoad(Database db, Handle handle) throws SQLException {
        this.db = db;
        this.handle = handle;
        this.people = new TrackedPeople(handle.getConnection());
        this.told = new ToldRows(handle.getConnection());
        this.events = new EventRuns(this::place);
    }

    private Path place() {
        return db.fresh("-events");
    }

    /** Begins with an empty one. */
    public static TrackingLoad open(Database db) {
        var handle = db.connect();
        try {
            handle.execute("begin");
            return new TrackingLoad(db, handle);
        } catch (SQLException | JdbiException e) {
            handle.close();
            throw db.failure(e);
        }
    }

    public void add(ToldJob job) {
        jobs.add(job);
    }

    /** What a list is; what is told first of it counts, if anything is. */
    public void list(long list, ToldList told) {
        if (!told.equals(ToldList.named(""))) {
            lists.putIfAbsent(list, told);
        }
    }

    /**
     * Something of somebody beside events.
     *
     * @param subscriber 0 if only the address is told
     */
    public void add(long subscriber, String email, Told what) {
        guarded(() -> {
            boolean isSoughtLater = subscriber == 0 && what instanceof Told.Shown;
            told.add(isSoughtLater ? 0 : idOf(subscriber, email), email, what);
        });
    }

    /** The address of somebody events may be of. */
    public void person(long subscriber, String email) {
        guarded(() -> people.add(subscriber, email));
    }

    /** An event; of whom no SUBID is told is known by address. */
    public void add(AddressedEvent addressed) {
        add(addressed, Origin.NONE);
    }

    /** As the other, where it is told with what and from where it was done. */
    public void add(AddressedEvent addressed, Origin origin) {
        guarded(() -> {
            var event = addressed.event();
            events.add(row(event, idOf(event.subscriber(), addressed.email()), origin));
        });
    }

    private long idOf(long subscriber, String email) throws SQLException {
        if (subscriber == 0 && !email.isEmpty()) {
            return people.idOf(email);
        }
        people.add(subscriber, email);
        return subscriber;
    }

    private EventRow row(Event event, long person, Origin origin) {
        return new EventRow(
                event.job(),
                EventCode.of(event.type()),
                person,
                event.at().getEpochSecond(),
                DetailRow.link(event.detail()).map(links::of).orElse(0),
                DetailRow.of(event.detail()).map(details::of).orElse(0),
                origin.isNone() ? 0 : origins.of(origin),
                event.list(),
                event.batch());
    }

    /**
     * All is here: from now on it is in the local copy. Then this is empty again.
     *
     * @param asOf of jobs that were told of by their events only
     * @return how many events were not there before
     */
    public long takeOver(Instant asOf) {
        var fresh = new long[1];
        guarded(() -> {
            people.flush();
            told.flush();
            handle.execute("commit");
        });
        db.alone(() ->
                guarded(() -> {
                    handle.execute("begin immediate");
                    try {
                        fresh[0] = write(asOf);
                        handle.execute("commit");
                    } catch (SQLException | IOException | RuntimeException e) {
                        rollBack();
                        throw e;
                    }
                }));
        guarded(() -> {
            handle.select("pragma main.wal_checkpoint(passive)").mapToMap().list();
            handle.execute("begin");
            jobs.clear();
            lists.clear();
            links.clear();
            details.clear();
            origins.clear();
            events.close();
            events = new EventRuns(this::place);
        });
        return fresh[0];
    }

    private long write(Instant asOf) throws SQLException, IOException {
        Movers.note(handle);
        people.takeOver(handle);
        told.takeOver(asOf);
        var rows = new JobRows(handle);
        jobs.forEach(rows::put);
        lists.forEach((list, told) -> ToldLists.put(handle, list, told));
        try (var writer =
                new EventWriter(
                        handle.getConnection(),
                        links.ids(this::link),
                        detailIds(),
                        Origins.ids(handle, origins))) {
            events.forEach(writer::write);
            long fresh = writer.finish();
            rows.putStrangers(asOf);
            Movers.count(handle);
            Namesakes.unite(handle);
            Origins.noteJobs(handle);
            Machines.score(handle);
            Origins.count(handle);
            return fresh;
        }
    }

    private long link(DetailRow.LinkRow link) throws SQLException {
        try (var insert =
                prepare(
                        "insert into link(url, alias) values (?, ?)"
                                + " on conflict do update set alias = alias returning id")) {
            insert.setString(1, link.url());
            insert.setString(2, link.alias());
            return only(insert);
        }
    }

    private long[] detailIds() throws SQLException {
        try (var insert =
                prepare(
                        "insert into event_detail(word, number, code, text) values (?, ?, ?, ?)"
                                + " on conflict do update set code = code returning id")) {
            return details.ids(detail -> {
                insert.setString(1, detail.word());
                insert.setLong(2, detail.number());
                insert.setLong(3, detail.code());
                insert.setString(4, detail.text());
                return only(insert);
            });
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return handle.getConnection().prepareStatement(sql);
    }

    private static long only(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** SQLite has rolled back by itself after some faults, a full disk among them. */
    private void rollBack() {
        try {
            handle.execute("rollback");
        } catch (JdbiException e) {
            LOG.debug("already rolled back", e);
        }
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (SQLException | JdbiException | IOException e) {
            throw db.failure(e);
        }
    }

    @Override
    public void close() {
        guarded(() -> {
            people.close();
            told.close();
            events.close();
            handle.close();
        });
    }

    /** Something done with the connection or the file beside. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException, IOException;
    }
}
