package io.mailwright.service.upload;

import io.mailwright.cache.LedgerReason;
import io.mailwright.cache.LedgerRow;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.RowState;

/** Writes every row of a file into an upload's ledger: those that cannot be sent with why. */
final class LedgerFill {
    private LedgerFill() {}

    static void fill(UploadStore ledger, long uploadId, Reading reading) {
        try (var filling = ledger.fill(uploadId)) {
            reading.read(checked -> filling.add(row(checked), isSuperseded(checked)));
            filling.finish();
        }
    }

    private static boolean isSuperseded(Checked checked) {
        return checked instanceof Checked.Refused refused
                && refused.why().finding() == Finding.TWICE;
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
