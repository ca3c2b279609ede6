package io.mailwright.service.upload;

import io.mailwright.service.Progress;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Brings the rows of one upload to the account as files, several at a time: while the account
 * imports one, it has the next already, the one after is made ready, and of the one before the
 * outcome is written down.
 */
final class ImportLine {
    private static final int AT_ONCE = 3;
    private static final long MILLIS_A_TICK = 100;

    private final Shipments shipments;
    private final Importer importer;
    private final Importer.Job job;

    ImportLine(Shipments shipments, Importer importer, Importer.Job job) {
        this.shipments = shipments;
        this.importer = importer;
        this.job = job;
    }

    /**
     * Works until all rows have been there and back.
     *
     * @throws CancellationException if the thread is interrupted; what is under way is left as it
     *     stands in the ledger
     */
    void run(Progress progress) {
        try (var workers =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory())) {
            try {
                await(workers, progress);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException().initCause(e);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private void await(ExecutorService workers, Progress progress) throws InterruptedException {
        var ended = new ExecutorCompletionService<Boolean>(workers);
        for (int i = 0; i < AT_ONCE; i++) {
            ended.submit(this::work, true);
        }
        int working = AT_ONCE;
        while (working > 0) {
            var one = ended.poll(MILLIS_A_TICK, TimeUnit.MILLISECONDS);
            if (one != null) {
                Beside.result(one);
                working--;
            }
            tell(progress);
        }
    }

    private void tell(Progress progress) {
        var counts = job.upload().counts();
        var name = String.valueOf(Path.of(job.upload().file()).getFileName());
        progress.at(counts.rows() - counts.waiting() + job.rows().settled(), counts.rows(), name);
    }

    private void work() {
        for (var next = shipments.next(); next.isPresent(); next = shipments.next()) {
            importer.run(next.get(), job);
        }
    }
}
