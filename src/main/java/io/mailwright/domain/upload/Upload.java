package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One upload, running or past, or a dry run of one.
 *
 * @param id 0 for a dry run
 * @param waiting rows not yet in a final state; {@code rows = created + updated + unchanged +
 *     skipped + rejected + waiting}, always
 * @param rejectsFile where the rejected rows were last written
 */
public record Upload(
        long id,
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
        Instant startedAt,
        double seconds,
        @Nullable Path rejectsFile) {}
