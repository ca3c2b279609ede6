package io.mailwright.domain.upload;

import java.time.Instant;

/** By what a changed file is told from the one it was. */
public record FileStamp(long bytes, Instant modified) {}
