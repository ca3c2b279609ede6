package io.mailwright.service.upload;

import io.mailwright.cache.LedgerFilling;
import io.mailwright.cache.LedgerReason;
import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.RowState;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes every row of a file into an upload's ledger: those that cannot be sent with why. While
 * some are written, the next are read and checked.
 */
final class LedgerFill implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 10_000;

    private final LedgerFilling filling;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private List<Checked> page = new ArrayList<>(ROWS_AT_ONCE);
    private Future<?> before = CompletableFuture.completedFuture(null);

    private LedgerFill(LedgerFilling filling) {
        this.filling = filling;
    }

    static void fill(UploadStore ledger, long uploadId, Reading reading) {
        try (var filling = ledger.fill(uploadId)) {
            try (var fill = new LedgerFill(filling)) {
                reading.read(fill::add);
                fill.write();
                Beside.result(fill.before);
            }
            filling.finish();
        }
    }

    private void add(Checked row) {
        page.add(row);
        if (page.size() == ROWS_AT_ONCE) {
            write();
        }
    }

    private void write() {
        var some = page;
        Beside.result(before);
        before =
                writer.submit(() -> some.forEach(row -> filling.add(row(row), row.isSuperseded())));
        page = new ArrayList<>(ROWS_AT_ONCE);
    }

    /** Waits for those being written. */
    @Override
    public void close() {
        writer.close();
    }

    private static LedgerRow row(Checked checked) {
        return switch (checked) {
            case Checked.Fit fit -> row(fit, RowState.WAITING, Outcome.NO_REASON);
            case Checked.Refused refused ->
                    row(refused, Outcome.of(refused).state(), refused.why());
        };
    }

    private static LedgerRow row(Checked checked, RowState state, Checked.Refusal why) {
        return new LedgerRow(
                checked.row().line(),
                checked.email(),
                state.name(),
                "",
                new LedgerReason(why.column(), why.value(), why.reason()),
                checked.row().cells());
    }
}
