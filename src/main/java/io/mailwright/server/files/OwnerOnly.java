package io.mailwright.server.files;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
            Files.createDirectories(absolute.getParent(), forFolder(absolute));
            Files.createFile(absolute, forFile(absolute));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(absolute)) {
                throw unusable(absolute, e);
            }
        } catch (IOException e) {
            throw unusable(absolute, e);
        }
    }

    /**
     * Makes a folder and those above it; leaves what is there.
     *
     * @throws Failure.FileUnusable if it cannot be made, or is a link that may lead anywhere
     */
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder, forFolder(folder));
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return folder;
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        throw new Failure.FileUnusable(
                folder, "it is a link; the server keeps its files in a folder of its own", null);
    }

    /** How a new file is made. */
    public static FileAttribute<?>[] forFile(Path file) {
        return permissions(file, "rw-------");
    }

    private static FileAttribute<?>[] forFolder(Path folder) {
        return permissions(folder, "rwx------");
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
