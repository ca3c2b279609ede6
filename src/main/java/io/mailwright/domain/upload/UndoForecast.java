package io.mailwright.domain.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an undo would do, by what the account has just said.
 *
 * @param uploadId of what is to be taken back
 * @param rows that changed something; {@code rows = back + same + left}
 * @param back people who would be as they were
 * @param same people who are so already
 * @param left people of whom something cannot be put back, such as what others have changed since
 * @param examples the first of those, with the reason
 * @param expected how long it would take, by how fast the account has just answered
 * @param asOf when the account was asked
 */
public record UndoForecast(
        long uploadId,
        long rows,
        long back,
        long same,
        long left,
        List<UploadRow> examples,
        Duration expected,
        Instant asOf) {
    public UndoForecast {
        examples = List.copyOf(examples);
    }
}
