package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.RowState;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Hands out the rows of an upload that have no outcome: first those whose call was left unanswered,
 * then those that wait, in file order. Thread-safe; reads a page at a time.
 */
final class OpenRows {
    private static final int PAGE = 500;

    private final UploadStore ledger;
    private final long uploadId;
    private final Queue<LedgerRow> page = new ArrayDeque<>();
    private final Set<Long> unanswered = new HashSet<>();
    private String state = RowState.CALLING.name();
    private long line;
    private boolean isOver;

    OpenRows(UploadStore ledger, long uploadId) {
        this(ledger, uploadId, RowState.WAITING.name(), 0);
    }

    /** Of those who leave the list, whose lines are below zero. */
    OpenRows(UploadStore ledger, long uploadId, String waiting) {
        this(ledger, uploadId, waiting, Long.MIN_VALUE);
    }

    /** Only those whose call was left unanswered. */
    static OpenRows unanswered(UploadStore ledger, long uploadId) {
        var rows = new OpenRows(ledger, uploadId);
        rows.isOver = true;
        return rows;
    }

    private OpenRows(UploadStore ledger, long uploadId, String waiting, long before) {
        this.ledger = ledger;
        this.uploadId = uploadId;
        this.line = before;
        // Read whole before the first row is handed out: later ones of this state are this run's.
        boolean more = true;
        while (more) {
            more = turnPage();
        }
        page.forEach(row -> unanswered.add(row.line()));
        state = waiting;
        line = before;
        isOver = false;
    }

    /** The next ones, at most so many; none when all are handed out. */
    synchronized List<LedgerRow> next(int most) {
        var rows = new ArrayList<LedgerRow>();
        while (rows.size() < most && (!page.isEmpty() || turnPage())) {
            var row = page.remove();
            // A row read back may wait again for a moment; it is still with whoever got it first.
            if (isNew(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean isNew(LedgerRow row) {
        return row.state().equals(RowState.CALLING.name()) || !unanswered.contains(row.line());
    }

    private boolean turnPage() {
        if (isOver) {
            return false;
        }
        var rows = ledger.rowsAfter(uploadId, state, line, PAGE);
        page.addAll(rows);
        if (rows.isEmpty()) {
            isOver = true;
        } else {
            line = rows.getLast().line();
        }
        return !isOver;
    }
}
