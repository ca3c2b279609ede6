package io.mailwright.service.tracking.extract;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.Failure;
import io.mailwright.service.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Brings a tracking extract into the local copy, where reports show it with no account in reach.
 * Thread-safe.
 */
public final class TrackingImport {
    /** In bytes, of all files of an extract, unpacked. */
    private static final long MOST = 200L << 30;

    private final Database cache;
    private final InstantSource clock;
    private final long most;

    public TrackingImport(Database cache) {
        this(cache, InstantSource.system(), MOST);
    }

    TrackingImport(Database cache, InstantSource clock, long most) {
        this.cache = cache;
        this.clock = clock;
        this.most = most;
    }

    /**
     * All of a file or, where anything in it is broken, nothing. What is there already is not
     * brought twice. Files and columns that {@code tracking.md} T19 does not have are kept out.
     *
     * @throws Failure.FileUnusable in words, if it is no extract, or broken
     * @throws Failure.Invalid if a sync runs
     * @throws CancellationException if the thread is interrupted
     */
    public ImportResult read(Path zip, Progress progress) {
        try (var _ = AccountWork.SYNC.begin(cache);
                var archive = ExtractArchive.open(zip, new Swelling(most));
                var load = TrackingLoad.open(cache)) {
            var rows = new ExtractRows(load, archive.files().keySet(), clock.instant());
            int done = 0;
            for (var file : archive.files().entrySet()) {
                progress.at(done++, archive.files().size(), file.getValue().getName());
                ExtractTable.read(archive, file.getValue(), row -> rows.add(file.getKey(), row));
            }
            progress.at(done, archive.files().size(), "");
            rows.finish();
            return new ImportResult(
                    rows.jobs(),
                    rows.events(),
                    load.takeOver(rows.asOf()),
                    rows.told(),
                    archive.others());
        } catch (IOException e) {
            throw new Failure.FileUnusable(zip, "It cannot be read to its end.", e);
        }
    }

    /**
     * What an extract held.
     *
     * @param jobs those it tells of
     * @param events all it has
     * @param added how many of them were not in the local copy before
     * @param told its rows that tell of people beside events: how they stand, what they answered
     * @param leftOut the names of the files in it that were not read
     */
    public record ImportResult(
            long jobs, long events, long added, long told, List<String> leftOut) {}
}
