package io.mailwright.service.tracking.extract;

import io.mailwright.cache.AccountWork;
import io.mailwright.cache.Database;
import io.mailwright.cache.TrackingLoad;
import io.mailwright.domain.Failure;
import io.mailwright.service.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
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
     * brought twice. Files and columns that {@code tracking.md} T19 does not have are kept out, and
     * files of which it only supposes what they hold if they hold something else.
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
            var leftOut = new ArrayList<LeftOut>();
            archive.others().forEach(name -> leftOut.add(new LeftOut(name, List.of())));
            int done = 0;
            for (var file : archive.files().entrySet()) {
                progress.at(done++, archive.files().size(), file.getValue().getName());
                var missing =
                        ExtractTable.read(
                                archive,
                                file.getKey(),
                                file.getValue(),
                                row -> rows.add(file.getKey(), row));
                if (!missing.isEmpty()) {
                    leftOut.add(new LeftOut(file.getValue().getName(), missing));
                }
            }
            progress.at(done, archive.files().size(), "");
            rows.finish();
            return new ImportResult(
                    rows.jobs(),
                    rows.events(),
                    load.takeOver(rows.asOf()),
                    rows.told(),
                    List.copyOf(leftOut));
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
     * @param leftOut its files that were not read
     */
    public record ImportResult(
            long jobs, long events, long added, long told, List<LeftOut> leftOut) {}

    /**
     * A file of an extract that was not read.
     *
     * @param missing the columns without which it cannot be understood; empty for a file that
     *     {@code tracking.md} T19 does not have
     */
    public record LeftOut(String file, List<String> missing) {}
}
