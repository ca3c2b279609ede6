package io.mailwright.cache;

import io.mailwright.domain.EmailAddress;

import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts whom an upload has created beside the people of the local copy, where they can be searched.
 * The ledger knows them; it is another file. Thread-safe.
 */
final class UploadPeople {
    private static final String CREATED = "CREATED";
    private static final int PAGE = 5_000;

    private final Database copy;
    private final Database ledger;
    private final Map<Long, Long> ready = new ConcurrentHashMap<>();

    UploadPeople(Database copy) {
        this.copy = copy;
        this.ledger = copy.ledger();
    }

    /**
     * Takes them over, if it was not done by this process since: numbers of uploads come again
     * where a ledger had to be begun anew.
     */
    void prepare(long uploadId) {
        long created = created(uploadId);
        if (ready.getOrDefault(uploadId, -1L) == created) {
            return;
        }
        copy.change(handle -> fill(handle, uploadId));
        ready.put(uploadId, created);
    }

    private long created(long uploadId) {
        return ledger.read(handle ->
                handle.createQuery("select created from upload where id = :id")
                        .bind("id", uploadId)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    private void fill(Handle handle, long uploadId) throws SQLException {
        handle.execute("delete from upload_person where upload_id = ?", uploadId);
        try (var insert =
                new BulkInsert(handle.getConnection(), "insert or ignore into upload_person", 2)) {
            long line = 0;
            for (var page = page(uploadId, line); !page.isEmpty(); page = page(uploadId, line)) {
                for (var row : page) {
                    insert.add(uploadId, EmailAddress.key(row.email()));
                    line = row.line();
                }
            }
            insert.flush();
        }
    }

    private record Row(long line, String email) {}

    private List<Row> page(long uploadId, long line) {
        return ledger.read(handle ->
                handle.createQuery(
                                "select line, email from upload_row where upload_id = :id"
                                        + " and line > :line and state = :state"
                                        + " order by line limit :limit")
                        .bind("id", uploadId)
                        .bind("line", line)
                        .bind("state", CREATED)
                        .bind("limit", PAGE)
                        .map((row, _) -> new Row(row.getLong(1), row.getString(2)))
                        .list());
    }
}
