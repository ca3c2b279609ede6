package io.mailwright.server.engine.bounces;

import io.mailwright.server.engine.Worker;
import io.mailwright.server.store.Store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Takes in what comes back while the server runs. Thread-safe. */
public final class Bounces implements AutoCloseable {
    private final List<Worker> workers = new ArrayList<>();

    /**
     * Begins, with what is there.
     *
     * @param workers begins one kind of work under its name, as only one server of a store may do
     *     it
     */
    public Bounces(
            Store store,
            List<BounceSource> sources,
            BiFunction<String, Worker.Task, Worker> workers) {
        var intake = new Intake(store);
        for (var source : sources) {
            var name = "bounces" + this.workers.size();
            this.workers.add(workers.apply(name, task(source, intake)));
        }
    }

    private static Worker.Task task(BounceSource source, Intake intake) {
        return switch (source) {
            case BounceSource.Folder(Path folder) -> new DropFolder(folder, intake);
            case BounceSource.Imap server -> new ImapMailbox(server, intake);
        };
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
