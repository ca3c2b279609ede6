package io.mailwright.server.engine;

import io.mailwright.server.engine.batch.BatchWork;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.engine.bounces.BounceSource;
import io.mailwright.server.engine.bounces.Bounces;
import io.mailwright.server.engine.export.Export;
import io.mailwright.server.engine.fetch.ContentLeftOut;
import io.mailwright.server.engine.fetch.FetchPolicy;
import io.mailwright.server.engine.fetch.HttpFetcher;
import io.mailwright.server.engine.groups.GroupRefresh;
import io.mailwright.server.engine.imports.Imports;
import io.mailwright.server.engine.sending.ImportNotices;
import io.mailwright.server.engine.sending.Sending;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server does beside answering: begun with it, ended with it. Calls reach the store, and
 * wake who works, through it. Thread-safe.
 */
public final class Engine implements AutoCloseable {
    private final Store store;
    private final Path data;
    private final FileArea files;
    private final HttpFetcher fetcher = new HttpFetcher(FetchPolicy.ofPublic());
    private final Bounces bounces;
    private final Sending sending;
    private final Worker batches;
    private final Imports imports;
    private final Worker notices;
    private final Worker importing;
    private final List<Worker> workers;

    private Engine(
            Store store,
            Path data,
            InstantSource clock,
            Sending.Options options,
            List<BounceSource> bounces) {
        this.store = store;
        this.data = data;
        this.files = FileArea.in(data);
        this.bounces = new Bounces(store, bounces, this::worker);
        var content = options.fetches() ? fetcher : new ContentLeftOut();
        this.sending = Sending.start(store, data, options, content);
        var batchWorks = new ArrayList<BatchWork>(Export.all(store, files));
        batchWorks.add(new GroupRefresh(store));
        this.batches = worker("batches", new Batches(store, batchWorks));
        this.imports = new Imports(store, files, data);
        this.notices = worker("notices", new ImportNotices(store, sending));
        this.importing = worker("imports", this::carryOutImports);
        this.workers =
                List.of(batches, importing, Worker.start("clean-up", new CleanUp(files, clock)));
    }

    private Worker worker(String name, Worker.Task task) {
        return Worker.start(name, new Turn(data.resolve(name + ".lock"), task));
    }

    private Optional<Duration> carryOutImports() throws InterruptedException {
        try {
            return imports.run();
        } finally {
            notices.wake();
        }
    }

    /**
     * Begins to work, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     * @param clock says how old a file is
     * @param options how to send
     * @param bounces where messages come back to
     */
    public static Engine start(
            Store store,
            Path data,
            InstantSource clock,
            Sending.Options options,
            List<BounceSource> bounces) {
        return new Engine(store, data, clock, options, bounces);
    }

    public Store store() {
        return store;
    }

    /** The folder of everything the server keeps. */
    public Path data() {
        return data;
    }

    /** The files of the FTP site. */
    public FileArea files() {
        return files;
    }

    /** Has what was asked for to be done later begun. */
    public void wakeBatches() {
        batches.wake();
    }

    /** Who sends jobs: to be woken once there is one, or a message more of one, in the store. */
    public Sending sending() {
        return sending;
    }

    public Imports imports() {
        return imports;
    }

    /** Has imports begun that were asked for. */
    public void wakeImports() {
        importing.wake();
    }

    /** Has all work leave off where it can go on; the store stays open. */
    @Override
    public void close() {
        bounces.close();
        notices.close();
        sending.close();
        fetcher.close();
        workers.forEach(Worker::close);
    }
}
