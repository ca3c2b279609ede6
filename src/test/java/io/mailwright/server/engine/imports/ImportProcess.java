package io.mailwright.server.engine.imports;

import io.mailwright.ChildJvm;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Who carries out the imports of a store, in a process of its own, which can be killed. */
final class ImportProcess implements AutoCloseable {
    private final Process process;

    /** Returns when it has begun to import. */
    ImportProcess(Path data) throws IOException {
        process =
                ChildJvm.of(ImportProcess.class, data)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IOException("no imports are carried out");
        }
    }

    /** Carries out the imports of the folder that is named. */
    static void main(String[] arguments) throws InterruptedException {
        var data = Path.of(arguments[0]);
        try (var store = Store.open(data.resolve("account.db"), InstantSource.system())) {
            System.out.println("begins");
            new Imports(store, FileArea.in(data), data).run();
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
