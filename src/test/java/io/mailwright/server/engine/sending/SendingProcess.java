package io.mailwright.server.engine.sending;

import io.mailwright.ChildJvm;
import io.mailwright.personalisation.fetch.Fetcher;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.Store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Who sends the jobs of a store, in a process of its own, which can be killed. */
final class SendingProcess {
    private final Process process;

    SendingProcess(Path data, String deliver) throws IOException {
        process =
                ChildJvm.of(SendingProcess.class, data, deliver)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    /** Sends the jobs in the first argument's folder to where the second says. */
    static void main(String[] arguments) throws InterruptedException {
        var data = Path.of(arguments[0]);
        var options =
                new Sending.Options(
                        DeliverTo.parse(arguments[1], ""), Overdue.WAIT, TestMailing.PUBLIC, true);
        try (var store = Store.open(data.resolve("account.db"), InstantSource.system());
                var _ = Sending.start(store, data, options, Fetcher.none())) {
            Thread.currentThread().join();
        }
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    void awaitEnd() {
        process.onExit().orTimeout(300, TimeUnit.SECONDS).join();
    }
}
