package io.mailwright.server.engine;

import io.mailwright.server.engine.batch.BatchWork;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.engine.groups.GroupRefresh;
import io.mailwright.server.store.Store;

import java.nio.file.Path;
import java.util.List;

/**
 * What the server does beside answering: begun with it, ended with it. Calls reach the store, and
 * wake who works, through it. Thread-safe.
 */
public final class Engine implements AutoCloseable {
    private final Store store;
    private final Path data;
    private final Worker batches;
    private final List<Worker> workers;

    private Engine(Store store, Path data) {
        this.store = store;
        this.data = data;
        var batchWorks = List.<BatchWork>of(new GroupRefresh(store));
        this.batches = worker("batches", new Batches(store, batchWorks));
        this.workers = List.of(batches);
    }

    private Worker worker(String name, Worker.Task task) {
        return Worker.start(name, new Turn(data.resolve(name + ".lock"), task));
    }

    /**
     * Begins to work, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     */
    public static Engine start(Store store, Path data) {
        return new Engine(store, data);
    }

    public Store store() {
        return store;
    }

    /** The folder of everything the server keeps. */
    public Path data() {
        return data;
    }

    /** Has what was asked for to be done later begun. */
    public void wakeBatches() {
        batches.wake();
    }

    /** Has all work leave off where it can go on; the store stays open. */
    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
