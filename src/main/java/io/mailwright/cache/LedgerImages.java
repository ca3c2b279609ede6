package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

/**
 * What people were like before rows of uploads changed them, in the words of the uploader.
 * Thread-safe.
 */
public final class LedgerImages {
    static final String PUT = "insert or replace into upload_image";

    private final Database database;

    /** Those in the ledger beside that local copy. */
    public LedgerImages(Database copy) {
        this.database = copy.ledger();
    }

    /** What was kept of the person of a row; empty if nothing was. */
    public String of(long uploadId, long line) {
        return database.read(handle ->
                Statements.find(
                                handle,
                                "select image from upload_image where upload_id = ? and line = ?",
                                row -> row.getString(1),
                                uploadId,
                                line)
                        .orElse(""));
    }

    static void put(Handle handle, long uploadId, long line, String image) {
        Statements.execute(handle, PUT + " values (?, ?, ?)", uploadId, line, image);
    }
}
