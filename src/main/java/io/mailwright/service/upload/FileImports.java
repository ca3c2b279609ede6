package io.mailwright.service.upload;

import io.mailwright.cache.GivenUp;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.UploadCourse;
import io.mailwright.domain.upload.UploadCourse.Stage;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.FilePlace;
import io.mailwright.service.PassingFolder;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Has the rows of an upload imported by the account as files: who is new in one that adds only, who
 * is changed in another that changes only, so that the account itself says where the local copy was
 * wrong. Rows it says that of, and those of which it says nothing, stay asked for and are read back
 * by calls. Standings are never part of a file, so nobody's changes.
 */
final class FileImports {
    /** With fewer, calls have done before a list is read and a file has been waited for. */
    static final long MANY = 1000;

    private final UploadStore store;
    private final Importer importer;
    private final FilePlace files;
    private final SyncService sync;
    private final Standings standings;

    FileImports(
            UploadStore store,
            Importer importer,
            FilePlace files,
            SyncService sync,
            Standings standings) {
        this.store = store;
        this.importer = importer;
        this.files = files;
        this.sync = sync;
        this.standings = standings;
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
            case AUTO -> files.exists() && upload.counts().waiting() >= MANY;
        };
    }

    /** How the rows of an upload get there. */
    UploadCourse course(LedgerUpload upload) {
        var plan = StoredPlan.of(upload.plan());
        var orders = plan.orders();
        if (upload.undoes() != null) {
            return UploadCourse.BY_CALLS;
        }
        if (!concerns(upload, plan)) {
            return upload.origin().via().equals(UploadWay.FTP.name())
                    ? new UploadCourse(UploadWay.CALLS, all(upload, Stage.DONE))
                    : UploadCourse.BY_CALLS;
        }
        return new UploadCourse(
                UploadWay.FTP, orders == null ? all(upload, Stage.PLANNED) : stages(orders));
    }

    private static List<UploadCourse.Import> all(LedgerUpload upload, Stage stage) {
        return intents(upload).stream()
                .map(intent -> new UploadCourse.Import(intent == RowWorker.Intent.ADD, stage))
                .toList();
    }

    /** One is done before the next is asked for. */
    private static List<UploadCourse.Import> stages(List<ImportOrder> orders) {
        var stages = new ArrayList<UploadCourse.Import>();
        for (int i = 0; i < orders.size(); i++) {
            boolean isNextAsked = i + 1 < orders.size() && orders.get(i + 1).isAsked();
            var stage =
                    isNextAsked
                            ? Stage.DONE
                            : orders.get(i).isAsked() ? Stage.ASKED : Stage.PLANNED;
            stages.add(
                    new UploadCourse.Import(orders.get(i).intent() == RowWorker.Intent.ADD, stage));
        }
        return stages;
    }

    /**
     * Has them imported, going on where it was left. What is open after that is for calls.
     *
     * @throws CancellationException if the thread is interrupted
     */
    void run(LedgerUpload upload, Preparation.Prepared prepared, Progress progress) {
        var plan = StoredPlan.of(upload.plan());
        var rows =
                new ImportRows(
                        new RowLedger(store, upload.id()), prepared, standings, upload.listId());
        var orders = plan.orders();
        if (orders == null) {
            sync.refresh(List.of(upload.listId()), progress);
            // First, so that rows that are made ready are known to be of files that nobody has.
            orders = orders(upload);
            store.plan(upload.id(), plan.with(UploadWay.FTP, orders).json());
        }
        try (var folder = PassingFolder.make()) {
            var job = new Importer.Job(upload, rows, folder, progress);
            var files = new ImportFiles(rows, folder, FileImports::stopIfInterrupted);
            var begun = new ArrayList<>(orders);
            for (int i = 0; i < begun.size(); i++) {
                int at = i;
                bring(
                        begun.get(i),
                        files,
                        job,
                        ordered -> {
                            begun.set(at, ordered);
                            store.plan(upload.id(), plan.with(UploadWay.FTP, begun).json());
                        });
            }
        }
        store.plan(upload.id(), plan.with(UploadWay.CALLS, null).json());
    }

    private void bring(
            ImportOrder order, ImportFiles files, Importer.Job job, Consumer<ImportOrder> ordered) {
        if (order.isOrdered()) {
            importer.goOn(order, job);
        } else {
            files.of(order.intent()).ifPresent(file -> importer.run(order, file, job, ordered));
        }
    }

    /**
     * Gives up what the account was not asked for. An import it was asked for cannot be called
     * back: that is gone on with, so that its rows have the outcome they have there.
     */
    void giveUp(LedgerUpload upload, GivenUp ledger, String reason) {
        var plan = StoredPlan.of(upload.plan());
        var orders = plan.orders() == null ? List.<ImportOrder>of() : plan.orders();
        var asked = orders.stream().filter(ImportOrder::isAsked).toList();
        var unsent =
                orders.stream()
                        .filter(order -> !order.isAsked())
                        .map(order -> order.intent().name())
                        .toList();
        var rest =
                asked.isEmpty()
                        ? plan.with(UploadWay.CALLS, null)
                        : plan.with(UploadWay.FTP, asked);
        ledger.unsent(upload.id(), unsent, rest.json(), reason);
    }

    /** Names nobody else gives, on this computer or another. */
    private static List<ImportOrder> orders(LedgerUpload upload) {
        var bytes = new byte[6];
        new Random().nextBytes(bytes);
        var name = "mailwright-%d-%s".formatted(upload.id(), HexFormat.of().formatHex(bytes));
        return intents(upload).stream()
                .map(intent ->
                        new ImportOrder(
                                intent,
                                name
                                        + (intent == RowWorker.Intent.ADD
                                                ? "-new.csv"
                                                : "-changed.csv"),
                                ImportOrder.PLANNED))
                .toList();
    }

    /** Who is new first. */
    private static List<RowWorker.Intent> intents(LedgerUpload upload) {
        return switch (UploadMode.valueOf(upload.mode())) {
            case ADD_ONLY -> List.of(RowWorker.Intent.ADD);
            case UPDATE_ONLY -> List.of(RowWorker.Intent.EDIT);
            case ADD_UPDATE, EQUAL -> List.of(RowWorker.Intent.ADD, RowWorker.Intent.EDIT);
        };
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
