package io.mailwright.server.store;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders nobody but their owner can read, where the file system has owners. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Makes the folders above the file and the empty file; leaves what is there.
     *
     * @throws Failure.FileUnusable if it cannot be made
     */
    public static void create(Path file) {
        var absolute = file.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent(), permissions(absolute, "rwx------"));
            Files.createFile(absolute, permissions(absolute, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(absolute)) {
                throw unusable(absolute, e);
            }
        } catch (IOException e) {
            throw unusable(absolute, e);
        }
    }

    private static Failure unusable(Path file, IOException cause) {
        return new Failure.FileUnusable(
                file, "the server cannot keep its store here: choose another folder", cause);
    }

    private static FileAttribute<?>[] permissions(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
