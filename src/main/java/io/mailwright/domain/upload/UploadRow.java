package io.mailwright.domain.upload;

import java.util.List;

/**
 * One row of an upload's ledger.
 *
 * @param line where it begins in the file, the first line is 1
 * @param column whose value was refused, in the file's words; empty if none
 * @param value the refused value; empty if none
 * @param reason why it was rejected or skipped, or how it came out otherwise than the local copy
 *     had foretold, in words; else empty
 */
public record UploadRow(
        long line,
        String email,
        RowState state,
        String column,
        String value,
        String reason,
        List<String> cells) {}
