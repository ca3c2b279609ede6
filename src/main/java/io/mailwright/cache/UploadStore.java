package io.mailwright.cache;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The ledger of uploads: plans, and what became of every row. Thread-safe. States are the words of
 * the uploader; those this store knows are WAITING and CALLING, which are not final, and RUNNING.
 */
public final class UploadStore {
    static final String ROW =
            "select line, email, state, intent, column_name, value, reason, cells"
                    + " from upload_row where upload_id = :id and ";
    private static final String CALLING =
            "update upload_row set state = 'CALLING', intent = ?"
                    + " where upload_id = ? and line = ?";

    /** In the lock file each upload has the place of its id, and each list one far behind them. */
    private static final long FIRST_LIST = 1L << 40;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Database database;

    /** The ledger beside that local copy. */
    public UploadStore(Database copy) {
        this.database = copy.ledger();
    }

    /** Begins a ledger in state READING. It is claimed before anybody else sees it. */
    public UploadClaim create(Path file, long listId, String listName, String mode, String plan) {
        var claimed = new AtomicReference<@Nullable UploadClaim>();
        try {
            return database.write(handle -> {
                long id =
                        handle.createQuery(
                                        "insert into upload(file, list_id, list_name, mode, plan,"
                                                + " state, started_at) values (:file, :listId,"
                                                + " :listName, :mode, :plan, 'READING', :now) returning id")
                                .bind("file", file.toString())
                                .bind("listId", listId)
                                .bind("listName", listName)
                                .bind("mode", mode)
                                .bind("plan", plan)
                                .bind("now", System.currentTimeMillis())
                                .mapTo(Long.class)
                                .one();
                var claim = UploadClaim.take(database, id).orElseThrow();
                claimed.set(claim);
                return claim;
            });
        } catch (RuntimeException e) {
            giveUp(claimed.get());
            throw e;
        }
    }

    private static void giveUp(@Nullable UploadClaim claim) {
        if (claim != null) {
            claim.close();
        }
    }

    /** Takes rows in bulk into a ledger that is being begun; those it had are forgotten. */
    public LedgerFilling fill(long id) {
        database.change(handle -> handle.execute("delete from upload_row where upload_id = ?", id));
        return new LedgerFilling(database, id);
    }

    /** Forgets an upload and its rows. */
    public void drop(long id) {
        database.change(handle -> {
            handle.execute("delete from upload_row where upload_id = ?", id);
            handle.execute("delete from upload_image where upload_id = ?", id);
            handle.execute("delete from upload where id = ?", id);
        });
    }

    /** Makes the caller the only one at work on an upload; nothing if somebody else is. */
    public Optional<UploadClaim> claim(long id) {
        return UploadClaim.take(database, id);
    }

    /**
     * The turn of an upload to a list; nothing while another is at work on that list, or somebody
     * waits with an older one.
     */
    public Optional<Turn> turn(long id, long listId) {
        boolean older =
                database
                        .read(handle ->
                                handle.createQuery(
                                                "select id from upload where list_id = :list"
                                                        + " and id < :id and state <> 'DONE'")
                                        .bind("list", listId)
                                        .bind("id", id)
                                        .mapTo(Long.class)
                                        .list())
                        .stream()
                        .anyMatch(each -> UploadClaim.isTaken(database, each));
        return older ? Optional.empty() : database.lock(FIRST_LIST + listId, PATIENCE);
    }

    public void state(long id, String state) {
        database.change(
                handle -> handle.execute("update upload set state = ? where id = ?", state, id));
    }

    /** Writes down that work on an upload ended for now, and how long it took. */
    public void ended(long id, String state, Duration worked) {
        database.change(handle ->
                handle.execute(
                        "update upload set state = ?, elapsed = elapsed + ?, ended_at = ?"
                                + " where id = ?",
                        state,
                        worked.toMillis(),
                        System.currentTimeMillis(),
                        id));
    }

