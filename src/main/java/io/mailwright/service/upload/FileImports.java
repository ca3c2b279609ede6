package io.mailwright.service.upload;

import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.Standings;
import io.mailwright.cache.UploadStore;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.FilePlace;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

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
            rows.judge(FileImports::stopIfInterrupted);
            orders = orders(upload);
            store.plan(upload.id(), plan.with(UploadWay.FTP, orders).json());
        }
        var begun = new ArrayList<>(orders);
        for (int i = 0; i < begun.size(); i++) {
            int at = i;
            importer.run(
                    begun.get(i),
                    new Importer.Job(upload, rows, progress),
                    ordered -> {
                        begun.set(at, ordered);
                        store.plan(upload.id(), plan.with(UploadWay.FTP, begun).json());
                    });
        }
        sync.refresh(List.of(upload.listId()), progress);
        store.plan(upload.id(), plan.with(UploadWay.CALLS, null).json());
    }

    /** Names nobody else gives, on this computer or another. */
    private static List<ImportOrder> orders(LedgerUpload upload) {
        var bytes = new byte[6];
        new Random().nextBytes(bytes);
        var name = "mailwright-%d-%s".formatted(upload.id(), HexFormat.of().formatHex(bytes));
        var orders = new ArrayList<ImportOrder>();
        var mode = UploadMode.valueOf(upload.mode());
        if (mode != UploadMode.UPDATE_ONLY) {
            orders.add(new ImportOrder(RowWorker.Intent.ADD, name + "-new.csv", 0));
        }
        if (mode != UploadMode.ADD_ONLY) {
            orders.add(new ImportOrder(RowWorker.Intent.EDIT, name + "-changed.csv", 0));
        }
        return orders;
    }

    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
