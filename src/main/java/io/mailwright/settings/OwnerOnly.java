package io.mailwright.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes folders and files that only their owner can read. Windows keeps a user's data folder to its
 * owner by itself.
 */
final class OwnerOnly {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** The folder, made if it was not there; one that was there is left as it is. */
    static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            Files.createDirectories(folder, only("rwx------"));
        }
        return folder;
    }

    /** A new empty file with a name of its own. */
    static Path temporary(Path folder, String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, ".tmp", only("rw-------"));
    }

    /** The file, made if it was not there; others may not read one that was there any more. */
    static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, only("rw-------"));
        } catch (FileAlreadyExistsException _) {
            if (POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return file;
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
