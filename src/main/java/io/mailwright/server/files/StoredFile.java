package io.mailwright.server.files;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file on the site, as it was when it was looked for.
 *
 * @param path where it lies on the disk
 * @param finished whether all of it is there; one being uploaded, or whose upload broke off, is not
 * @param size in bytes
 */
public record StoredFile(
        Folder folder, String name, Path path, boolean finished, long size, Instant modified) {}
