package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.MasterUnsubscribe;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Where a sync puts what it fetches until it has a list whole: a file of its own beside the cache,
 * thrown away at the end. The cache is locked only while a whole list is taken over, in one
 * transaction, which writes what differs and nothing else; whatever breaks off before leaves the
 * cache as it was. For one thread.
 */
public final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Database db;
    private final Path file;
    private final Handle handle;
    private final BulkInsert people;
    private final BulkInsert nameless;
    private final BulkInsert unsubscribes;

    private Staging(Database db, Path file, Handle handle) throws SQLException {
        this.db = db;
        this.file = file;
        this.handle = handle;
        var connection = handle.getConnection();
        people = new BulkInsert(connection, "insert or replace into staging.person", 7);
        nameless = new BulkInsert(connection, "insert into staging.nameless", 7);
        unsubscribes = new BulkInsert(connection, "insert or replace into staging.unsubscribe", 5);
    }

    /** Begins with an empty one; what a killed process left is overwritten. */
    public static Staging open(Database db) {
        var file = db.fresh("-staging");
        var handle = db.connect();
        try {
            handle.execute("attach ? as staging", file.toString());
            run(handle, "staging.sql");
            return new Staging(db, file, handle);
        } catch (SQLException | JdbiException e) {
            handle.close();
            throw db.failure(e);
        }
    }

    private static void run(Handle handle, String script) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(Schema.resource(script));
        }
    }

    /** Forgets what is in it and is ready for a list. Own changes are noted from now on. */
    public void begin() {
        db.change(cache -> cache.execute("delete from touched"));
        guarded(() -> {
            handle.execute("delete from staging.person");
            handle.execute("delete from staging.nameless");
            handle.execute("begin");
        });
    }

    /** One row of the list. A person without SUBID is known by address. */
    public void add(ListedSubscriber row) {
        var person = row.subscriber();
        var into = person.id() > 0 ? people : nameless;
        guarded(() ->
                into.add(
                        person.id(),
                        person.email(),
                        EmailAddress.key(person.email()),
                        person.emailType().name(),
                        row.membership().status().name(),
                        Json.of(person.attributes()),
                        SearchText.of(person)));
    }

    /** One row of the Master Unsubscribe list. */
    public void add(MasterUnsubscribe row) {
        var at = row.at();
        guarded(() ->
                unsubscribes.add(
                        EmailAddress.key(row.email()),
                        row.email(),
                        row.name(),
                        row.reason(),
                        at == null ? null : at.toEpochMilli()));
    }

    /** The list is here whole: from now on it is what the cache says. */
    public void takeOver(long listId, Instant asOf) {
        takeOver(listId, asOf, 0);
    }

    /** As the other, where an upload put people on it. */
    public void takeOver(long listId, Instant asOf, long uploadId) {
        guarded(() -> {
            people.flush();
            nameless.flush();
            handle.execute("commit");
            run(handle, "nameless.sql");
        });
        inCache(() -> new TakeOver(handle, asOf).list(listId, uploadId));
    }

    /** The Master Unsubscribe list is here whole. */
    public void takeOverUnsubscribes() {
        guarded(() -> {
            unsubscribes.flush();
            handle.execute("commit");
        });
        inCache(() -> new TakeOver(handle, Instant.EPOCH).unsubscribes());
    }

    /** All lists have been taken over: who is on none has left the account. */
    public void finish() {
        inCache(() -> new TakeOver(handle, Instant.EPOCH).forgetStrangers());
        guarded(() -> handle.select("pragma main.wal_checkpoint(passive)").mapToMap().list());
    }

    private void inCache(Step step) {
        db.alone(() ->
                guarded(() -> {
                    handle.execute("begin immediate");
                    try {
                        step.run();
                        handle.execute("commit");
                    } catch (SQLException | RuntimeException e) {
                        rollBack();
                        throw e;
                    }
                }));
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
        } catch (SQLException | JdbiException e) {
            throw db.failure(e);
        }
    }

    @Override
    public void close() {
        guarded(() -> {
            people.close();
            nameless.close();
            unsubscribes.close();
            handle.close();
        });
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("cannot delete {}", file, e);
        }
    }

    /** Something done with the connection. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }
}
