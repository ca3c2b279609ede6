package io.mailwright.service.upload;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Some rows of an upload on their way as a file.
 *
 * @param file {@code null} where the account has it already
 */
record Shipment(ImportOrder order, @Nullable Path file) {}
