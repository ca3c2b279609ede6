package io.mailwright.service;

import io.mailwright.domain.BatchStatus;
import io.mailwright.domain.Failure;
import io.mailwright.domain.WorkState;
import io.mailwright.xmlapi.Call;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.bulk.BulkFile;
import io.mailwright.xmlapi.bulk.BulkReader;
import io.mailwright.xmlapi.call.InquireBatch;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Fetches as a file what is too large for an answer ({@code tracking.md} T9, grade V): has it made,
 * waits for it, fetches it and reads it, one element at a time.
 */
public final class BulkExports {
    private final XmlApi api;
    private final FilePlace files;
    private final Path passing;

    /**
     * Files of one account.
     *
     * @param passing where they are while they are read
     */
    public BulkExports(XmlApi api, FilePlace files, Path passing) {
        this.api = api;
        this.files = files;
        this.passing = passing;
    }

    /** Whether there is a place to fetch them from. */
    public boolean possible() {
        return files.exists();
    }

    /**
     * Has a file made and reads it to its end; what was read before a failure has to be forgotten.
     *
     * @param what is exported, for messages
     * @throws Failure if it is not made, not to be had, or no such file
     * @throws CancellationException if the thread is interrupted
     */
    public void read(Call<Long> order, String what, BulkReader reader) {
        var made = await(api.send(order), what);
        try (var folder = PassingFolder.in(passing)) {
            var zip = folder.file("export.zip");
            files.transfer().download(made.file(), zip, (_, _) -> {});
            BulkFile.read(zip, reader);
        }
    }

    private BatchStatus await(long batch, String what) {
        var status = WorkEnd.await(() -> api.send(new InquireBatch(batch)), BatchStatus::state);
        if (status.state() == WorkState.ERROR || status.file().isEmpty()) {
            throw new Failure.Unreachable(
                    "The account made no file of %s (%s): try again"
                            .formatted(
                                    what,
                                    status.problem().isEmpty()
                                            ? "it gave no reason"
                                            : status.problem()),
                    null);
        }
        return status;
    }
}
