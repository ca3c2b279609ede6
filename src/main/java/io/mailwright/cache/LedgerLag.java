package io.mailwright.cache;

import java.util.List;

/**
 * Writes down, before an upload changes anything, that the local copy may be older than what it
 * changes, and takes that back when the copy has followed. Thread-safe.
 */
public final class LedgerLag {
    private final Database database;

    /** In the ledger beside that local copy. */
    public LedgerLag(Database copy) {
        this.database = copy.ledger();
    }

    /**
     * An upload that the local copy has not followed.
     *
     * @param since in milliseconds, by which it is told from the same upload begun again
     */
    public record Lag(long uploadId, String file, long listId, boolean byFile, long since) {}

    /**
     * Writes down that an upload is about to change something.
     *
     * @return whether that stood there already: it was broken off before
     */
    public boolean begin(long uploadId) {
        return database.write(handle -> {
            boolean wasBehind =
                    handle.createQuery("select behind from upload where id = :id")
                                    .bind("id", uploadId)
                                    .mapTo(Long.class)
                                    .one()
                            > 0;
            handle.execute(
                    "update upload set behind = max(behind + 1, ?) where id = ?",
                    System.currentTimeMillis(),
                    uploadId);
            return wasBehind;
        });
    }

    /** The local copy has followed all that an upload has changed up to now. */
    public void end(long uploadId) {
        database.change(
                handle -> handle.execute("update upload set behind = 0 where id = ?", uploadId));
    }

    /** As {@link #end(long)}, unless the upload has begun again meanwhile. */
    public void end(Lag made) {
        database.change(handle ->
                handle.execute(
                        "update upload set behind = 0 where id = ? and behind = ?",
                        made.uploadId(),
                        made.since()));
    }

    /**
     * Uploads the local copy can follow: nobody is at work on them, and no file of theirs can still
     * be with the account.
     */
    public List<Lag> all() {
        return database
                .read(handle ->
                        handle.createQuery(
                                        "select id, file, list_id, via = 'FTP', behind from upload"
                                                + " where behind > 0 and (state = 'DONE' or via <>"
                                                + " 'FTP') order by id")
                                .map((row, _) ->
                                        new Lag(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getLong(3),
                                                row.getBoolean(4),
                                                row.getLong(5)))
                                .list())
                .stream()
                .filter(lag -> !UploadClaim.isTaken(database, lag.uploadId()))
                .toList();
    }
}
