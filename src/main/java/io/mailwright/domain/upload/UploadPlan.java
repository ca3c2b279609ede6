package io.mailwright.domain.upload;

import java.nio.file.Path;

/** What is to be uploaded where and how. */
public record UploadPlan(Path file, long listId, Mapping mapping, UploadMode mode) {}
