package io.mailwright.service.upload;

import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.domain.upload.RowState;
import io.mailwright.service.upload.source.FileRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The waiting rows of an upload in file order, judged by the cache, a page at a time: while one
 * page is used, the next is judged beside it.
 */
final class JudgedPages {
    private final RowLedger ledger;
    private final Preparation.Prepared prepared;
    private final Standings standings;
    private final long list;

    JudgedPages(RowLedger ledger, Preparation.Prepared prepared, Standings standings, long list) {
        this.ledger = ledger;
        this.prepared = prepared;
        this.standings = standings;
        this.list = list;
    }

    /** Gives them on, on the calling thread. */
    void each(Consumer<List<Judged>> use) {
        try (var beside = Executors.newSingleThreadExecutor()) {
            try {
                var page = Beside.result(after(0, beside));
                while (!page.isEmpty()) {
                    var next = after(page.getLast().checked().row().line(), beside);
                    use.accept(page);
                    page = Beside.result(next);
                }
            } finally {
                beside.shutdownNow();
            }
        }
    }

    private Future<List<Judged>> after(long line, ExecutorService beside) {
        return beside.submit(() -> judged(rows(line)));
    }

    private List<LedgerRow> rows(long line) {
        return ledger.store()
                .rowsAfter(ledger.uploadId(), RowState.WAITING.name(), line, Standings.MOST);
    }

    private List<Judged> judged(List<LedgerRow> page) {
        var known = standings.of(list, page.stream().map(ImportRows::key).toList());
        var judged = new ArrayList<Judged>(page.size());
        for (var row : page) {
            judged.add(judged(row, known));
        }
        return judged;
    }

    private Judged judged(LedgerRow row, Map<String, Standing> known) {
        var standing = known.getOrDefault(ImportRows.key(row), Standings.UNKNOWN);
        return switch (prepared.check().check(new FileRow(row.line(), row.cells()))) {
            case Checked.Refused refused ->
                    new Judged(refused, Outcome.rejected(refused.why()), standing);
            case Checked.Fit fit ->
                    new Judged(fit, prepared.judge().foresee(fit, standing), standing);
        };
    }
}
