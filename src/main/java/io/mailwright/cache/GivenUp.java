package io.mailwright.cache;

import org.jdbi.v3.core.Handle;

import java.util.List;

/** Writes down what of an upload is not to be sent any more. Thread-safe. */
public final class GivenUp {
    private final Database database;

    /** In the ledger beside that local copy. */
    public GivenUp(Database copy) {
        this.database = copy.ledger();
    }

    /**
     * Gives up what was not sent: rows are skipped, leavers kept.
     *
     * @param plan in place of the one there was
     */
    public void unsent(long id, String plan, String reason) {
        database.change(handle -> {
            int rows = giveUp(handle, id, "state = 'WAITING'", "SKIPPED", reason);
            int leavers = giveUp(handle, id, "state = 'LEAVING'", "KEPT", reason);
            handle.execute(
                    "update upload set skipped = skipped + ?, kept = max(kept, 0) + ?,"
                            + " cancelled = 1, plan = ? where id = ?",
                    rows,
                    leavers,
                    plan,
                    id);
        });
    }

    private static int giveUp(Handle handle, long id, String which, String to, String reason) {
        return handle.execute(
                "update upload_row set state = ?, reason = ? where upload_id = ? and " + which,
                to,
                reason,
                id);
    }

    /**
     * Has rows wait again that were made ready for a file the account was never asked to import.
     *
     * @param asked the rows of those it was asked for
     */
    public void notAsked(long id, List<LedgerSpan> asked) {
        var others = new StringBuilder();
        for (var span : asked) {
            others.append(
                    " and not (intent = '%s' and line > %d and line <= %d)"
                            .formatted(UploadStore.word(span.intent()), span.after(), span.last()));
        }
        database.change(handle ->
                handle.execute(
                        "update upload_row set state = 'WAITING', intent = '' where upload_id = ?"
                                + " and line > 0 and state = 'CALLING'"
                                + others,
                        id));
    }

    /** Ends an upload whose file was not read to its end, without a row: nothing was sent. */
    public void unread(long id) {
        database.change(handle -> {
            handle.execute("delete from upload_row where upload_id = ?", id);
            handle.execute("update upload set state = 'DONE', cancelled = 1 where id = ?", id);
        });
    }
}