    /** Writes down what file it was, and who uploads it. */
    public void origin(long id, String sha256, String who) {
        database.change(handle ->
                handle.execute(
                        "update upload set sha256 = ?, who = ? where id = ?", sha256, who, id));
    }

    /** Writes down how rows get into the account; what was said first stays. */
    public void via(long id, String way) {
        database.change(handle ->
                handle.execute("update upload set via = ? where id = ? and via = ''", way, id));
    }

    /** Replaces the plan. */
    public void plan(long id, String plan) {
        database.change(
                handle -> handle.execute("update upload set plan = ? where id = ?", plan, id));
    }

    public void rejectsWritten(long id, Path file) {
        database.change(handle ->
                handle.execute(
                        "update upload set rejects_file = ? where id = ?", file.toString(), id));
    }

    public Optional<LedgerUpload> find(long id) {
        return database.read(handle ->
                handle.createQuery("select * from upload where id = :id")
                        .bind("id", id)
                        .map(new LedgerUploadMapper(database))
                        .findOne());
    }

    /** Newest first. */
    public List<LedgerUpload> all() {
        return database.read(handle ->
                handle.createQuery("select * from upload order by id desc")
                        .map(new LedgerUploadMapper(database))
                        .list());
    }

    /** Plans of uploads of files that were read to their end, newest first. */
    public List<LedgerPlan> plans(int most) {
        return database.read(handle ->
                handle.createQuery(
                                "select plan, started_at from upload where undoes is null"
                                        + " and state <> 'READING' order by id desc limit :most")
                        .bind("most", most)
                        .map((row, _) ->
                                new LedgerPlan(
                                        row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                        .list());
    }

    /** Rows in file order, of one state or all. */
    public List<LedgerRow> rows(long id, @Nullable String state, long offset, int limit) {
        return database.read(handle -> {
            var which = state == null ? "line > 0" : "state = '" + word(state) + "'";
            return handle.createQuery(ROW + which + " order by line limit :limit offset :offset")
                    .bind("id", id)
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, _) -> LedgerRow.of(row))
                    .list();
        });
    }

