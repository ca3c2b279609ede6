package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One upload, running or past, or a dry run of one.
 *
 * @param id 0 for a dry run
 * @param undoes the upload it takes back; 0 for one of a file. Then a row counts as updated if its
 *     person is again as before, as unchanged if that was so already, and as skipped if something
 *     is left because somebody has changed it since
 * @param waiting rows not yet in a final state; {@code rows = created + updated + unchanged +
 *     skipped + rejected + waiting}, always
 * @param leavers of a list that is made equal to the file: they are no rows of it
 * @param rejectsFile where the rejected rows were last written
 */
public record Upload(
        long id,
        long undoes,
        Path file,
        long listId,
        String listName,
        UploadMode mode,
        UploadState state,
        boolean dryRun,
        long rows,
        long created,
        long updated,
        long unchanged,
        long skipped,
        long rejected,
        long waiting,
        Leavers leavers,
        Instant startedAt,
        double seconds,
        @Nullable Path rejectsFile) {

    /** The same, and who leaves the list. */
    public Upload with(Leavers found) {
        return new Upload(
                id,
                undoes,
                file,
                listId,
                listName,
                mode,
                state,
                dryRun,
                rows,
                created,
                updated,
                unchanged,
                skipped,
                rejected,
                waiting,
                found,
                startedAt,
                seconds,
                rejectsFile);
    }
}
