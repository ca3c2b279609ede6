package io.mailwright.server.engine.export;

import io.mailwright.ChildJvm;
import io.mailwright.server.engine.batch.Batches;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Who writes the exports of accounts, in a process of its own, which can be killed. It starts at
 * once but writes when it is told to, so that the next can start beside the one before.
 */
final class ExportProcess implements AutoCloseable {
    private final Process process;

    ExportProcess(Path data) throws IOException {
        process =
                ChildJvm.of(ExportProcess.class, data)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    /** Writes the exports of each account in the folder that is named, all at once. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        try (var accounts = Files.list(Path.of(arguments[0]));
                var threads = Executors.newCachedThreadPool()) {
            var all = accounts.<Callable<Path>>map(data -> () -> write(data)).toList();
            System.out.println("ready");
            if (System.in.read() != -1) {
                threads.invokeAll(all);
            }
        }
    }

    private static Path write(Path data) throws InterruptedException {
        try (var store = Store.open(data.resolve("account.db"), InstantSource.system())) {
            new Batches(store, Export.all(store, FileArea.in(data))).run();
            return data;
        }
    }

    /** Has it write, once it is ready to. */
    void begin() throws IOException {
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IOException("no exports are written");
        }
        try (var out = process.getOutputStream()) {
            out.write('\n');
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}; returns when it is no more. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
