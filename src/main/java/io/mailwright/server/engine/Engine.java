package io.mailwright.server.engine;

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
    private final List<Worker> workers;

    private Engine(Store store, Path data, List<Worker> workers) {
        this.store = store;
        this.data = data;
        this.workers = workers;
    }

    /**
     * Begins to work, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     */
    public static Engine start(Store store, Path data) {
        return new Engine(store, data, List.of());
    }

    public Store store() {
        return store;
    }

    /** The folder of everything the server keeps. */
    public Path data() {
        return data;
    }

    /** Has all work leave off where it can go on; the store stays open. */
    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