    /** The first rows that have a reason not to be as was asked for, in file order. */
    public List<LedgerRow> explained(long id, int limit) {
        return database.read(handle ->
                handle.createQuery(
                                ROW
                                        + "line > 0 and reason <> '' and (intent <> 'UNDO' or state <> 'UPDATED')"
                                        + " order by line limit :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> LedgerRow.of(row))
                        .list());
    }

    /** Rows behind a line, in file order, whatever became of them. */
    public List<LedgerRow> rowsAfter(long id, long line, int limit) {
        return database.read(handle ->
                handle.createQuery(ROW + "line > :line order by line limit :limit")
                        .bind("id", id)
                        .bind("line", line)
                        .bind("limit", limit)
                        .map((row, _) -> LedgerRow.of(row))
                        .list());
    }

    /** Rows of one state behind a line, in file order. */
    public List<LedgerRow> rowsAfter(long id, String state, long line, int limit) {
        var sql = ROW + "line > :line and state = '" + word(state) + "' order by line limit :limit";
        return database.read(
                handle -> Statements.list(handle, sql, LedgerRow::of, id, line, limit));
    }

    /** Rows that wait behind a line, in file order: of these there is no more to know. */
    public List<LedgerRow> waitingAfter(long id, long line, int limit) {
        return database.read(handle ->
                Statements.list(
                        handle,
                        "select line, email, cells from upload_row where upload_id = ?"
                                + " and line > ? and state = 'WAITING' order by line limit ?",
                        row ->
                                new LedgerRow(
                                        row.getLong(1),
                                        row.getString(2),
                                        "WAITING",
                                        "",
                                        LedgerReason.NONE,
                                        Json.texts(row.getString(3))),
                        id,
                        line,
                        limit));
    }

    /**
     * The addresses, by line and in file order, of rows behind a line and not behind another that
     * are asked for with an intent.
     */
    public SequencedMap<Long, String> askedBetween(
            long id, String intent, long line, long last, int limit) {
        return database.read(handle -> {
            var addresses = new LinkedHashMap<Long, String>();
            handle.createQuery(
                            "select line, email from upload_row where upload_id = :id and line > :line"
                                    + " and line <= :last and state = 'CALLING' and intent = :intent"
                                    + " order by line limit :limit")
                    .bind("id", id)
                    .bind("line", line)
                    .bind("last", last)
                    .bind("intent", intent)
                    .bind("limit", limit)
                    .map((row, _) -> addresses.put(row.getLong(1), row.getString(2)))
                    .forEach(_ -> {});
            return addresses;
        });
    }

    /** Writes down, before a call, that it is made: after a crash nobody knows what came of it. */
    public void calling(long id, long line, String intent) {
        database.change(handle -> Statements.execute(handle, CALLING, intent, id, line));
    }

    /**
     * As {@link #calling(long, long, String)}.
     *
     * @param image what the person is like who is about to be changed
     */
    public void calling(long id, long line, String intent, String image) {
        database.change(handle -> {
            LedgerImages.put(handle, id, line, image);
            Statements.execute(handle, CALLING, intent, id, line);
        });
    }

    /** Takes {@link #calling} back: the account has done nothing. */
    public void waiting(long id, long line) {
        database.change(handle ->
                handle.execute(
                        "update upload_row set state = 'WAITING', intent = ''"
                                + " where upload_id = ? and line = ?",
                        id,
                        line));
    }

    /**
     * Writes down a row's outcome.
     *
     * @param otherwise whether the local copy had foretold another one
     */
    public void settle(long id, long line, String state, LedgerReason why, boolean otherwise) {
        database.change(handle -> {
            int settled =
                    handle.execute(
                            "update upload_row set state = ?, column_name = ?, value = ?,"
                                    + " reason = ? where upload_id = ? and line = ?"
                                    + " and state in ('WAITING', 'CALLING', 'LEAVING')",
                            state,
                            why.column(),
                            why.value(),
                            why.reason(),
                            id,
                            line);
            if (settled != 1) {
                throw new IllegalStateException("row " + line + " has an outcome already");
            }
            count(handle, id, state, 1);
            if (otherwise) {
                otherwise(handle, id, 1);
            }
        });
    }

    /**
     * Writes down what becomes of many rows, in one transaction.
     *
     * @throws Failure.CacheUnusable if SQLite will not; then nothing of it is written
     */
    public void together(long id, Consumer<LedgerBatch> work) {
        database.change(handle -> {
            var batch = new LedgerBatch(handle.getConnection(), id);
            try {
                work.accept(batch);
                batch.write();
                batch.settled().forEach((state, count) -> count(handle, id, state, count));
                if (batch.otherwise() > 0) {
                    otherwise(handle, id, batch.otherwise());
                }
            } catch (LedgerBatch.Unwritten e) {
                throw e.said();
            } finally {
                batch.close();
            }
        });
    }

    private static void otherwise(Handle handle, long id, long rows) {
        handle.execute("update upload set otherwise = otherwise + ? where id = ?", rows, id);
    }

    private static void count(Handle handle, long id, String state, long count) {
        handle.execute(
                "update upload set %1$s = %1$s + ? where id = ?"
                        .formatted(word(state).toLowerCase(Locale.ROOT)),
                count,
                id);
    }

    /** The rows counted anew, by state; those of leavers have states of their own. */
    public Map<String, Long> tally(long id) {
        return database.read(handle ->
                handle
                        .createQuery(
                                "select state, count(*) from upload_row"
                                        + " where upload_id = :id group by state")
                        .bind("id", id)
                        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** States become parts of statements, so that partial indexes serve; nothing else may. */
    static String word(String state) {
        if (!state.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("no state: " + state);
        }
        return state;
    }
}
