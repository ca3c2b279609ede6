package io.mailwright.server.engine;

import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What the server does beside answering: begun with it, ended with it. Calls reach the store, and
 * wake who works, through it. Thread-safe.
 */
public final class Engine implements AutoCloseable {
    private final Store store;
    private final Path data;
    private final FileArea files;
    private final List<Worker> workers;

    private Engine(Store store, Path data, FileArea files, List<Worker> workers) {
        this.store = store;
        this.data = data;
        this.files = files;
        this.workers = workers;
    }

    /**
     * Begins to work, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     * @param clock says how old a file is
     */
    public static Engine start(Store store, Path data, InstantSource clock) {
        var files = FileArea.in(data);
        return new Engine(
                store, data, files, List.of(Worker.start("clean-up", new CleanUp(files, clock))));
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

    /** Has all work leave off where it can go on; the store stays open. */
    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
