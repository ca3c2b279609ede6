package io.mailwright.domain.upload;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of how an upload came about.
 *
 * @param sha256 of the file as it was read, in hexadecimal; empty if it was not kept
 * @param who was logged in to the computer; empty if not known
 * @param via how its rows got into the account; {@code null} until the first is sent
 */
public record UploadRecord(String sha256, String who, @Nullable UploadWay via, Mapping mapping) {}
