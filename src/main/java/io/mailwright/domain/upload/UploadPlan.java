package io.mailwright.domain.upload;

import java.nio.file.Path;

/**
 * What is to be uploaded where and how.
 *
 * @param format how the file is to be read
 */
public record UploadPlan(
        Path file, long listId, Mapping mapping, UploadMode mode, FormatChoice format) {
    /** Of a file whose format is found by itself. */
    public UploadPlan(Path file, long listId, Mapping mapping, UploadMode mode) {
        this(file, listId, mapping, mode, FormatChoice.NONE);
    }

    public UploadPlan with(UploadMode another) {
        return new UploadPlan(file, listId, mapping, another, format);
    }
}
