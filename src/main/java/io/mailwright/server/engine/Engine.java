package io.mailwright.server.engine;

import io.mailwright.server.engine.fetch.FetchPolicy;
import io.mailwright.server.engine.fetch.HttpFetcher;
import io.mailwright.server.engine.sending.Sending;
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
    private final HttpFetcher fetcher = new HttpFetcher(FetchPolicy.ofPublic());
    private final Sending sending;
    private final List<Worker> workers = List.of();

    private Engine(Store store, Path data, Sending.Options options) {
        this.store = store;
        this.data = data;
        this.sending = Sending.start(store, data, options, fetcher);
    }

    /**
     * Begins to work, with what an earlier run has left.
     *
     * @param data the folder of everything the server keeps
     */
    public static Engine start(Store store, Path data, Sending.Options options) {
        return new Engine(store, data, options);
    }

    public Store store() {
        return store;
    }

    /** The folder of everything the server keeps. */
    public Path data() {
        return data;
    }

    /** Who sends jobs: to be woken once there is one, or a message more of one, in the store. */
    public Sending sending() {
        return sending;
    }

    /** Has all work leave off where it can go on; the store stays open. */
    @Override
    public void close() {
        sending.close();
        fetcher.close();
        workers.forEach(Worker::close);
    }
}
