package io.mailwright.server.engine.imports;

import io.mailwright.domain.ListImport;
import io.mailwright.server.engine.Worker;
import io.mailwright.server.engine.batch.Waiting;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.BulkWriting;
import io.mailwright.server.store.ImportTable.Import;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The imports of files into lists: taken down when asked for, carried out one after the other
 * ({@code subscribers-lists.md} S21). Thread-safe.
 */
public final class Imports implements Worker.Task {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    private final Store store;
    private final FileArea files;
    private final Path work;

    /**
     * The imports of one account.
     *
     * @param data the folder of everything the server keeps
     */
    public Imports(Store store, FileArea files, Path data) {
        this.store = store;
        this.files = files;
        this.work = data.resolve("imports");
    }

    /**
     * Takes down an import and takes its file off the file site; who asks then wakes the worker.
     *
     * @return its id
     * @throws ApiError 920, 68, 918
     */
    public synchronized long ask(ListImport order) {
        long id =
                store.change(tables -> {
                    for (long list : order.lists()) {
                        if (!tables.lists().exists(list)) {
                            throw new ApiError(ErrorCode.LIST_NOT_FOUND, list);
                        }
                    }
                    var folder = folder(order.file());
                    Waiting.refuseMore(tables);
                    return tables.imports().create(order, folder, tables.now());
                });
        var what = store.read(tables -> tables.imports().find(id)).orElseThrow();
        try {
            filesOf(what).take();
        } catch (IOException e) {
            LOG.warn("Import {} has not got its file yet", id, e);
        }
        return id;
    }

    private String folder(String file) {
        return files.find(file)
                .orElseThrow(() -> new ApiError(ErrorCode.NO_FILE))
                .folder()
                .directory();
    }

    private ImportFiles filesOf(Import what) {
        return new ImportFiles(files, work, what);
    }

    @Override
    public Optional<Duration> run() throws InterruptedException {
        if (open().isEmpty()) {
            return Optional.empty();
        }
        // One after the other without a pause: what makes many changes quick is set up for all.
        try (var bulk = store.bulkWriting()) {
            return carryOut(bulk, new ChunkSize());
        }
    }

    private Optional<Duration> carryOut(BulkWriting bulk, ChunkSize size)
            throws InterruptedException {
        var pause = Optional.<Duration>empty();
        for (var open = open(); !open.isEmpty() && pause.isEmpty(); open = open()) {
            for (var what : open) {
                if (!isCarriedOut(what, bulk, size)) {
                    pause = Optional.of(AFTER_FAULT);
                }
            }
        }
        return pause;
    }

    private List<Import> open() {
        return store.read(tables -> tables.imports().open());
    }

    /** A fault, such as a full disk, leaves an import where it can go on, and others alone. */
    private boolean isCarriedOut(Import what, BulkWriting bulk, ChunkSize size)
            throws InterruptedException {
        try {
            new ImportRun(store, filesOf(what), what, bulk, size).run();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} failed", what.id(), e);
            return false;
        }
    }
}
