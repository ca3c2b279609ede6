package io.mailwright.domain.content;

import org.jspecify.annotations.Nullable;

/**
 * A folder of the content library.
 *
 * @param parent the one it is in; {@code null} at the top
 */
public record Folder(long id, String name, @Nullable Long parent) {}
