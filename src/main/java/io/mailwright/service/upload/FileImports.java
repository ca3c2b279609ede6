package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.GivenUp;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.domain.upload.UploadCourse.Stage;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.PassingFolder;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Has the rows of an upload imported by the account as files: who is new in some that add only, who
 * is changed in others that change only, so that the account itself says where the local copy was
 * wrong. Rows it says that of, and those of which it says nothing, stay asked for and are read back
 * by calls. Standings are never part of a file, so nobody's changes.
 */
final class FileImports {
    /** With fewer, calls have done before a list is read and a file has been waited for. */
    static final long MANY = 1000;

    /** So many rows the account imports in a second or two. */
    static final int ROWS_A_PART = 100_000;

    private final UploadStore store;
    private final Importer importer;
    private final SyncService sync;
    private final Standings standings;
    private final GivenUp givenUp;
    private final Path passing;
    private final int rowsAPart;

    /**
     * Imports into one account.
     *
     * @param rowsAPart how many rows go as one file, about
     */
    FileImports(Database cache, Importer importer, SyncService sync, int rowsAPart) {
        this.store = new UploadStore(cache);
        this.standings = new Standings(cache);
        this.givenUp = new GivenUp(cache);
        this.passing = PassingFolder.beside(cache.file());
        this.importer = importer;
        this.sync = sync;
        this.rowsAPart = rowsAPart;
    }

    /** Whether rows of that upload are to go by file, or some did and were not heard of. */
    boolean concerns(LedgerUpload upload, StoredPlan plan) {
        if (plan.orders() != null) {
            return true;
        }
        return switch (plan.way()) {
            case null -> false;
            case CALLS -> false;
            case FTP -> true;
            case AUTO ->
                    importer.hasPlace()
                            && upload.counts().waiting() >= MANY
                            && !upload.origin().via().equals(UploadWay.CALLS.name());
        };
    }

    /** How the rows of an upload get there. */
    UploadCourse course(LedgerUpload upload) {
        var plan = StoredPlan.of(upload.plan());
        if (upload.undoes() != null) {
            return UploadCourse.BY_CALLS;
        }
        if (!concerns(upload, plan)) {
            return upload.origin().via().equals(UploadWay.FTP.name())
                    ? new UploadCourse(UploadWay.CALLS, all(upload, Stage.DONE))
                    : UploadCourse.BY_CALLS;
        }
        return new UploadCourse(UploadWay.FTP, stages(upload, plan));
    }

    private static List<UploadCourse.Import> all(LedgerUpload upload, Stage stage) {
        return intents(upload).stream()
                .map(intent -> new UploadCourse.Import(intent.isAdding(), stage))
                .toList();
    }

    private static List<UploadCourse.Import> stages(LedgerUpload upload, StoredPlan plan) {
        return intents(upload).stream()
                .map(intent -> {
                    boolean isAsked =
                            plan.asked().stream()
                                    .anyMatch(order ->
                                            order.intent().isAdding() == intent.isAdding());
                    return new UploadCourse.Import(
                            intent.isAdding(), isAsked ? Stage.ASKED : Stage.PLANNED);
                })
                .toList();
    }

    /**
     * Ends what was under way when an earlier run broke off. Its rows lie among those that wait, so
     * that imports of these would be taken for theirs: what it leaves open has to be read back by
     * calls before {@link #run}.
     *
     * @return whether something may be open
     * @throws CancellationException if the thread is interrupted
     */
    boolean finish(LedgerUpload upload, Preparation.Prepared prepared, Progress progress) {
        var plan = StoredPlan.of(upload.plan());
        if (plan.orders() == null) {
            return false;
        }
        givenUp.notAsked(upload.id(), ImportOrders.rows(plan.asked()));
        if (plan.asked().isEmpty()) {
            return false;
        }
        var orders = new ImportOrders(store, upload.id(), plan);
        var rows = rows(upload, prepared);
        try (var folder = PassingFolder.in(passing)) {
            var left = Shipments.left(upload, rows, orders, folder);
            importAll(left, new Importer.Job(upload, rows, orders, folder), progress);
        }
        store.plan(upload.id(), plan.with(UploadWay.CALLS, null).json());
        return true;
    }

    /**
     * Has the rows that wait imported. What is open after that is for calls.
     *
     * @throws CancellationException if the thread is interrupted
     */
    void run(LedgerUpload upload, Preparation.Prepared prepared, Progress progress) {
        var plan = StoredPlan.of(upload.plan());
        if (plan.orders() == null) {
            sync.refresh(List.of(upload.listId()), progress);
        }
        var orders = new ImportOrders(store, upload.id(), plan.with(UploadWay.FTP, List.of()));
        orders.write();
        var rows = rows(upload, prepared);
        try (var folder = PassingFolder.in(passing)) {
            var waiting = Shipments.waiting(upload, rows, folder, rowsAPart);
            importAll(waiting, new Importer.Job(upload, rows, orders, folder), progress);
        }
        store.plan(upload.id(), plan.with(UploadWay.CALLS, null).json());
    }

    private void importAll(Shipments shipments, Importer.Job job, Progress progress) {
        new ImportLine(shipments, importer, job).run(progress);
    }

    private ImportRows rows(LedgerUpload upload, Preparation.Prepared prepared) {
        return new ImportRows(
                new RowLedger(store, upload.id()), prepared, standings, upload.listId());
    }

    /**
     * Gives up what the account was not asked for. An import it was asked for cannot be called
     * back: that is gone on with, so that its rows have the outcome they have there.
     */
    void giveUp(LedgerUpload upload, String reason) {
        var plan = StoredPlan.of(upload.plan());
        var asked = plan.asked();
        if (plan.orders() != null) {
            givenUp.notAsked(upload.id(), ImportOrders.rows(asked));
        }
        var rest =
                asked.isEmpty()
                        ? plan.with(UploadWay.CALLS, null)
                        : plan.with(UploadWay.FTP, asked);
        givenUp.unsent(upload.id(), rest.json(), reason);
    }

    /** Who is new first. */
    private static List<RowWorker.Intent> intents(LedgerUpload upload) {
        return switch (UploadMode.valueOf(upload.mode())) {
            case ADD_ONLY -> List.of(RowWorker.Intent.IMPORT);
            case UPDATE_ONLY -> List.of(RowWorker.Intent.EDIT);
            case ADD_UPDATE, EQUAL -> List.of(RowWorker.Intent.IMPORT, RowWorker.Intent.EDIT);
        };
    }
}
